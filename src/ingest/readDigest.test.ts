import { describe, expect, test } from 'vitest'
import { parseDataset } from '../datasets/schema'
import type { Dataset } from '../domain/dataset'
import { readFixtures, readIndex, readShipped } from './fixtures/fixtures'
import { addScore, emptyScores, FIELDS, precision, recall } from './fixtures/score'
import { readDigest } from './readDigest'

const index = readIndex()
const source = { file: 'test.txt', sha256: '0'.repeat(64) }
const read = (text: string) => readDigest(text, { source, index, today: '2026-01-01' })

/** Every entry as `jurisdiction kind number-and-title`. */
function outline(text: string): readonly string[] {
  return read(text).dataset.entries.map(({ jurisdiction, kind, title, locator }) => {
    return `${jurisdiction.slice(0, 2)} ${kind} ${locator.section.split('/').at(-1)} ${title.zh ?? title.en}`
  })
}

const codes = (text: string) => read(text).issues.map(({ code }) => code)

describe('fixtures', () => {
  const fixtures = [...readFixtures('tuned'), ...readFixtures('heldout')]
  test.each(fixtures.map((fixture) => [fixture.name, fixture] as const))(
    '%s: period, language and coverage',
    (_, { text, expected }) => {
      const { dataset } = read(text)
      expect([dataset.period.start, dataset.period.end]).toEqual(expected.period)
      expect(dataset.title[expected.lang]).toBeTruthy()
      expect(dataset.coverage).toEqual([...expected.coverage].sort())
    },
  )

  test('all of what the rules were written against is read', () => {
    const scores = emptyScores()
    const differences = readFixtures('tuned')
      .flatMap((fixture) => addScore(fixture, read(fixture.text), scores))
      .filter(({ field }) => field !== 'topics')
    expect(differences).toEqual([])
  })

  test('what was held out is read nearly as well', () => {
    const scores = emptyScores()
    for (const fixture of readFixtures('heldout')) addScore(fixture, read(fixture.text), scores)
    for (const field of FIELDS) {
      const least = field === 'topics' ? 0.6 : /actors|media|documents|places/.test(field) ? 0.7 : 0.9
      expect([field, Math.min(precision(scores[field]), recall(scores[field])) >= least]).toEqual([
        field,
        true,
      ])
    }
  })
})

describe('the shipped digest', () => {
  const shipped = readShipped()

  test.runIf(shipped)(
    'jurisdiction, kind and date agree with the curated ones for all but one at most',
    () => {
      const { text = '', dataset = read('').dataset } = shipped ?? {}
      const reading = read(text).dataset
      const facts = ({ entries }: Dataset) => {
        return entries.map(({ id, jurisdiction, kind, date, locator: { section, start, end } }) =>
          JSON.stringify({ id, jurisdiction, kind, date, section, start, end }),
        )
      }
      const known = new Set(facts(dataset))
      const same = facts(reading).filter((fact) => known.has(fact))
      expect(reading.entries).toHaveLength(37)
      expect(same.length).toBeGreaterThanOrEqual(36)
      expect(reading.coverage).toEqual(dataset.coverage)
      expect(reading.period).toEqual(dataset.period)
    },
  )
})

