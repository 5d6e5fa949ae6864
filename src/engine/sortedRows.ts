import { KINDS } from '../domain/dataset'
import { type DayNumber, weekStart } from '../domain/dates'
import { type CodeLists, type CountedColumns, listOfRow, NO_DAY } from './columns'
import { internSets } from './internSets'
import type { SetColumn } from './valueSets'

/** Rows that span several days, in the order of their positions. */
export interface LongRows {
  readonly positions: Uint32Array
  /** Last day of each, counted from the origin. */
  readonly ends: Int32Array
  /** Indices into `positions` by last day, and where each day begins in them. */
  readonly byEnd: Uint32Array
  readonly endStart: Uint32Array
}

/** The pairs of jurisdiction and kind that occur, by jurisdiction, then kind. */
export interface Groups {
  readonly jurisdiction: Uint16Array
  readonly kind: Uint8Array
}

/**
 * Rows by first day, of one day in the digest's order; those without a date behind all others. A *position* is a place
 * in this order. Days are counted from `origin`, a Monday.
 */
export interface SortedRows {
  readonly count: number
  /** How many have a date. */
  readonly dated: number
  readonly origin: DayNumber
  /** First and last day, counted from the origin; no row lies outside. */
  readonly extent: readonly [number, number]
  /** Position at which each day begins, with one more at the end. */
  readonly dayStart: Uint32Array
  /** The digest's row at each position. */
  readonly row: Uint32Array
  /** The group at each position. */
  readonly group: Uint16Array | Uint32Array
  readonly groups: Groups
  readonly topics: SetColumn
  readonly places: SetColumn
  readonly long: LongRows | null
}

/** Days, counted from the rows' origin, both inclusive; or the rows that have none; or all rows. */
export type Span =
  | { readonly type: 'all' }
  | { readonly type: 'undated' }
  | { readonly type: 'days'; readonly from: number; readonly to: number }

/**
 * Sorts the rows of columns.
 *
 * @throws RangeError where a row ends before it begins, or lies outside the extent.
 */
export function sortRows(columns: CountedColumns): SortedRows {
  const { rows: count, jurisdiction, kind, startDay, endDay, extent } = columns
  const origin = weekStart(extent[0])
  const days = extent[1] - origin + 1
  const dayStart = new Uint32Array(days + 1)
  let dated = 0
  let longCount = 0
  for (let row = 0; row < count; row++) {
    const start = startDay[row] ?? NO_DAY
    if (start === NO_DAY) continue
    const end = endDay[row] ?? NO_DAY
    if (start < extent[0] || end < start || end > extent[1]) {
      throw new RangeError(
        `Row ${row} has the days ${start} to ${end}, in columns of ${extent.join(' to ')}.`,
      )
    }
    dayStart[start - origin + 1] = (dayStart[start - origin + 1] ?? 0) + 1
    dated++
    if (end > start) longCount++
  }
  for (let day = 1; day <= days; day++) dayStart[day] = (dayStart[day] ?? 0) + (dayStart[day - 1] ?? 0)
  const { codes, groups } = groupCodes(columns)
  const row = new Uint32Array(count)
  const next = dayStart.slice()
  let undated = dated
  for (let i = 0; i < count; i++) {
    const start = startDay[i] ?? NO_DAY
    if (start === NO_DAY) row[undated++] = i
    else {
      const position = next[start - origin] ?? 0
      next[start - origin] = position + 1
      row[position] = i
    }
  }
  const group = groups.kind.length <= 0x10000 ? new Uint16Array(count) : new Uint32Array(count)
  for (let position = 0; position < count; position++) {
    const i = row[position] ?? 0
    group[position] = codes[(jurisdiction[i] ?? 0) * KINDS.length + (kind[i] ?? 0)] ?? 0
  }
  return {
    count,
    dated,
    origin,
    extent: [extent[0] - origin, extent[1] - origin],
    dayStart,
    row,
    group,
    groups,
    topics: sortSets(columns.topics, row),
    places: sortSets(columns.places, row),
    long: longCount === 0 ? null : longRows(columns, row, dated, longCount, origin, days),
  }
}

/** The set of each position, given its row. */
function sortSets(lists: CodeLists, row: Uint32Array): SetColumn {
  const { codes: ofLists, sets } = internSets(lists)
  const codes = ofLists instanceof Uint16Array ? new Uint16Array(row.length) : new Uint32Array(row.length)
  if (sets.values.length === 0) return { codes, sets }
  for (let position = 0; position < row.length; position++) {
    codes[position] = ofLists[listOfRow(lists, row[position] ?? 0)] ?? 0
  }
  return { codes, sets }
}

/** The pairs of jurisdiction and kind that occur, and their codes by jurisdiction times the kinds, plus the kind. */
function groupCodes({ rows, jurisdictions, jurisdiction, kind }: CountedColumns) {
  const codes = new Int32Array(jurisdictions.length * KINDS.length).fill(-1)
  for (let i = 0; i < rows; i++) codes[(jurisdiction[i] ?? 0) * KINDS.length + (kind[i] ?? 0)] = 0
  const occurring = [...codes.keys()].filter((pair) => codes[pair] === 0)
  occurring.forEach((pair, group) => {
    codes[pair] = group
  })
  const groups: Groups = {
    jurisdiction: Uint16Array.from(occurring, (pair) => Math.floor(pair / KINDS.length)),
    kind: Uint8Array.from(occurring, (pair) => pair % KINDS.length),
  }
  return { codes, groups }
}

