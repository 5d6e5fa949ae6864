import { describe, expect, test } from 'vitest'
import type { Dataset, Entry } from '../domain/dataset'
import { buildDataset, buildEntry } from '../testing/builders'
import { type CheckOptions, checkDataset } from './validate'

const SOURCE = '引言。\n\n1. 北京的第一条说了一件很长很长的事情，大约有二十多个字。\n\n2. 第二条（略）。\n'
const first = SOURCE.indexOf('1. ')
const second = SOURCE.indexOf('2. ')
const locators = [
  { section: '北京/政策/1', start: first, end: second - 2 },
  { section: '北京/政策/2', start: second, end: SOURCE.length - 1 },
] as const

const entries = [
  buildEntry({
    id: 'one',
    places: [{ adcode: '110108', name: '海淀区' }],
    topics: ['finance', 'data'],
    actors: [{ name: '某人', role: '市长' }],
    media: ['某报'],
    locator: locators[0],
  }),
  buildEntry({ id: 'two', jurisdiction: '100000', topics: ['law'], locator: locators[1] }),
]
const glossary = ['海淀区', '某人', '市长', '某报'].map((zh) => ({ zh, en: `${zh} in English` }))

const dataset = (change: Partial<Dataset> = {}) => buildDataset(entries, { glossary, ...change })
/** The dataset with its first entry changed. */
const entry = (change: Partial<Entry>) =>
  dataset({ entries: [{ ...(entries[0] ?? buildEntry()), ...change }, ...entries.slice(1)] })
const NOTE = { note: { zh: '注', en: 'note' } }
const pathsOf = (value: Dataset, options?: CheckOptions) =>
  checkDataset(value, options).map(({ path }) => path)

const day = (start: string, end: string, precision: Entry['date']['precision']) =>
  entry({ date: { start, end, precision }, ...NOTE })

test('a valid dataset has no problem', () => {
  const knownAdcodes = new Set(['110000', '110108'])
  expect(checkDataset(dataset(), { knownAdcodes, sourceText: SOURCE })).toEqual([])
})

test('every problem is told in both languages', () => {
  for (const { message } of checkDataset(entry({ places: [{ adcode: '130200', name: '?' }], topics: [] }))) {
    expect(message.zh && message.en).toBeTruthy()
  }
})

describe('each rule, broken', () => {
  test.each<[string, Dataset, readonly string[]]>([
    [
      'period',
      dataset({ period: { start: '2019-09-30', end: '2019-07-01' } }),
      ['period', 'entries[0].date', 'entries[1].date'],
    ],
    ['title in one language', dataset({ title: { zh: '题' } }), ['title.en']],
    [
      'topic twice',
      dataset({ topics: [...dataset().topics, { id: 'law', label: { zh: '法', en: 'Law' } }] }),
      ['topics[3].id'],
    ],
    ['topic unused', entry({ topics: ['finance'] }), ['topics[1].id']],
    ['topic undeclared', entry({ topics: ['finance', 'data', 'sport'] }), ['entries[0].topics[2]']],
    ['topic twice in an entry', entry({ topics: ['finance', 'data', 'data'] }), ['entries[0].topics[2]']],
    [
      'topic label',
      dataset({ topics: dataset().topics.map((topic) => ({ ...topic, label: { en: 'x' } })) }),
      ['topics[0].label.zh', 'topics[1].label.zh', 'topics[2].label.zh'],
    ],
    ['coverage twice', dataset({ coverage: ['110000', '110000'] }), ['coverage[1]']],
    ['coverage below a division', dataset({ coverage: ['110000', '130200'] }), ['coverage[1]']],
    ['central in coverage', dataset({ coverage: ['110000', '100000'] }), ['coverage[1]']],
    ['jurisdiction not covered', dataset({ coverage: ['130000'] }), ['entries[0].jurisdiction']],
    [
      'jurisdiction unknown',
      entry({ jurisdiction: '990000', places: [], ...NOTE, media: ['某报', '海淀区'] }),
      ['entries[0].jurisdiction'],
    ],
    ['no word for a place', dataset({ glossary: glossary.slice(1) }), ['entries[0].places[0].name']],
    ['no word for an actor', dataset({ glossary: glossary.toSpliced(1, 1) }), ['entries[0].actors[0].name']],
    ['no word for a role', dataset({ glossary: glossary.toSpliced(2, 1) }), ['entries[0].actors[0].role']],
    ['no word for a medium', dataset({ glossary: glossary.slice(0, 3) }), ['entries[0].media[0]']],
    ['word twice', dataset({ glossary: [...glossary, ...glossary.slice(0, 1)] }), ['glossary[4].zh']],
    ['word unused', dataset({ glossary: [...glossary, { zh: '无', en: 'none' }] }), ['glossary[4].zh']],
    ['id twice', entry({ id: 'two' }), ['entries[1].id']],
    [
      'place elsewhere',
      entry({ places: [{ adcode: '130200', name: '海淀区' }] }),
      ['entries[0].places[0].adcode'],
    ],
    [
      'place is a division',
      entry({ places: [{ adcode: '110000', name: '海淀区' }] }),
      ['entries[0].places[0].adcode'],
    ],
    ['title', entry({ title: { zh: '题' } }), ['entries[0].title.en']],
    ['summary', entry({ summary: { en: 'Summary.' } }), ['entries[0].summary.zh']],
    ['note', entry({ note: { zh: '注', en: ' ' } }), ['entries[0].note.en']],
    ['dates swapped', day('2019-07-07', '2019-07-06', 'range'), ['entries[0].date']],
    ['day of two days', day('2019-07-06', '2019-07-07', 'day'), ['entries[0].date']],
    ['range of one day', day('2019-07-06', '2019-07-06', 'range'), ['entries[0].date']],
    ['half a month', day('2019-07-01', '2019-07-30', 'month'), ['entries[0].date']],
    ['month from its second day', day('2019-07-02', '2019-07-31', 'month'), ['entries[0].date']],
    ['quarter from August', day('2019-08-01', '2019-10-31', 'quarter'), ['entries[0].date']],
    ['dated without precision', day('2019-07-06', '2019-07-06', 'unknown'), ['entries[0].date']],
    [
      'before the period',
      entry({ date: { start: '2019-06-30', end: '2019-07-01', precision: 'range' } }),
      ['entries[0].date'],
    ],
    [
      'after the period',
      entry({ date: { start: '2019-10-01', end: '2019-10-01', precision: 'day' } }),
      ['entries[0].date'],
    ],
    ['locator empty', entry({ locator: { ...locators[0], end: first } }), ['entries[0].locator']],
    ['locators overlap', entry({ locator: { ...locators[0], end: second + 1 } }), ['entries[1].locator']],
    [
      'locators out of order',
      entry({ locator: { ...locators[0], start: second + 5, end: second + 9 } }),
      ['entries[1].locator'],
    ],
  ])('%s', (_, broken, paths) => expect(pathsOf(broken)).toEqual(paths))
})