describe('the outline', () => {
  test.each([
    [
      'division, kind, items',
      '北京\n政策\n1. 甲\n内容。\n2. 乙\n内容。\n声音\n1. 丙\n内容。',
      ['11 policy 1 甲', '11 policy 2 乙', '11 voice 1 丙'],
    ],
    [
      'kind above divisions',
      '一、政策\n北京\n1. 甲。\n上海\n1. 乙。\n二、应用\n北京\n1. 丙。',
      ['11 policy 1 甲', '31 policy 1 乙', '11 application 1 丙'],
    ],
    [
      'kind above regions',
      '一、政策\n华北\n北京\n1. 甲。\n华东\n上海\n1. 乙。',
      ['11 policy 1 甲', '31 policy 1 乙'],
    ],
    [
      'kind glued to a region holds for its first division',
      '华北政策\n北京\n1. 甲。\n应用\n1. 乙。\n天津\n1. 丙。',
      ['11 policy 1 甲', '11 application 1 乙', '12 unspecified 1 丙'],
    ],
    [
      'a kind of a division’s own ends that of several',
      '政策\n北京\n1. 甲。\n上海应用\n1. 乙。\n广东\n1. 丙。',
      ['11 policy 1 甲', '31 application 1 乙', '44 unspecified 1 丙'],
    ],
    [
      'a region without a kind ends it',
      '华北政策\n北京\n1. 甲。\n华东\n上海\n1. 乙。',
      ['11 policy 1 甲', '31 unspecified 1 乙'],
    ],
    [
      'a heading glued to an item',
      '北京\n1. 甲。内容。上海\n1. 乙。',
      ['11 unspecified 1 甲', '31 unspecified 1 乙'],
    ],
    ['a heading glued before an item', '北京政策1. 甲。\n2. 乙。', ['11 policy 1 甲', '11 policy 2 乙']],
    ['items in one line', '北京\n1. 甲。内容。2. 乙。内容。', ['11 unspecified 1 甲', '11 unspecified 2 乙']],
    [
      'a number in a line of its own',
      '北京\n1.\n甲。\n三。\n上海\n1.\n乙。',
      ['11 unspecified 1 甲', '31 unspecified 1 乙'],
    ],
    [
      'a list inside an item',
      '北京\n1. 甲\n分两步：\n（1）一；\n（2）二。\n2. 乙。',
      ['11 unspecified 1 甲', '11 unspecified 2 乙'],
    ],
    [
      'a line broken before a figure',
      '北京\n1. 甲\n共建成了\n12. 个试点。\n2. 乙。',
      ['11 unspecified 1 甲', '11 unspecified 2 乙'],
    ],
    ['bullets', '北京\n• 甲。\n• 乙。', ['11 unspecified 1 甲', '11 unspecified 2 乙']],
    [
      'paragraphs without numbers or titles',
      '北京\n甲市召开了一次会议，内容如下。\n乙市上线了一个平台，内容如下。',
      ['11 unspecified 1 甲市召开了一次会议，内容如下', '11 unspecified 2 乙市上线了一个平台，内容如下'],
    ],
    ['a city as heading', '广东\n深圳市\n政策\n1. 甲。', ['44 policy 1 甲']],
    [
      'English',
      'Beijing\nPolicies\n1. One. Text.\nVoices\n1. Two. Text.',
      ['11 policy 1 One', '11 voice 1 Two'],
    ],
    [
      'a heading of the article’s own',
      '华东\n政策\n上海\n1. 甲。\n二、沿江各渡口\n江苏\n1. 乙。',
      ['31 policy 1 甲', '32 policy 1 乙'],
    ],
    [
      'a heading glued to the end of a broken paragraph',
      '北京\n1. 甲。颜色就是天气的\n\n账本。上海\n1. 乙。',
      ['11 unspecified 1 甲', '31 unspecified 1 乙'],
    ],
    [
      'numbers of several levels, of headings alone',
      '三、华北\n3.1 北京\n3.1.1 政策\n1. 甲。\n3.2 天津\n3.2.1 政策\n1. 乙。',
      ['11 policy 1 甲', '12 policy 1 乙'],
    ],
    ['two kinds in one heading', '北京\n政策与应用\n1. 甲。', ['11 unspecified 1 甲']],
    ['nothing under a heading', '北京\n政策\n上海\n应用\n1. 甲。', ['31 application 1 甲']],
    ['about the article', '北京\n1. 甲\n内容。\n编辑：某某\n版权所有', ['11 unspecified 1 甲']],
    [
      'no headings: by the names in the items',
      '1. 上海某公司成立\n内容。\n2. 某公司成立\n内容。',
      ['31 unspecified 1 上海某公司成立'],
    ],
    ['no digest at all', '从前有一座山，山上有一座庙。\n庙里有一个和尚。', []],
    ['an empty text', '', []],
  ])('%s', (_, text, entries) => {
    expect(outline(text)).toEqual(entries)
  })

  test('a city that has a heading is the place of its items', () => {
    const [entry] = read('广东\n深圳市\n1. 甲。').dataset.entries
    expect(entry?.places).toEqual([{ adcode: '440300', name: '深圳市' }])
  })

  test.each(['Hangzhou', 'Hangzhou City'])('%s too, in English', (heading) => {
    const [entry] = read(`Zhejiang\nPolicies\n${heading}\n1. One. Text.`).dataset.entries
    expect(entry).toMatchObject({
      jurisdiction: '330000',
      places: [{ adcode: '330100', name: 'Hangzhou City' }],
    })
  })

  test('paragraphs broken in the middle of a sentence are joined, and the locator spans them', () => {
    const text = '北京\n1. 甲\n数据要充\n\n分利用。'
    const [entry] = read(text).dataset.entries
    expect(entry?.summary.zh).toBe('数据要充分利用。')
    expect(text.slice(entry?.locator.start, entry?.locator.end)).toBe('1. 甲\n数据要充\n\n分利用。')
  })
})

