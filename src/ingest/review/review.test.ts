import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseDataset } from '../../datasets/schema'
import { checkDataset } from '../../datasets/validate'
import { KINDS } from '../../domain/dataset'
import { DIVISIONS } from '../../domain/divisions'
import { readFixtures, readIndex } from '../fixtures/fixtures'
import { readDigest } from '../readDigest'
import { proposeMapping } from '../table/mapping'
import { readTable } from '../table/readTable'
import type { Correction, Span } from '../types'
import {
  add,
  addByHand,
  check,
  correct,
  drop,
  entriesIn,
  mergeWithNext,
  setPeriod,
  split,
} from './corrections'
import { type Draft, type DraftEntry, datasetOf, draftOf, hasWords, isOverruled, topicsOf } from './draft'
import { redo, startHistory, step, undo } from './history'
import { doubtsOf, needsLook, orderOf } from './order'
import { readSpan, type SpanReading } from './readSpan'

const index = readIndex()
const fixtures = readFixtures('tuned')

interface Opened {
  readonly text: string
  readonly draft: Draft
}

function open(name: string): Opened {
  const text = fixtures.find((one) => one.name === name)?.text ?? ''
  const source = { file: `${name}.txt`, sha256: '0'.repeat(64) }
  return { text, draft: draftOf(readDigest(text, { source, index, today: '2026-01-01' })) }
}

const langOf = ({ header }: Draft) => (header.title.zh === undefined ? 'en' : 'zh')

function readOf({ text, draft }: Opened, span: Span, like?: DraftEntry): SpanReading | null {
  const { entry } = like ?? {}
  return readSpan(
    text,
    span,
    {
      id: 'new',
      section: entry?.locator.section ?? '北京',
      jurisdiction: entry?.jurisdiction ?? '110000',
      kind: entry?.kind ?? 'policy',
      isGuessed: !entry,
    },
    { lang: langOf(draft), period: draft.header.period, index },
  )
}

function at(draft: Draft, position: number): DraftEntry {
  const item = draft.entries[position]
  if (!item) throw new Error(`no entry at ${position}`)
  return item
}

function splitAt(opened: Opened, draft: Draft, item: DraftEntry, offset: number): Draft {
  const { start, end } = item.entry.locator
  const first = readOf(opened, { start, end: offset }, item)
  const second = readOf(opened, { start: offset, end }, item)
  return first && second ? split(draft, item.key, [first, second]) : draft
}

const TEA = open('tea-traps')

describe('a draft makes the dataset that was read', () => {
  test.each(fixtures.map(({ name, text }) => [name, text]))('%s', (name, text) => {
    const source = { file: `${name}.txt`, sha256: '0'.repeat(64) }
    const reading = readDigest(text, { source, index, today: '2026-01-01' })
    expect(datasetOf(draftOf(reading))).toEqual(reading.dataset)
  })
})

describe('correcting', () => {
  test('a jurisdiction gives a new id and is covered', () => {
    const { key } = at(TEA.draft, 0)
    const dataset = datasetOf(correct(TEA.draft, key, { field: 'jurisdiction', value: '650000' }))
    expect(dataset.entries[0]).toMatchObject({ jurisdiction: '650000', id: '2022q1-650000-policy-1' })
    expect(dataset.coverage).toContain('650000')
  })

  test('a kind is an editor’s from then on', () => {
    const { key } = at(TEA.draft, 1)
    const dataset = datasetOf(correct(TEA.draft, key, { field: 'kind', value: 'policy' }))
    expect(dataset.entries[1]).toMatchObject({ kind: 'policy', kindBasis: 'editor' })
  })

  test('a date settles what was doubted about it', () => {
    const doubtful = TEA.draft.entries.find(({ issues }) =>
      issues.some(({ code }) => code === 'date-impossible'),
    )
    if (!doubtful) throw new Error('nothing is doubtful')
    const value = { start: '2022-02-28', end: '2022-02-28', precision: 'day' } as const
    const draft = correct(TEA.draft, doubtful.key, { field: 'date', value })
    const item = draft.entries.find(({ key }) => key === doubtful.key)
    expect(item?.issues).toEqual([])
    expect(item && [doubtsOf(item), needsLook(item)]).toEqual([[], false])
  })

  test('topics that no entry has any more are not declared', () => {
    const draft = TEA.draft.entries.reduce(
      (all, { key }) => correct(all, key, { field: 'topics', value: ['judiciary'] }),
      TEA.draft,
    )
    expect(datasetOf(draft).topics.map(({ id }) => id)).toEqual(['judiciary'])
  })

  test('a key that is not there changes nothing', () => {
    expect(correct(TEA.draft, 'nothing', { field: 'kind', value: 'voice' })).toBe(TEA.draft)
    expect(drop(TEA.draft, ['nothing'])).toBe(TEA.draft)
    expect(mergeWithNext(TEA.draft, at(TEA.draft, 7).key)).toBe(TEA.draft)
  })
})

