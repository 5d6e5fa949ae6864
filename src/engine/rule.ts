import { KINDS } from '../domain/dataset'
import { parseDay } from '../domain/dates'
import type { Dimension, Filters } from '../domain/filters'
import { holdsWords, queryWords } from '../domain/searchText'
import { type CodeLists, type Columns, listOfRow, NO_DAY } from './columns'

/** One bit a dimension. */
const FAILS: Readonly<Record<Dimension, number>> = {
  jurisdiction: 1,
  kind: 2,
  topic: 4,
  time: 8,
  text: 16,
}

/**
 * The crossfilter rule, written once: a row belongs to a view's counts when it fails no filter but, at most, the view's
 * own.
 *
 * @param failed the row's failed filters, as `FAILS` bits.
 * @param except the view's own dimension; without one, the row must pass all filters.
 */
export function matches(failed: number, except?: Dimension): boolean {
  return (failed & ~(except === undefined ? 0 : FAILS[except])) === 0
}

function chosenCodes(dictionary: readonly string[], chosen: readonly string[]): ReadonlySet<number> {
  return new Set(chosen.map((value) => dictionary.indexOf(value)))
}

function anyChosen(lists: CodeLists, row: number, chosen: ReadonlySet<number>): boolean {
  const list = listOfRow(lists, row)
  const end = lists.offsets[list + 1] ?? 0
  for (let i = lists.offsets[list] ?? 0; i < end; i++) {
    if (chosen.has(lists.values[i] ?? -1)) return true
  }
  return false
}

function timeTest(columns: Columns, time: NonNullable<Filters['time']>): (row: number) => boolean {
  const { startDay, endDay } = columns
  if (time.type === 'undated') return (row) => startDay[row] === NO_DAY
  const from = parseDay(time.start) ?? Number.NEGATIVE_INFINITY
  const to = parseDay(time.end) ?? Number.POSITIVE_INFINITY
  return (row) => {
    const start = startDay[row] ?? NO_DAY
    return start !== NO_DAY && start <= to && (endDay[row] ?? start) >= from
  }
}

/** Compiles filters into a function from a row to the filters that it fails, as `FAILS` bits. */
export function failedFilters(columns: Columns, filters: Filters): (row: number) => number {
  const tests: { readonly bit: number; readonly passes: (row: number) => boolean }[] = []
  if (filters.jurisdiction.length > 0) {
    const chosen = chosenCodes(columns.jurisdictions, filters.jurisdiction)
    tests.push({
      bit: FAILS.jurisdiction,
      passes: (row) => chosen.has(columns.jurisdiction[row] ?? -1),
    })
  }
  if (filters.kind.length > 0) {
    const chosen = chosenCodes(KINDS, filters.kind)
    tests.push({ bit: FAILS.kind, passes: (row) => chosen.has(columns.kind[row] ?? -1) })
  }
  if (filters.topic.length > 0) {
    const chosen = chosenCodes(columns.topics.dictionary, filters.topic)
    tests.push({ bit: FAILS.topic, passes: (row) => anyChosen(columns.topics, row, chosen) })
  }
  if (filters.time) tests.push({ bit: FAILS.time, passes: timeTest(columns, filters.time) })
  const words = queryWords(filters.text)
  if (words.length > 0) {
    tests.push({ bit: FAILS.text, passes: (row) => holdsWords(columns.text[row] ?? '', words) })
  }
  return (row) => tests.reduce((failed, { bit, passes }) => (passes(row) ? failed : failed | bit), 0)
}