function longRows(
  { startDay, endDay }: CountedColumns,
  row: Uint32Array,
  dated: number,
  count: number,
  origin: DayNumber,
  days: number,
): LongRows {
  const positions = new Uint32Array(count)
  const ends = new Int32Array(count)
  let at = 0
  for (let position = 0; position < dated; position++) {
    const i = row[position] ?? 0
    const end = endDay[i] ?? NO_DAY
    if (end <= (startDay[i] ?? NO_DAY)) continue
    positions[at] = position
    ends[at++] = end - origin
  }
  return { positions, ends, ...orderByEnd(ends, days) }
}

function orderByEnd(ends: Int32Array, days: number): Pick<LongRows, 'byEnd' | 'endStart'> {
  const endStart = new Uint32Array(days + 1)
  for (const end of ends) endStart[end + 1] = (endStart[end + 1] ?? 0) + 1
  for (let day = 1; day <= days; day++) endStart[day] = (endStart[day] ?? 0) + (endStart[day - 1] ?? 0)
  const next = endStart.slice()
  const byEnd = new Uint32Array(ends.length)
  for (let i = 0; i < ends.length; i++) {
    const end = ends[i] ?? 0
    const at = next[end] ?? 0
    next[end] = at + 1
    byEnd[at] = i
  }
  return { byEnd, endStart }
}

/** The rows at these positions, which ascend, in the same order; groups and sets keep their codes. */
export function pickRows(rows: SortedRows, positions: Uint32Array): SortedRows {
  const days = rows.dayStart.length - 1
  const dayStart = new Uint32Array(days + 1)
  let dated = 0
  for (let day = 1; day <= days; day++) {
    const end = rows.dayStart[day] ?? 0
    while (dated < positions.length && (positions[dated] ?? 0) < end) dated++
    dayStart[day] = dated
  }
  const pick = <T extends Uint16Array | Uint32Array>(from: T): T => {
    const picked = from.slice(0, positions.length) as T
    for (let i = 0; i < positions.length; i++) picked[i] = from[positions[i] ?? 0] ?? 0
    return picked
  }
  return {
    ...rows,
    count: positions.length,
    dated,
    dayStart,
    row: pick(rows.row),
    group: pick(rows.group),
    topics: { codes: pick(rows.topics.codes), sets: rows.topics.sets },
    places: { codes: pick(rows.places.codes), sets: rows.places.sets },
    long: rows.long && pickLong(rows.long, positions, days),
  }
}

function pickLong(long: LongRows, picked: Uint32Array, days: number): LongRows | null {
  const positions: number[] = []
  const ends: number[] = []
  let at = 0
  for (let i = 0; i < picked.length; i++) {
    const wanted = picked[i] ?? 0
    while (at < long.positions.length && (long.positions[at] ?? 0) < wanted) at++
    if (long.positions[at] !== wanted) continue
    positions.push(i)
    ends.push(long.ends[at] ?? 0)
  }
  if (positions.length === 0) return null
  const endDays = Int32Array.from(ends)
  return { positions: Uint32Array.from(positions), ends: endDays, ...orderByEnd(endDays, days) }
}

/** Index of the first value that is not below a bound, in ascending values. */
export function lowerBound(values: Uint32Array, bound: number): number {
  let low = 0
  let high = values.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((values[middle] ?? 0) < bound) low = middle + 1
    else high = middle
  }
  return low
}

/** Calls back for the rows at the positions [from, to) that span several days. */
export function forLongRows(
  { long }: SortedRows,
  from: number,
  to: number,
  found: (position: number, end: number) => void,
): void {
  if (!long) return
  const last = lowerBound(long.positions, to)
  for (let i = lowerBound(long.positions, from); i < last; i++) {
    found(long.positions[i] ?? 0, long.ends[i] ?? 0)
  }
}

/** Calls back for every row that touches a span, by position. */
export function forRowsIn(rows: SortedRows, span: Span, found: (position: number) => void): void {
  const { dayStart, dated, count } = rows
  const days = dayStart.length - 1
  const run = (from: number, to: number): void => {
    for (let position = from; position < to; position++) found(position)
  }
  switch (span.type) {
    case 'all':
      return run(0, count)
    case 'undated':
      return run(dated, count)
    case 'days': {
      const from = Math.min(days, Math.max(0, span.from))
      const to = Math.min(days, Math.max(0, span.to + 1))
      forLongRows(rows, 0, dayStart[Math.min(from, to)] ?? 0, (position, end) => {
        if (end >= span.from) found(position)
      })
      run(dayStart[from] ?? 0, dayStart[to] ?? 0)
    }
  }
}

/** The day that the dated row at a position begins on. */
export function dayAt({ dayStart }: SortedRows, position: number): number {
  return lowerBound(dayStart, position + 1) - 1
}