describe('issues', () => {
  test.each([
    ['heading-stranger', '华北：京津冀陕蒙\n北京\n1. 甲。'],
    ['heading-glued', '北京\n1. 甲。内容内容。上海\n1. 乙。'],
    ['heading-unknown', '一、沿江各渡口\n上海\n1. 甲。'],
    ['heading-kinds', '北京\n政策与应用\n1. 甲。'],
    ['kind-missing', '北京\n1. 甲。'],
    ['kind-inherited', '华北政策\n北京\n1. 甲。'],
    ['number-gap', '北京\n1. 甲。\n3. 丙。'],
    ['text-unread', '北京\n这一段没有编号，可是它比较长，所以应当说一声，免得不声不响地丢掉。\n1. 甲。'],
    ['jurisdiction-guessed', '政策\n1. 上海某公司成立。'],
    ['no-jurisdiction', '政策\n1. 某公司成立。'],
    ['no-entries', '没有条目'],
    ['year-unknown', '北京\n1. 7月6日开会。'],
    ['period-read', '2019年三季度\n北京\n1. 甲。'],
    ['period-guessed', '北京\n1. 2019年7月6日开会。'],
    ['date-missing', '2019年\n北京\n1. 甲。'],
    ['date-several', '2019年\n北京\n1. 7月6日开会。7月9日又开会。'],
    ['date-impossible', '2019年\n北京\n1. 2月30日开会。'],
    ['date-outside', '2019年三季度\n北京\n1. 10月8日开会。'],
    ['place-ambiguous', '江苏\n1. 鼓楼区试点。'],
    ['place-ambiguous', 'Jiangsu\n1. Gulou District tries it. Text.'],
    ['jurisdiction-guessed', 'Policies\n1. A company in Shenyang opens. Text.'],
  ])('%s', (code, text) => {
    expect(codes(text)).toContain(code)
  })

  test('a name of several places offers each, in the words of the text', () => {
    const issues = read('Jiangsu\n1. Gulou District tries it. Text.').issues
    expect(issues.find(({ code }) => code === 'place-ambiguous')?.choices).toEqual([
      { field: 'places', value: [{ adcode: '320106', name: 'Gulou District, Nanjing City' }] },
      { field: 'places', value: [{ adcode: '320302', name: 'Gulou District, Xuzhou City' }] },
    ])
  })

  test('a year outside the period offers that of the period', () => {
    const { issues } = read('2019年三季度\n北京\n1. 2018年7月6日开会。')
    expect(issues.find(({ code }) => code === 'date-outside')?.choices).toEqual([
      { field: 'date', value: { start: '2019-07-06', end: '2019-07-06', precision: 'day' } },
    ])
  })

  test('stand at their line and column, whatever ends the lines', () => {
    const issues = read('2019年三季度\r\n\r\n北京\r\n政策\r\n1. 甲。7月6日开会。7月9日又开会。').issues
    expect(issues.find(({ code }) => code === 'date-several')).toMatchObject({ line: 5, column: 6 })
  })

  test.each([
    ['2019年第三季度', '2019-07-01/2019-09-30'],
    ['Third quarter of 2019\nBeijing', '2019-07-01/2019-09-30'],
    ['Bridges of 2019\nBeijing', '2019-01-01/2019-12-31'],
  ])('the period of %j is %s', (text, days) => {
    const { period } = read(`${text}\n1. 一。`).dataset
    expect(`${period.start}/${period.end}`).toBe(days)
  })

  test('say it in both languages', () => {
    for (const { text } of readFixtures('heldout')) {
      for (const { message } of read(text).issues) expect(message.zh && message.en).toBeTruthy()
    }
  })
})

test('names and markup stay text', () => {
  const { dataset } = read(
    '北京市\n政策\n1. __proto__ <img src=x onerror=alert(1)>\n某市发布了一个办法，其中没有别的内容，可是足够长。',
  )
  expect(dataset.entries[0]?.title.zh).toBe('__proto__ <img src=x onerror=alert(1)>')
  expect(parseDataset(JSON.parse(JSON.stringify(dataset))).ok).toBe(true)
})

test('numbers that come twice make ids of their own', () => {
  const ids = read('北京\n1. 甲。\n1. 乙。').dataset.entries.map(({ id }) => id)
  expect(ids).toEqual(['2026-110000-unspecified-1', '2026-110000-unspecified-1.2'])
})

test('a mark leads to the very words of a value', () => {
  const text = '2019年三季度\n河南\n政策\n1. 甲\n\n７月６－７日，焦作市财政局印发《办法》。'
  const { marks } = read(text)
  const words = Object.fromEntries(marks.map(({ field, start, end }) => [field, text.slice(start, end)]))
  expect(words).toMatchObject({
    title: '甲',
    date: '７月６－７日',
    places: '焦作市',
    actors: '焦作市财政局',
    documents: '《办法》',
  })
})