test('merging keeps the words and the place of both', () => {
  const [first, second] = [at(TEA.draft, 1), at(TEA.draft, 2)]
  const item = at(mergeWithNext(TEA.draft, first.key), 1)
  expect(item.key).toBe(first.key)
  expect(item.entry.locator).toMatchObject({
    start: first.entry.locator.start,
    end: second.entry.locator.end,
  })
  expect(item.entry.title).toEqual(first.entry.title)
  expect(item.entry.summary.zh).toContain(second.entry.title.zh)
  expect(item.entry.summary.zh).toContain(second.entry.summary.zh)
})

test('what was split and merged again has the place of the whole', () => {
  const item = at(TEA.draft, 3)
  const { start, end } = item.entry.locator
  const offset = TEA.text.indexOf('（2）登记茶农')
  expect(offset > start && offset < end).toBe(true)
  const parted = splitAt(TEA, TEA.draft, item, offset)
  expect(parted.entries).toHaveLength(9)
  expect(TEA.text.slice(start, end)).toContain(
    TEA.text.slice(at(parted, 4).entry.locator.start, at(parted, 4).entry.locator.end),
  )
  expect(at(parted, 4).entry).toMatchObject({ jurisdiction: '320000', kind: 'application' })
  expect(at(mergeWithNext(parted, item.key), 3).entry.locator).toEqual(item.entry.locator)
})

test('of what was split, both keep the jurisdiction that was set, and the first its title', () => {
  const { key } = at(TEA.draft, 3)
  const set = correct(correct(TEA.draft, key, { field: 'jurisdiction', value: '310000' }), key, {
    field: 'title',
    value: { zh: '茶园' },
  })
  const parted = splitAt(TEA, set, at(set, 3), TEA.text.indexOf('（2）登记茶农'))
  expect([at(parted, 3), at(parted, 4)].map(({ entry }) => entry.jurisdiction)).toEqual(['310000', '310000'])
  expect(at(parted, 3).entry.title.zh).toBe('茶园')
  expect(at(parted, 4).entry.title.zh).not.toBe('茶园')
})

test('what is added is read, stands in its place, and never overlaps', () => {
  const dropped = at(TEA.draft, 4)
  const without = drop(TEA.draft, [dropped.key])
  const { start, end } = dropped.entry.locator
  const fresh = readOf(TEA, { start, end }, dropped)
  if (!fresh) throw new Error('nothing was read')
  const back = add(without, fresh)
  expect(at(back, 4).entry).toEqual({ ...dropped.entry, id: 'new' })
  expect(at(back, 4).marks.map(({ entry: _, ...mark }) => mark)).toEqual(
    dropped.marks.map(({ entry: _, ...mark }) => mark),
  )
  expect(add(back, fresh)).toBe(back)
  expect(datasetOf(back)).toEqual(datasetOf(TEA.draft))
})

