/** Thousands of entries: where the counts stand in tables of many blocks, or are too many for a table. */
import { describe, expect, it } from 'vitest'
import { seededRandom } from '../../scripts/random'
import type { Entry } from '../domain/dataset'
import type { Filters } from '../domain/filters'
import { buildDataset } from '../testing/builders'
import { filterWalk, type ManyOptions, manyEntries } from '../testing/manyEntries'
import { BIN_UNITS } from './bins'
import { buildCore } from './core'
import { createCoreEngine, headerOf } from './coreEngine'
import type { Engine, PageRange, Sort } from './engine'
import { coreColumns } from './largeEngine'
import { createMemoryEngine } from './memoryEngine'
import { askHere } from './protocol'

const SORTS: readonly Sort[] = ['date', 'newest', 'jurisdiction']
const ADCODES = Array.from({ length: 16_384 }, (_, i) => String(100_000 + i))

interface Case extends ManyOptions {
  readonly name: string
  readonly steps?: number
}

const CASES: readonly Case[] = [
  { name: 'many topics, places and spans', count: 4000, steps: 60 },
  { name: 'days alone', count: 4000, long: 0, undated: 0 },
  { name: 'spans alone', count: 3000, long: 1, undated: 0 },
  { name: 'no dates', count: 1000, undated: 1 },
  { name: 'one day', count: 1000, days: 1 },
  { name: 'forty years', count: 3000, days: 14_000 },
  { name: 'one giant cell', count: 6000, jurisdictions: ['110000'], topics: 1, mostTopics: 1, places: 0 },
  { name: 'a vocabulary of 300 topics', count: 5000, topics: 300, mostTopics: 6 },
  { name: 'one topic each', count: 5000, topics: 16, mostTopics: 1, days: 60 },
  { name: 'enough rows for tables of days', count: 20_000, jurisdictions: ['100000'], days: 60, steps: 12 },
  { name: '2^16 cells', count: 66_000, jurisdictions: ADCODES, topics: 4000, days: 90, steps: 5 },
]

function enginesOf(entries: readonly Entry[]): { engine: Engine; memory: Engine } {
  const dataset = buildDataset(entries, { period: { start: '2018-03-07', end: '2018-03-07' } })
  const columns = coreColumns(dataset)
  const read = async (rows: ArrayLike<number>) => Array.from(rows).flatMap((row) => entries[row] ?? [])
  return {
    engine: createCoreEngine(askHere(buildCore(columns)), headerOf(columns), { read }),
    memory: createMemoryEngine(dataset),
  }
}

describe.each(CASES)('$name', ({ steps = 30, ...options }) => {
  it('counts and pages as the memory engine does, from filter to filter', { timeout: 60_000 }, async () => {
    const { engine, memory } = enginesOf(manyEntries(options))
    const random = seededRandom(5)
    for (const filters of filterWalk(steps, options)) {
      const unit = BIN_UNITS[Math.floor(random() * BIN_UNITS.length)] ?? 'week'
      expect(await engine.count(filters, unit)).toEqual(await memory.count(filters, unit))
      await expectSamePages(engine, memory, filters, options.count, random)
    }
  })
})

/** A page in each order: the first, a deep one, and the neighbours of an entry. */
async function expectSamePages(
  engine: Engine,
  memory: Engine,
  filters: Filters,
  count: number,
  random: () => number,
): Promise<void> {
  for (const sort of SORTS) {
    const ranges: readonly PageRange[] = [
      { type: 'offset', offset: 0, limit: 20 },
      { type: 'offset', offset: Math.floor(count * random() ** 3), limit: 20 },
      { type: 'around', id: `e${Math.floor(count * random())}`, reach: 2 },
    ]
    for (const range of ranges) {
      const page = await engine.page(filters, sort, range)
      const expected = await memory.page(filters, sort, range)
      expect({ ...page, rows: page.rows.map(({ id }) => id) }).toEqual({
        ...expected,
        rows: expected.rows.map(({ id }) => id),
      })
    }
  }
}
