import { describe, expect, test } from 'vitest'
import { readFixtures, readIndex, readShipped } from './fixtures/fixtures'
import { readDigest } from './readDigest'
import { fieldOf } from './review/corrections'
import type { Field } from './types'

const index = readIndex()
const source = { file: 'test.txt', sha256: '0'.repeat(64) }
const read = (text: string) => readDigest(text, { source, index, today: '2026-01-01' })

const find = (text: string, code: string) => read(text).issues.find((issue) => issue.code === code)
const choicesOf = (text: string, code: string) => find(text, code)?.choices?.map(({ value }) => value)

/** Below this a field is doubtful and an issue says why; from `SURE` on there is none about it. */
const DOUBTFUL = 0.6
const SURE = 0.9

const TEXTS = [...readFixtures('tuned'), ...readFixtures('heldout')].map(({ name, text }) => ({ name, text }))
const shipped = readShipped()
if (shipped) TEXTS.push({ name: 'shipped', text: shipped.text })
TEXTS.push(
  { name: 'a voice of nobody', text: '2019年\n北京\n声音\n1. 数据应当公开。7月6日，有人这样说。' },
  { name: 'a plan', text: '2019年\n北京\n政策\n1. 大会将于8月9日举行，地点未定。' },
  { name: 'no kind', text: '1. 上海、北京两地的公司成立。' },
)

test.each(TEXTS)('every doubtful field has an issue, and no certain one has: $name', ({ text }) => {
  const { dataset, confidence, issues } = read(text)
  for (const { id } of dataset.entries) {
    const about = issues.filter(({ entry, concerns }) => entry === id || concerns?.includes(id))
    const fields = new Set(about.map(({ code }) => fieldOf(code)))
    for (const [field, value] of Object.entries(confidence.get(id) ?? {}) as [Field, number][]) {
      if (field === 'documents') continue
      if (value < DOUBTFUL) expect([id, field, value, fields.has(field)]).toEqual([id, field, value, true])
      if (fields.has(field)) expect([id, field, value < SURE]).toEqual([id, field, true])
    }
  }
})

describe('what else it could be', () => {
  test.each([
    ['北京\n1. 某市印发办法。', ['policy', 'voice', 'application']],
    ['北京\n1. 某市长表示，要公开。', ['voice', 'policy', 'application']],
    ['Beijing\n1. A platform was launched. It went online.', ['application', 'policy', 'voice']],
  ])('a missing kind is one of the three, the likeliest first: %j', (text, kinds) => {
    expect(choicesOf(text, 'kind-missing')).toEqual(kinds)
  })

  test('a kind that is carried over could be another', () => {
    expect(choicesOf('华北政策\n北京\n1. 甲。\n天津\n1. 乙。', 'kind-inherited')).toEqual([
      'voice',
      'application',
      'unspecified',
    ])
  })

  test('a kind in a heading of its own above the divisions is certain', () => {
    expect(find('一、政策\n北京\n1. 甲。\n上海\n1. 乙。', 'kind-inherited')).toBeUndefined()
    expect(find('广东\n政策\n深圳市\n1. 甲。', 'kind-inherited')).toBeUndefined()
  })

  test('a heading of two kinds offers them for all that stands below', () => {
    const text = '北京\n政策与应用\n1. 甲。\n2. 乙。\n上海\n政策\n1. 丙。'
    const ids = read(text).dataset.entries.map(({ id }) => id)
    expect(choicesOf(text, 'heading-kinds')).toEqual(['policy', 'application'])
    expect(find(text, 'heading-kinds')?.concerns).toEqual(ids.slice(0, 2))
    expect(choicesOf(text, 'kind-missing')).toEqual(['policy', 'application', 'voice'])
  })

  test('a heading of two kinds above divisions, too', () => {
    const text = '政策与应用\n北京\n1. 甲。\n上海\n1. 乙。'
    expect(find(text, 'heading-kinds')?.concerns).toHaveLength(2)
  })

  test.each([
    ['政策\n1. 上海某公司在北京、四川和广州市开会。', ['110000', '510000', '440000', '100000']],
    ['政策\n1. 国务院在上海开会。', ['310000']],
    ['Policies\n1. A firm in Shanghai opens in Beijing and Guangzhou. Text.', ['110000', '440000', '100000']],
  ])('a guessed division could be another that is named: %j', (text, divisions) => {
    expect(choicesOf(text, 'jurisdiction-guessed')).toEqual(divisions)
  })

  test('a plan could be none of the event, or another of its dates', () => {
    expect(
      choicesOf('2019年\n北京\n政策\n1. 大会将于8月9日举行，报名截止7月20日。', 'date-doubtful'),
    ).toEqual([
      { start: '2019-07-20', end: '2019-07-20', precision: 'day' },
      { start: null, end: null, precision: 'unknown' },
    ])
  })

  test('a title that was cut from a sentence could be longer', () => {
    const text = `2019年\n北京\n政策\n1. 某市今天印发了一个很长的办法，${'里面写了许多许多的内容'.repeat(6)}，而且还有附件。`
    const titles = read(text).dataset.entries.map(({ title }) => title.zh)
    expect(titles).toEqual(['某市今天印发了一个很长的办法'])
    expect(choicesOf(text, 'title-cut')).toEqual([
      { zh: `某市今天印发了一个很长的办法，${'里面写了许多许多的内容'.repeat(6)}` },
      { zh: `某市今天印发了一个很长的办法，${'里面写了许多许多的内容'.repeat(6)}，而且还有附件` },
    ])
  })

  test('topics by a single word could be none', () => {
    const text =
      '2019年三季度\n北京\n政策\n1. 甲事开始。7月6日，甲事在一家银行旁边开始。\n2. 银行事。乙。\n3. 银行事。丙。'
    expect(choicesOf(text, 'topic-doubtful')).toEqual([[]])
    expect(find(text, 'topic-doubtful')?.entry).toBe('2019q3-110000-policy-1')
  })

  test('bodies that are only counted could be left out', () => {
    const text = '2019年\n北京\n政策\n1. 甲办法。7月6日，五个部门印发甲办法。'
    expect(choicesOf(text, 'actor-doubtful')).toEqual([[{ name: '五个部门' }]])
  })
})