describe('an entry that is typed by hand', () => {
  const { length } = TEA.text
  const like = at(TEA.draft, 3)
  const typed = addByHand(TEA.draft, { zh: '口头消息' }, length, like)
  const item = at(typed, 8)

  test('comes last, has no words in the document, and its note says so', () => {
    expect(item.entry).toMatchObject({
      title: { zh: '口头消息' },
      jurisdiction: like.entry.jurisdiction,
      kind: like.entry.kind,
      kindBasis: 'editor',
      locator: { section: '手工加入', start: length, end: length },
      note: { zh: expect.stringContaining('手工加入'), en: expect.stringContaining('by hand') },
    })
    expect(hasWords(item)).toBe(false)
    expect(doubtsOf(item)).toEqual(['jurisdiction', 'kind', 'date'])
    const ofLocators = ({ path }: { readonly path: string }) => path.endsWith('locator')
    expect(checkDataset(datasetOf(typed)).filter(ofLocators)).toEqual([])
  })

  test('is none without a title', () => {
    expect(addByHand(TEA.draft, { zh: ' ' }, length, like)).toBe(TEA.draft)
  })

  test('is in nobody’s way: what it is merged into keeps its own words, what is added goes before it', () => {
    const merged = at(mergeWithNext(typed, at(typed, 7).key), 7)
    expect(merged.entry.locator).toEqual(at(TEA.draft, 7).entry.locator)
    expect(merged.entry.note).toEqual(at(TEA.draft, 7).entry.note)
    expect(merged.entry.summary.zh).toContain('口头消息')
    const last = at(TEA.draft, 7)
    const fresh = readOf(TEA, last.entry.locator, last)
    if (!fresh) throw new Error('nothing was read')
    const back = add(drop(typed, [last.key]), fresh)
    expect(back.entries.map(hasWords)).toEqual([...Array(8).fill(true), false])
    expect(entriesIn(typed, { start: 0, end: length })).toEqual(TEA.draft.entries)
  })
})

test('a mark counts as long as its name is among those that somebody set', () => {
  const name = '某市区块链协会'
  const item = at(TEA.draft, 0)
  const mark = { entry: item.key, field: 'actors', value: name, start: 0, end: 1, confidence: 1 } as const
  const set = (value: readonly { readonly name: string }[]) =>
    at(correct(TEA.draft, item.key, { field: 'actors', value }), 0)
  expect(isOverruled(item, mark)).toBe(false)
  expect(isOverruled(set([{ name }, { name: '某厅' }]), mark)).toBe(false)
  expect(isOverruled(set([{ name: '某厅' }]), mark)).toBe(true)
  expect(isOverruled(set([]), { ...mark, field: 'media' })).toBe(false)
})

test('another period reads days without a year anew, but for those that somebody set', () => {
  const value = { start: '2022-03-03', end: '2022-03-03', precision: 'day' } as const
  const set = correct(TEA.draft, at(TEA.draft, 0).key, { field: 'date', value })
  const period = { start: '2023-01-01', end: '2023-03-31' }
  const moved = setPeriod(set, period, (item) =>
    readOf(
      { text: TEA.text, draft: { ...set, header: { ...set.header, period } } },
      item.entry.locator,
      item,
    ),
  )
  expect(datasetOf(moved)).toMatchObject({ id: '2023q1', period })
  expect(at(moved, 0).entry.date).toEqual(value)
  expect(at(moved, 1).entry.date.start).toBe('2023-02-08')
  expect(datasetOf(moved).entries.every(({ id }) => id.startsWith('2023q1-'))).toBe(true)
})

test('of a table nothing is read anew: that its rows lack a date stays an issue until they have one', () => {
  const rows = [
    ['日期', '省份', '类别', '标题'],
    ['7月6日', '北京', '政策', '一'],
  ]
  const sheet = { name: '一', rows, notes: [] }
  const source = { file: 'a.csv', sha256: '0'.repeat(64) }
  const draft = draftOf(readTable(sheet, proposeMapping(sheet), { source, index }))
  const codesOf = ({ issues }: { readonly issues: Draft['issues'] }) => issues.map(({ code }) => code)
  expect([codesOf(draft), codesOf(at(draft, 0))]).toEqual([
    ['year-unknown', 'coverage-guessed'],
    ['date-yearless'],
  ])
  const period = { start: '2021-07-01', end: '2021-09-30' }
  const moved = setPeriod(draft, period, null)
  expect([codesOf(moved), codesOf(at(moved, 0))]).toEqual([codesOf(draft), codesOf(at(draft, 0))])
  const value = { start: '2021-07-06', end: '2021-07-06', precision: 'day' } as const
  const dated = correct(moved, at(moved, 0).key, { field: 'date', value })
  expect(codesOf(setPeriod(dated, period, null))).toEqual(['coverage-guessed'])
})

describe('order', () => {
  test('the doubtful come first and stay where they are while they are corrected', () => {
    const order = orderOf(TEA.draft, TEA.draft, 'doubt')
    const first = TEA.draft.entries.find(({ key }) => key === order[0])
    expect(first && needsLook(first)).toBe(true)
    const checked = order.reduce((draft, key) => check(draft, key, true), TEA.draft)
    expect(orderOf(checked, TEA.draft, 'doubt')).toEqual(order)
    expect(checked.entries.some(needsLook)).toBe(false)
  })

  test('of the document', () => {
    expect(orderOf(TEA.draft, TEA.draft, 'document')).toEqual(TEA.draft.entries.map(({ key }) => key))
  })
})

