import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { SIDES, type Side } from '../domain/comparison'
import { type Dataset, type Entry, KINDS } from '../domain/dataset'
import { DIVISIONS } from '../domain/divisions'
import { type Filters, NO_FILTERS } from '../domain/filters'
import { entriesArbitrary, filtersArbitrary } from '../testing/arbitraries'
import { buildDataset, buildEntry } from '../testing/builders'
import { naiveMatches } from '../testing/naiveEngine'
import {
  joinPair,
  jointBins,
  jurisdictionDifferences,
  kindDifferences,
  type SideCounts,
  sideCounts,
  sideQuestions,
  topicDifferences,
  unfilteredDifferences,
} from './differences'
import { createMemoryEngine } from './memoryEngine'

const JURISDICTIONS = ['100000', ...DIVISIONS.map(({ adcode }) => adcode)]

function compared(a: Dataset, b: Dataset, filters: Filters) {
  const engines = { a: createMemoryEngine(a), b: createMemoryEngine(b) }
  const count = (side: Side, asked: Filters) => {
    const { now } = engines[side]
    if (!now) throw new Error('the engine answers later')
    return now.count(asked, 'week')
  }
  const pair = joinPair({ a, b }, { a: count('a', NO_FILTERS), b: count('b', NO_FILTERS) })
  const of = (side: Side): SideCounts =>
    sideCounts(
      filters,
      sideQuestions(pair, filters, side).map((asked) => count(side, asked)),
    )
  return { pair, now: { a: of('a'), b: of('b') } }
}

const covered = fc.subarray(['100000', '110000', '130000', '430000', '650000'])
const datasets = fc
  .tuple(entriesArbitrary, covered, fc.boolean())
  .map(([entries, coverage, renamed]) =>
    renamed ? withOtherIds(entries, coverage) : buildDataset(entries, { coverage }),
  )

/** The same topics by other ids: they match by label. */
function withOtherIds(entries: readonly Entry[], coverage: readonly string[]): Dataset {
  const plain = buildDataset(entries, { coverage })
  return buildDataset(
    entries.map((entry) => ({ ...entry, topics: entry.topics.map((id) => `x-${id}`) })),
    { coverage, topics: plain.topics.map(({ id, label }) => ({ id: `x-${id}`, label })) },
  )
}

/** Entries of the second dataset by the first one's topic ids. */
function inWordsOf(first: Dataset, { entries, topics }: Dataset): readonly Entry[] {
  const ids = new Map(
    topics.map(({ id, label }) => [id, first.topics.find((one) => one.label.zh === label.zh)?.id ?? id]),
  )
  return entries.map((entry) => ({ ...entry, topics: entry.topics.map((id) => ids.get(id) ?? id) }))
}

function reaches({ coverage, entries }: Dataset, adcode: string): boolean {
  return coverage.includes(adcode) || entries.some(({ jurisdiction }) => jurisdiction === adcode)
}