describe('entries without a topic', () => {
  const item = (n: number, topic: boolean) => `${n}. ${topic ? '银行贷款' : '甲'}。`
  const digest = (topics: readonly boolean[]) =>
    `北京\n${topics.map((topic, i) => item(i + 1, topic)).join('\n')}`
  const missing = (topics: readonly boolean[]) =>
    read(digest(topics)).issues.filter(({ code }) => code === 'topic-missing')

  test('are told one by one where they are few', () => {
    expect(missing([true, true, false]).map(({ entry }) => entry)).toEqual(['2026-110000-unspecified-3'])
  })

  test('are told once where the words of the topics do not suit the digest', () => {
    expect(missing([false, false, true])).toMatchObject([
      { entry: null, line: 2, concerns: ['2026-110000-unspecified-1', '2026-110000-unspecified-2'] },
    ])
  })
})

describe('several dates', () => {
  const one = '2019年\n北京\n政策\n1. 甲。7月6日，甲开始。'
  const confidence = (text: string) => [...read(text).confidence.values()].map(({ date }) => date)

  test.each(['7月9日，又开会。', '将于12月8日再开会。', '曾于2018年3月5日开会。'])(
    'lower the confidence however they rank, and stay in the note: %s',
    (more) => {
      expect(confidence(one + more)[0]).toBeLessThan(confidence(one)[0] ?? 0)
      expect(read(one + more).dataset.entries[0]?.note?.zh).toMatch(/^文中另有日期：\d{4}-\d\d-\d\d。$/)
      expect(read(one).dataset.entries[0]?.note).toBeUndefined()
    },
  )

  test('a deadline does not lower it, and is in the note all the same', () => {
    const text = `${one}自2月15日起施行。`
    expect(confidence(text)).toEqual(confidence(one))
    expect(read(text).dataset.entries[0]?.note?.zh).toBe('文中另有日期：2019-02-15。')
  })

  test('the note of an English digest is English', () => {
    const text = '2019\nBeijing\nPolicies\n1. One. On 6 July it began. On 9 July it met.'
    expect(read(text).dataset.entries[0]?.note?.en).toBe('Other dates in the text: 2019-07-09.')
  })
})