/** One thing that a reviewer does, by numbers that are taken modulo what there is. */
const action = fc.record({
  what: fc.constantFrom('correct', 'drop', 'merge', 'split', 'add', 'by hand', 'check', 'undo', 'redo'),
  which: fc.nat(1000),
  where: fc.double({ min: 0, max: 1, noNaN: true }),
})

function correctionOf(which: number, draft: Draft): Correction {
  const all: readonly Correction[] = [
    { field: 'kind', value: KINDS[which % KINDS.length] ?? 'policy' },
    { field: 'jurisdiction', value: DIVISIONS[which % DIVISIONS.length]?.adcode ?? '100000' },
    {
      field: 'topics',
      value: topicsOf(draft)
        .slice(0, which % 4)
        .map(({ id }) => id),
    },
    { field: 'title', value: { zh: `标题 ${which}` } },
    { field: 'date', value: { start: null, end: null, precision: 'unknown' } },
    { field: 'actors', value: [{ name: `某人 ${which}`, ...(which % 2 && { role: '市长' }) }] },
    { field: 'media', value: which % 3 ? [`某报 ${which}`] : [] },
    { field: 'summary', value: { zh: `内容 ${which}` } },
  ]
  return all[which % all.length] ?? { field: 'kind', value: 'policy' }
}

test('whatever is done: a valid dataset, entries in order without overlap, and every step goes back', () => {
  const opened = fixtures.map(({ name }) => open(name))
  fc.assert(
    fc.property(fc.constantFrom(...opened), fc.array(action, { maxLength: 25 }), (one, actions) => {
      let history = startHistory(one.draft)
      for (const { what, which, where } of actions) {
        const draft = history.present
        const item = draft.entries[which % Math.max(1, draft.entries.length)]
        const place = Math.floor(where * one.text.length)
        if (what === 'undo') history = undo(history)
        else if (what === 'redo') history = redo(history)
        else if (what === 'add') {
          const fresh = readOf(one, { start: place, end: place + which })
          if (fresh) history = step(history, add(draft, fresh))
        } else if (what === 'by hand') {
          history = step(history, addByHand(draft, { zh: `手 ${which}` }, one.text.length, item ?? null))
        } else if (item) {
          const { key, entry } = item
          const { start, end } = entry.locator
          if (what === 'correct') history = step(history, correct(draft, key, correctionOf(which, draft)))
          if (what === 'check') history = step(history, check(draft, key, which % 2 === 0))
          if (what === 'drop') history = step(history, drop(draft, [key]))
          if (what === 'merge') history = step(history, mergeWithNext(draft, key))
          if (what === 'split')
            history = step(history, splitAt(one, draft, item, Math.floor(start + where * (end - start))))
        }
        const { entries } = history.present
        entries.forEach((item, i) => {
          const { locator } = item.entry
          expect(locator.start).toBeGreaterThanOrEqual(entries[i - 1]?.entry.locator.end ?? 0)
          if (hasWords(item)) expect(entriesIn(history.present, locator)).toEqual([item])
          else expect(locator).toMatchObject({ start: one.text.length, end: one.text.length })
        })
        expect(new Set(entries.map(({ key }) => key)).size).toBe(entries.length)
        expect([...orderOf(history.present, one.draft, 'doubt')].sort()).toEqual(
          entries.map(({ key }) => key).sort(),
        )
      }
      const parsed = parseDataset(JSON.parse(JSON.stringify(datasetOf(history.present))))
      expect(parsed.ok ? [] : parsed.problems).toEqual([])
      const last = history.present
      const steps = history.past.length
      while (history.past.length > 0) history = undo(history)
      expect(history.present).toBe(one.draft)
      for (let i = 0; i < steps; i++) history = redo(history)
      expect(history.present).toBe(last)
    }),
    { numRuns: 100 },
  )
}, 60_000)

test('typing without a pause is one step', () => {
  const typed = step(step(step(startHistory(0), 1, 'a'), 2, 'a'), 3, 'b')
  expect(undo(typed).present).toBe(2)
  expect(undo(undo(typed)).present).toBe(0)
  expect(redo(undo(typed)).present).toBe(3)
  expect(step(undo(typed), 9).future).toEqual([])
})
