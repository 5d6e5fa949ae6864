import { expect, test } from 'vitest'
import { readIndex } from '../fixtures/fixtures'
import { readDigest } from '../readDigest'
import { correct, mergeWithNext, setPeriod, split } from './corrections'
import { type Draft, draftOf } from './draft'
import { readSpan } from './readSpan'

const index = readIndex()
const source = { file: 'a', sha256: '0'.repeat(64) }
const TEXT =
  '2019年三季度\n北京\n政策\n1. 7月6日，海淀区发布办法。\n2. 2018年3月2日，海淀区发布条例，2018年5月1日海淀区公布细则。'
const day = (start: string) => ({ start, end: start, precision: 'day' as const })

const draft = draftOf(readDigest(TEXT, { source, index, today: '2020-01-01' }))
const noteOf = ({ entries }: Draft, at: number) => entries[at]?.entry.note?.zh
const keyAt = (at: number) => draft.entries[at]?.key ?? ''

test('of a merged entry says of the second’s date what it is now: another one', () => {
  const [, second] = draft.entries
  expect(noteOf(draft, 1)).toContain('日期超出时段')
  const note = noteOf(mergeWithNext(draft, keyAt(0)), 0)
  expect(note).not.toContain('日期超出时段')
  expect(note).toContain(second?.entry.date.start ?? '?')
})

test('of a part that keeps a date set by hand names the read one, and judges the other', () => {
  const dated = correct(draft, keyAt(1), { field: 'date', value: day('2019-08-08') })
  const { start, end } = dated.entries[1]?.entry.locator ?? { start: 0, end: 0 }
  const middle = TEXT.indexOf('，2018年5月') + 1
  const head = { id: 'x', section: '北京', jurisdiction: '110000', kind: 'policy', isGuessed: false } as const
  const options = { lang: 'zh', period: draft.header.period, index } as const
  const halves = [
    { start, end: middle },
    { start: middle, end },
  ].map((span) => readSpan(TEXT, span, head, options))
  const [first, second] = halves
  if (!first || !second) throw new Error('nothing was read')
  const note = noteOf(split(dated, keyAt(1), [first, second]), 1)
  expect(note).toBe('文中另有日期：2018-03-02。')
})

test('and the issue of a date outside go where another period holds it; what it leaves alone is the same', () => {
  const issuesOf = ({ entries }: Draft) => entries[1]?.issues.map(({ code }) => code)
  expect(issuesOf(draft)).toContain('date-outside')
  const wider = setPeriod(draft, { start: '2018-01-01', end: '2019-12-31' }, null)
  expect(issuesOf(wider)).not.toContain('date-outside')
  expect(noteOf(wider, 1)).not.toContain('日期超出时段')
  expect(wider.entries[0]).toBe(draft.entries[0])
})
