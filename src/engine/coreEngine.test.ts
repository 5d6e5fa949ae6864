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
import { buildCore, coreOf } from './core'
import { createCoreEngine, headerOf } from './coreEngine'
import { type Engine, isPart, type Sort } from './engine'
import { coreColumns } from './largeEngine'
import { createMemoryEngine } from './memoryEngine'
import { rowOfText, rowsWithWords } from './packedText'
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

/** An engine that knows the texts of the first rows only, as many as it is told. */
function engineThatReads(entries: readonly Entry[]): { engine: Engine; search: (rows: number) => void } {
  const columns = coreColumns(buildDataset(entries))
  let searched = 0
  const core = coreOf(columns, {
    withWords: (words) => rowsWithWords(columns.text, words).map((hit, row) => (row < searched ? hit : 0)),
    searched: () => searched,
    rowOf: (id) => rowOfText(columns.ids, id),
  })
  const read = async (rows: ArrayLike<number>) => Array.from(rows).flatMap((row) => entries[row] ?? [])
  return {
    engine: createCoreEngine(askHere(core), headerOf(columns), { read }),
    search: (rows) => {
      searched = rows
    },
  }
}

const some = (counts: ReadonlyMap<string, number>) => [...counts].filter(([, count]) => count > 0)

describe('a text filter while texts are read', { timeout: 60_000 }, () => {
  it('counts and lists those of the rows that are there, and says how many that are', async () => {
    const range = { type: 'offset' as const, offset: 0, limit: 20 }
    await fc.assert(
      fc.asyncProperty(
        entriesArbitrary,
        filtersArbitrary,
        fc.array(fc.nat(12), { minLength: 1, maxLength: 4 }),
        async (entries, filters, steps) => {
          const asked = { ...filters, text: filters.text || '标' }
          const { engine, search } = engineThatReads(entries)
          for (const step of [...steps.toSorted((a, b) => a - b), entries.length]) {
            const rows = Math.min(step, entries.length)
            search(rows)
            const there = createMemoryEngine(buildDataset(entries.slice(0, rows)))
            const [counts, expected] = [await engine.count(asked, 'day'), await there.count(asked, 'day')]
            const { passing, undated, kind } = expected
            expect(counts).toMatchObject({ total: entries.length, passing, undated, kind })
            for (const name of ['jurisdiction', 'topic', 'place'] as const) {
              expect(some(counts[name]).sort()).toEqual(some(expected[name]).sort())
            }
            for (const sort of SORTS) {
              const page = await engine.page(asked, sort, range)
              expect(page).toMatchObject(await there.page(asked, sort, range))
              expect(page.searched).toBe(counts.searched)
            }
            expect(counts.searched).toBe(rows < entries.length ? rows : undefined)
          }
        },
      ),
    )
  })

  it('is of all rows where there is no text to look for', async () => {
    const { engine } = engineThatReads([buildEntry({ id: 'a' }), buildEntry({ id: 'b' })])
    for (const text of ['', ' ']) {
      const counts = await engine.count({ ...NO_FILTERS, text }, 'day')
      expect(counts.passing).toBe(2)
      expect(isPart(counts)).toBe(false)
    }
  })
})