describe('differences', () => {
  it('are those of naive loops over both datasets', () => {
    fc.assert(
      fc.property(datasets, datasets, filtersArbitrary, fc.nat(2), (a, b, drawn, at) => {
        const ownTopic = a.topics[at]?.id ?? ''
        const filters = drawn.topic.length > 0 ? { ...drawn, topic: [ownTopic] } : drawn
        const { pair, now } = compared(a, b, filters)
        const sides = { a: a.entries, b: inWordsOf(a, b) }
        const count = (
          side: Side,
          except: 'jurisdiction' | 'kind' | 'topic',
          is: (entry: Entry) => boolean,
        ) => sides[side].filter((entry) => naiveMatches(entry, filters, except) && is(entry)).length
        const isIn = (adcode: string) => (entry: Entry) => entry.jurisdiction === adcode

        const found = jurisdictionDifferences(pair, now)
        expect(found.map(({ adcode }) => adcode)).toEqual(JURISDICTIONS)
        for (const { adcode, difference, byKind, state, ...counted } of found) {
          for (const side of SIDES) {
            expect(counted[side].count).toBe(count(side, 'jurisdiction', isIn(adcode)))
          }
          const comparable = reaches(a, adcode) && reaches(b, adcode)
          expect(pair.comparable.includes(adcode)).toBe(comparable)
          expect(state === 'both' || state === 'filtered-out').toBe(comparable)
          expect(difference).toBe(comparable ? counted.b.count - counted.a.count : null)
          for (const kind of KINDS) {
            const ofKind = (side: Side) =>
              count(side, 'jurisdiction', (entry) => isIn(adcode)(entry) && entry.kind === kind)
            expect(byKind?.[kind] ?? null).toBe(comparable ? ofKind('b') - ofKind('a') : null)
          }
        }

        const isComparable = (entry: Entry) => pair.comparable.includes(entry.jurisdiction)
        for (const row of kindDifferences(pair, now)) {
          const ofKind = (entry: Entry) => isComparable(entry) && entry.kind === row.kind
          for (const side of SIDES) expect(row[side]).toBe(count(side, 'kind', ofKind))
        }
        for (const { topic, change, ...row } of topicDifferences(pair, now)) {
          const ofTopic = (entry: Entry) => isComparable(entry) && entry.topics.includes(topic.key)
          for (const side of SIDES) expect(row[side]).toBe(count(side, 'topic', ofTopic))
          const has = (side: Side) => sides[side].some(({ topics }) => topics.includes(topic.key))
          expect(change === 'added').toBe(!has('a'))
          expect(change === 'dropped').toBe(!has('b'))
        }
      }),
    )
  })

  it('add up by kind, and mirror when the sides are swapped', () => {
    fc.assert(
      fc.property(datasets, datasets, filtersArbitrary, (a, b, drawn) => {
        const filters = { ...drawn, topic: [] }
        const one = compared(a, b, filters)
        const other = compared(b, a, filters)
        const found = jurisdictionDifferences(one.pair, one.now)
        const mirrored = jurisdictionDifferences(other.pair, other.now)
        found.forEach(({ difference, byKind }, i) => {
          expect((mirrored[i]?.difference ?? 0) + (difference ?? 0)).toBe(0)
          if (byKind) expect(Object.values(byKind).reduce((sum, count) => sum + count, 0)).toBe(difference)
        })
        const { jurisdiction } = filters
        const chosen = found.filter(
          ({ adcode }) => jurisdiction.length === 0 || jurisdiction.includes(adcode),
        )
        const sum = chosen.reduce((total, { difference }) => total + (difference ?? 0), 0)
        expect(sum).toBe(one.now.b.comparable.passing - one.now.a.comparable.passing)
      }),
    )
  })

  it('fix the classes without filters, and without the central government', () => {
    const entry = (id: string, jurisdiction: string) => buildEntry({ id, jurisdiction })
    const a = buildDataset([entry('1', '110000'), entry('2', '430000'), entry('3', '100000')])
    const b = buildDataset([entry('1', '130000'), entry('2', '130000'), entry('3', '110000')])
    const { pair } = compared(a, b, { ...NO_FILTERS, kind: ['voice'] })
    expect(pair.comparable).toEqual(['110000', '130000', '650000'])
    expect(unfilteredDifferences(pair)).toEqual([0, 2, 0])
  })
})

it('joins the weeks of both periods without a hole, and loses nothing', () => {
  fc.assert(
    fc.property(entriesArbitrary, entriesArbitrary, fc.constantFrom('day', 'week'), (first, second, unit) => {
      const a = buildDataset(first)
      const b = buildDataset(second, { period: { start: '2020-01-01', end: '2020-03-31' } })
      const bins = (dataset: Dataset) => createMemoryEngine(dataset).now?.count(NO_FILTERS, unit).bins ?? []
      const joint = jointBins(bins(a), bins(b), unit)
      joint.slice(1).forEach(({ start }, i) => {
        expect(Date.parse(start) - Date.parse(joint[i]?.end ?? '')).toBe(86_400_000)
      })
      for (const [side, own] of [
        ['a', bins(a)],
        ['b', bins(b)],
      ] as const) {
        const kept = new Map(joint.map((bin) => [`${bin.start} ${bin.end}`, bin[side]]))
        for (const { start, end, byKind } of own) expect(kept.get(`${start} ${end}`)).toEqual(byKind)
        const sum = (all: readonly Readonly<Record<string, number>>[]) =>
          all.flatMap((one) => Object.values(one)).reduce((total, count) => total + count, 0)
        expect(sum([...kept.values()])).toBe(sum(own.map(({ byKind }) => byKind)))
      }
    }),
  )
  expect(jointBins([], [], 'day')).toEqual([])
})
