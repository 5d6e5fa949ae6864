import type { Dataset, Entry } from '../domain/dataset'
import type { Filters } from '../domain/filters'
import { BinCounter, kindOfCode, zeroByKind } from './bins'
import { buildColumns, type CodeLists, type Columns, jurisdictionRank, listOfRow, NO_DAY } from './columns'
import type { BinUnit, Counts, Engine, ImmediateEngine, Page, PageRange, Sort } from './engine'
import { failedFilters, matches } from './rule'

function countLists(lists: CodeLists, row: number, counts: Uint32Array): void {
  const list = listOfRow(lists, row)
  const end = lists.offsets[list + 1] ?? 0
  for (let i = lists.offsets[list] ?? 0; i < end; i++) {
    const code = lists.values[i] ?? 0
    counts[code] = (counts[code] ?? 0) + 1
  }
}

function named(dictionary: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> {
  return new Map(dictionary.map((value, code) => [value, counts[code] ?? 0]))
}

/** Counts under filters, by one pass over the rows. */
function countRows(columns: Columns, filters: Filters, unit: BinUnit): Counts {
  const failedOf = failedFilters(columns, filters)
  const jurisdiction = new Uint32Array(columns.jurisdictions.length)
  const topic = new Uint32Array(columns.topics.dictionary.length)
  const place = new Uint32Array(columns.places.dictionary.length)
  const kind = zeroByKind()
  const bins = new BinCounter(columns.extent, unit)
  let passing = 0
  let undated = 0
  for (let row = 0; row < columns.rows; row++) {
    const failed = failedOf(row)
    const rowKind = kindOfCode(columns.kind[row] ?? 0)
    if (matches(failed)) passing++
    if (matches(failed, 'jurisdiction')) {
      const code = columns.jurisdiction[row] ?? 0
      jurisdiction[code] = (jurisdiction[code] ?? 0) + 1
      countLists(columns.places, row, place)
    }
    if (matches(failed, 'kind')) kind[rowKind]++
    if (matches(failed, 'topic')) countLists(columns.topics, row, topic)
    if (matches(failed, 'time')) {
      const start = columns.startDay[row] ?? NO_DAY
      if (start === NO_DAY) undated++
      else bins.add(start, columns.endDay[row] ?? start, rowKind)
    }
  }
  return {
    total: columns.rows,
    passing,
    jurisdiction: named(columns.jurisdictions, jurisdiction),
    kind,
    topic: named(columns.topics.dictionary, topic),
    place: named(columns.places.dictionary, place),
    bins: bins.bins(),
    undated,
  }
}

/** Undated rows come last in either direction of time. */
function compareRows(columns: Columns, entries: readonly Entry[], sort: Sort) {
  return (a: number, b: number): number => {
    const dayA = columns.startDay[a] ?? NO_DAY
    const dayB = columns.startDay[b] ?? NO_DAY
    switch (sort) {
      case 'date':
      case 'newest': {
        if (dayA === dayB) return a - b
        if (dayA === NO_DAY) return 1
        if (dayB === NO_DAY) return -1
        return sort === 'date' ? dayA - dayB : dayB - dayA
      }
      case 'jurisdiction': {
        const rankA = jurisdictionRank(entries[a]?.jurisdiction ?? '')
        return rankA - jurisdictionRank(entries[b]?.jurisdiction ?? '') || a - b
      }
    }
  }
}

/** The engine for datasets that fit in memory: columns built once, one pass a question, nothing remembered between. */
export function createMemoryEngine(dataset: Dataset): Engine {
  const columns = buildColumns(dataset)
  const { entries } = dataset
  const byId = new Map(entries.map((entry) => [entry.id, entry]))
  const orders = new Map<Sort, readonly number[]>()

  function order(sort: Sort): readonly number[] {
    const known = orders.get(sort)
    if (known) return known
    const rows = entries.map((_, row) => row).sort(compareRows(columns, entries, sort))
    orders.set(sort, rows)
    return rows
  }

  function page(filters: Filters, sort: Sort, range: PageRange): Page {
    const failedOf = failedFilters(columns, filters)
    const passing = order(sort).filter((row) => matches(failedOf(row)))
    const slice = (from: number, to: number): readonly Entry[] =>
      passing.slice(Math.max(0, from), to).flatMap((row) => entries[row] ?? [])
    switch (range.type) {
      case 'offset':
        return {
          total: passing.length,
          offset: range.offset,
          rows: slice(range.offset, range.offset + range.limit),
        }
      case 'around': {
        const at = passing.findIndex((row) => entries[row]?.id === range.id)
        if (at < 0) return { total: passing.length, offset: -1, rows: [] }
        return {
          total: passing.length,
          offset: Math.max(0, at - range.reach),
          rows: slice(at - range.reach, at + range.reach + 1),
        }
      }
    }
  }

  const now: ImmediateEngine = {
    count: (filters, unit) => countRows(columns, filters, unit),
    page,
    entry: (id) => byId.get(id) ?? null,
  }
  return {
    now,
    count: async (filters, unit) => now.count(filters, unit),
    page: async (filters, sort, range) => now.page(filters, sort, range),
    entry: async (id) => now.entry(id),
  }
}
