import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Entry } from '../domain/dataset'
import { type Filters, NO_FILTERS } from '../domain/filters'
import { entriesArbitrary, filtersArbitrary } from '../testing/arbitraries'
import { buildDataset, buildEntry } from '../testing/builders'
import { expectNaive } from '../testing/expectCounts'
import { answerQuestions } from './answering'
import { connect } from './asking'
import { BIN_UNITS } from './bins'
import { buildCore } from './core'
import { createCoreEngine, headerOf } from './coreEngine'
import type { Engine, Sort } from './engine'
import { coreColumns } from './largeEngine'
import { createMemoryEngine } from './memoryEngine'
import { askHere, withEntries } from './protocol'

const SORTS: readonly Sort[] = ['date', 'newest', 'jurisdiction']

function engineHere(entries: readonly Entry[]): Engine {
  const columns = coreColumns(buildDataset(entries))
  const read = async (rows: ArrayLike<number>) => Array.from(rows).flatMap((row) => entries[row] ?? [])
  return createCoreEngine(askHere(buildCore(columns)), headerOf(columns), { read })
}

/** The same with every message copied or handed over, as between two threads. */
function engineThere(entries: readonly Entry[]): { engine: Engine; close: () => void } {
  const columns = coreColumns(buildDataset(entries))
  const { port1, port2 } = new MessageChannel()
  answerQuestions(port2, buildCore(structuredClone(columns)))
  const { ask } = connect(port1)
  port1.start()
  port2.start()
  const read = async (rows: ArrayLike<number>) => Array.from(rows).flatMap((row) => entries[row] ?? [])
  return { engine: createCoreEngine(ask, headerOf(columns), { read }), close: () => port1.close() }
}

/** Random pages of two engines, in every order. */
async function expectSamePages(one: Engine, other: Engine, filters: Filters, ids: readonly string[]) {
  for (const sort of SORTS) {
    for (const [offset, limit] of [
      [0, 50],
      [0, 3],
      [2, 4],
      [7, 1],
      [40, 5],
      [-2, 4],
      [0, 0],
    ] as const) {
      const range = { type: 'offset' as const, offset, limit }
      expect(await one.page(filters, sort, range)).toEqual(await other.page(filters, sort, range))
    }
    for (const id of [...ids, 'nobody']) {
      const range = { type: 'around' as const, id, reach: 2 }
      expect(await one.page(filters, sort, range)).toEqual(await other.page(filters, sort, range))
    }
  }
}

it('takes the entries that come with a page, and asks only for those that do not', async () => {
  const entries = [buildEntry({ id: 'a' }), buildEntry({ id: 'b' })]
  const columns = coreColumns(buildDataset(entries))
  const at = (rows: ArrayLike<number>) => Array.from(rows).flatMap((row) => entries[row] ?? [])
  let isThere = false
  const asked: number[][] = []
  const core = withEntries(buildCore(columns), (rows) => (isThere ? at(rows) : null))
  const engine = createCoreEngine(askHere(core), headerOf(columns), {
    read: async (rows) => {
      asked.push(Array.from(rows))
      return at(rows)
    },
  })
  const page = () => engine.page(NO_FILTERS, 'date', { type: 'offset', offset: 0, limit: 5 })
  const before = await page()
  expect(before.rows).toEqual(entries)
  isThere = true
  expect(await page()).toEqual(before)
  expect(asked).toEqual([[0, 1]])
})

describe('counts', { timeout: 60_000 }, () => {
  it('equal the naive double loop on random entries, whatever filters came before', async () => {
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary,
        fc.array(filtersArbitrary, { minLength: 1, maxLength: 6 }),
        async (entries, asked) => {
          const engine = engineHere(entries)
          for (const filters of [...asked, NO_FILTERS]) {
            for (const unit of BIN_UNITS) expectNaive(await engine.count(filters, unit), entries, filters)
          }
        },
      ),
    )
  })

  it('are the memory engine’s to the last field, in this thread and over a port', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, filtersArbitrary, async (entries, filters) => {
        const memory = createMemoryEngine(buildDataset(entries))
        const { engine, close } = engineThere(entries)
        for (const unit of BIN_UNITS) {
          const expected = await memory.count(filters, unit)
          expect(await engineHere(entries).count(filters, unit)).toEqual(expected)
          expect(await engine.count(filters, unit)).toEqual(expected)
        }
        close()
      }),
    )
  })
})

describe('pages', { timeout: 60_000 }, () => {
  it('are the memory engine’s, in every order and at every offset', async () => {
    await fc.assert(
      fc.asyncProperty(entriesArbitrary, filtersArbitrary, async (entries, filters) => {
        const memory = createMemoryEngine(buildDataset(entries))
        await expectSamePages(
          engineHere(entries),
          memory,
          filters,
          entries.map(({ id }) => id),
        )
      }),
    )
  })
})
