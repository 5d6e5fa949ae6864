import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KINDS } from '../domain/dataset'
import { clickValues, type Filters, NO_FILTERS } from '../domain/filters'
import { entriesArbitrary, filtersArbitrary } from '../testing/arbitraries'
import { buildDataset, buildEntry } from '../testing/builders'
import { expectNaive } from '../testing/expectCounts'
import { naiveMatches } from '../testing/naiveEngine'
import { BinCounter } from './bins'
import type { Sort } from './engine'
import { createMemoryEngine } from './memoryEngine'

describe('count', () => {
  it('equals the naive double loop on random entries and filters', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary,
        filtersArbitrary,
        fc.constantFrom('day' as const, 'week' as const),
        async (entries, filters, unit) => {
          const engine = createMemoryEngine(buildDataset(entries))
          expectNaive(await engine.count(filters, unit), entries, filters)
        },
      ),
    )
  })

  it('forgets: after any clicks, additions and clearing it counts as if asked for the first time', async () => {
    const click = fc.record({
      dimension: fc.constantFrom(
        'jurisdiction' as const,
        'kind' as const,
        'topic' as const,
        'clear' as const,
      ),
      value: fc.nat(3),
      additive: fc.boolean(),
    })
    const values = {
      jurisdiction: ['100000', '110000', '130000', '430000'],
      kind: KINDS,
      topic: ['finance', 'data', 'law', 'unknown'],
    }
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, fc.array(click, { maxLength: 12 }), async (entries, clicks) => {
        const engine = createMemoryEngine(buildDataset(entries))
        let filters: Filters = NO_FILTERS
        for (const { dimension, value, additive } of clicks) {
          if (dimension === 'clear') filters = NO_FILTERS
          else {
            const clicked = clickValues<string>(
              filters[dimension],
              [values[dimension][value] ?? ''],
              additive,
            )
            filters = { ...filters, [dimension]: clicked }
          }
          expectNaive(await engine.count(filters, 'week'), entries, filters)
        }
      }),
    )
  })

  it('leaves no day between the bins and covers the period', async () => {
    const { bins } = await createMemoryEngine(buildDataset([])).count(NO_FILTERS, 'day')
    expect(bins.map((bin) => bin.start)).toHaveLength(92)
    expect(bins[0]?.start).toBe('2019-07-01')
    expect(bins.at(-1)?.end).toBe('2019-09-30')
  })

  it('counts an entry over two weeks in both, and once in the total', async () => {
    const long = buildEntry({ date: { start: '2019-07-07', end: '2019-07-08', precision: 'range' } })
    const counts = await createMemoryEngine(buildDataset([long])).count(NO_FILTERS, 'week')
    expect(counts.bins.filter((bin) => bin.byKind.policy === 1)).toHaveLength(2)
    expect(counts.passing).toBe(1)
  })

  it('does not count outside the bins', () => {
    const counter = new BinCounter([0, 6], 'day')
    counter.add(-3, 9, 'voice')
    expect(counter.bins().map((bin) => bin.byKind.voice)).toEqual([1, 1, 1, 1, 1, 1, 1])
  })
})

describe('page', () => {
  const sorts: readonly Sort[] = ['date', 'newest', 'jurisdiction']

  it('holds exactly the entries that pass, in order, whatever slices it is read in', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary,
        filtersArbitrary,
        fc.constantFrom(...sorts),
        fc.integer({ min: 1, max: 7 }),
        async (entries, filters, sort, limit) => {
          const engine = createMemoryEngine(buildDataset(entries))
          const read = []
          for (let offset = 0; ; offset += limit) {
            const page = await engine.page(filters, sort, { type: 'offset', offset, limit })
            expect(page.total).toBe(entries.filter((entry) => naiveMatches(entry, filters)).length)
            if (page.rows.length === 0) break
            read.push(...page.rows)
          }
          const expected = entries.filter((entry) => naiveMatches(entry, filters))
          expect(new Set(read)).toEqual(new Set(expected))
          expect(read).toHaveLength(expected.length)
          for (let i = 1; i < read.length; i++) {
            const [a, b] = [read[i - 1], read[i]]
            if (!a || !b) continue
            if (sort === 'jurisdiction') expect(a.jurisdiction <= b.jurisdiction).toBe(true)
            else if (b.date.start !== null && a.date.start !== null) {
              expect(sort === 'date' ? a.date.start <= b.date.start : a.date.start >= b.date.start).toBe(true)
            } else expect(b.date.start).toBe(null)
          }
        },
      ),
    )
  })

  it('finds the neighbours of an entry', async () => {
    const entries = ['01', '02', '03', '04'].map((day) =>
      buildEntry({
        id: day,
        date: { start: `2019-07-${day}`, end: `2019-07-${day}`, precision: 'day' },
      }),
    )
    const engine = createMemoryEngine(buildDataset(entries))
    const around = (id: string) => engine.page(NO_FILTERS, 'newest', { type: 'around', id, reach: 1 })
    const ids = async (id: string) => (await around(id)).rows.map((entry) => entry.id)
    expect(await ids('04')).toEqual(['04', '03'])
    expect(await ids('02')).toEqual(['03', '02', '01'])
    expect(await around('nobody')).toEqual({ total: 4, offset: -1, rows: [] })
    expect((await around('02')).offset).toBe(1)
  })
})

it('gives an entry whatever the filters are, and null for an unknown id', async () => {
  const engine = createMemoryEngine(buildDataset([buildEntry()]))
  expect((await engine.entry('test-110000-policy-1'))?.title.en).toBe('Title')
  expect(await engine.entry('__proto__')).toBe(null)
})