describe('held', () => {
  test.each<[string, Dataset]>([
    ['place elsewhere, with a note', entry({ places: [{ adcode: '130200', name: '海淀区' }], ...NOTE })],
    ['place of the central government', entry({ jurisdiction: '100000' })],
    ['outside the period, with a note', day('2019-10-24', '2019-10-24', 'day')],
    ['undated', entry({ date: { start: null, end: null, precision: 'unknown' } })],
    ['month', day('2019-09-01', '2019-09-30', 'month')],
    ['February', day('2020-02-01', '2020-02-29', 'month')],
    ['December', day('2019-12-01', '2019-12-31', 'month')],
    ['quarter', day('2019-07-01', '2019-09-30', 'quarter')],
    ['last quarter', day('2019-10-01', '2019-12-31', 'quarter')],
  ])('%s', (_, value) => expect(pathsOf(value)).toEqual([]))
})

describe('against the boundaries', () => {
  test.each<[readonly string[], readonly string[]]>([
    [['110108'], ['entries[0].jurisdiction']],
    [['110000'], ['entries[0].places[0].adcode']],
  ])('only %j known', (known, paths) => {
    expect(pathsOf(dataset(), { knownAdcodes: new Set(known) })).toEqual(paths)
  })
})

describe('against the source', () => {
  const at = (start: number, end: number, section = '北京/政策/1') =>
    entry({ locator: { section, start, end } })
  test.each<[string, Dataset, readonly string[]]>([
    ['starts late', at(first + 1, second - 2), ['entries[0].locator']],
    ['starts with a blank', at(first - 1, second - 2), ['entries[0].locator', 'entries[0].locator']],
    ['ends with a blank', at(first, second - 1), ['entries[0].locator']],
    ['another number', at(first, second - 2, '北京/政策/3'), ['entries[0].locator']],
    [
      'beyond the end',
      dataset({
        entries: entries.slice(1).map((one) => ({
          ...one,
          topics: ['finance', 'data', 'law'],
          locator: { ...locators[1], end: SOURCE.length + 1 },
        })),
        glossary: [],
      }),
      ['entries[0].locator'],
    ],
    [
      'copied title',
      entry({ title: { zh: '北京的第一条说了一件很长很长的事情，大约有', en: 'x' } }),
      ['entries[0].title.zh'],
    ],
    [
      'copied summary',
      entry({ summary: { zh: '又，一条说了一件很长很长的事情，大约有二十多', en: 'x' } }),
      ['entries[0].summary.zh'],
    ],
  ])('%s', (_, broken, paths) => expect(pathsOf(broken, { sourceText: SOURCE })).toEqual(paths))

  test.each([
    ['nineteen characters', '一条说了一件很长很长的事情，大约有二十'],
    ['the title of a document', '见《北京的第一条说了一件很长很长的事情，大约有》。'],
  ])('%s may stand as in the source', (_, zh) => {
    expect(pathsOf(entry({ summary: { zh, en: 'x' } }), { sourceText: SOURCE })).toEqual([])
  })
})
