import { expect, test } from 'vitest'
import { readIndex } from '../fixtures/fixtures'
import { readDigest } from '../readDigest'
import { chooseForAll, chosenFor } from './choices'
import { check, correct } from './corrections'
import { draftOf } from './draft'

const source = { file: 'test.txt', sha256: '0'.repeat(64) }
const read = (text: string) => draftOf(readDigest(text, { source, index: readIndex(), today: '2026-01-01' }))

test('a kind chosen for a heading is that of all entries below, but of those that have another by hand', () => {
  const draft = read('北京\n政策与应用\n1. 甲。\n2. 乙。\n3. 丙。\n上海\n声音\n1. 某甲说。')
  const [first = '', second = '', third = ''] = draft.entries.map(({ key }) => key)
  const byHand = check(correct(draft, second, { field: 'kind', value: 'voice' }), third, true)
  const issue = byHand.issues.find(({ code }) => code === 'heading-kinds')
  const [choice] = issue?.choices ?? []
  if (!issue || !choice) throw new Error('no choice')
  const chosen = chooseForAll(byHand, issue, choice)
  expect(chosen.entries.map(({ entry }) => entry.kind)).toEqual(['policy', 'voice', 'policy', 'voice'])
  expect(chosen.entries.map(({ isChecked }) => isChecked)).toEqual([false, true, true, false])
  expect(chosen.entries[0]?.issues.map(({ code }) => code)).not.toContain('kind-missing')
  expect(chosen.issues).not.toContain(issue)
  expect(draft.entries.find(({ key }) => key === first)?.entry.kind).toBe('unspecified')
})

test('a place is added, an actor left out, anything else replaced', () => {
  const entry = {
    places: [{ adcode: '320100', name: '南京市' }],
    actors: [{ name: '五个部门' }, { name: '甲' }],
  }
  const place = { adcode: '320106', name: '鼓楼区' }
  expect(chosenFor(entry, { field: 'places', value: [place] }).value).toEqual([...entry.places, place])
  expect(chosenFor(entry, { field: 'actors', value: [{ name: '五个部门' }] }).value).toEqual([{ name: '甲' }])
  expect(chosenFor(entry, { field: 'topics', value: [] }).value).toEqual([])
})
