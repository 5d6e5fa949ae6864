import type { Adcode } from '../domain/adcode'
import { type DayNumber, parseDay } from '../domain/dates'
import { type CodeLists, type CountedColumns, Dictionary, NO_DAY } from './columns'

/** What charts count by, of one row. Days are both `null` where there is no date. */
export interface CountedRow {
  readonly jurisdiction: Adcode
  /** Code into `KINDS`. */
  readonly kind: number
  /** A list, or a text with spaces between its values: that is taken apart once, however many rows have it. */
  readonly topics: readonly string[] | string
  readonly places: readonly Adcode[] | string
  readonly start: DayNumber | null
  readonly end: DayNumber | null
}

type Numbers = Uint8Array | Uint16Array | Uint32Array | Int32Array

/** The numbers in an array that has room for at least so many. */
function withRoom<T extends Numbers>(numbers: T, room: number): T {
  if (room <= numbers.length) return numbers
  const Kind = numbers.constructor as new (length: number) => T
  const larger = new Kind(Math.max(room, numbers.length * 2))
  larger.set(numbers)
  return larger
}

/** The first numbers, in an array of their own length. */
function first<T extends Numbers>(numbers: T, count: number): T {
  return count === numbers.length ? numbers : (numbers.slice(0, count) as T)
}

/** Lists that are found again: of more, each row has its own. */
const MOST_KNOWN = 100_000

/** Gives lists of values codes; each list that comes often is there once. */
class ListsBuilder {
  private readonly dictionary: Dictionary
  private offsets = new Uint32Array(1024)
  private values = new Uint16Array(1024)
  private count = 0
  private lists = 0
  private readonly known = new Map<string, number>()

  constructor(name: string) {
    this.dictionary = new Dictionary(name)
  }

  /** The code of a list; of a text, of the values in it with spaces between. */
  code(list: readonly string[] | string): number {
    const text = typeof list === 'string' ? list : JSON.stringify(list)
    const known = this.known.get(text)
    if (known !== undefined) return known
    const code = this.append(typeof list === 'string' ? list.split(' ').filter(Boolean) : list)
    if (this.known.size < MOST_KNOWN) this.known.set(text, code)
    return code
  }

  /** A value that stands in a list twice counts once. */
  private append(list: readonly string[]): number {
    const from = this.count
    this.values = withRoom(this.values, from + list.length)
    for (const value of list) {
      const code = this.dictionary.code(value)
      if (!this.values.subarray(from, this.count).includes(code)) this.values[this.count++] = code
    }
    this.offsets = withRoom(this.offsets, this.lists + 2)
    this.offsets[this.lists + 1] = this.count
    return this.lists++
  }

  /** @param codes of the list of each row. */
  finish(codes: Uint32Array): CodeLists {
    return {
      dictionary: this.dictionary.values,
      codes,
      offsets: first(this.offsets, this.lists + 1),
      values: first(this.values, this.count),
    }
  }
}

/** Rows by their codes, as the builder gives them; `NO_DAY` in both where there is no date. */
export interface CodedRows {
  readonly jurisdiction: Uint16Array
  readonly kind: Uint8Array
  readonly topics: Uint32Array
  readonly places: Uint32Array
  readonly start: Int32Array
  readonly end: Int32Array
}

/**
 * Builds columns from rows that come one by one, or many at once, however many there will be.
 *
 * What gives codes throws DictionaryOverflow where a field has more than 65,536 different values.
 */
export class ColumnBuilder {
  private readonly jurisdictions = new Dictionary('jurisdiction')
  private readonly topics = new ListsBuilder('topics')
  private readonly places = new ListsBuilder('places')
  private columns: CodedRows
  private first: DayNumber = Number.POSITIVE_INFINITY
  private last: DayNumber = Number.NEGATIVE_INFINITY
  private count = 0

  /** @param rows how many will come, if that is known: there may be more. */
  constructor(rows = 1024) {
    this.columns = {
      jurisdiction: new Uint16Array(rows),
      kind: new Uint8Array(rows),
      topics: new Uint32Array(rows),
      places: new Uint32Array(rows),
      start: new Int32Array(rows),
      end: new Int32Array(rows),
    }
  }

  /** Jurisdictions so far, in the order of their first rows. */
  get jurisdictionNames(): readonly Adcode[] {
    return this.jurisdictions.values
  }

  get rows(): number {
    return this.count
  }

  jurisdictionCode(adcode: Adcode): number {
    return this.jurisdictions.code(adcode)
  }

  topicsCode(list: readonly string[] | string): number {
    return this.topics.code(list)
  }

  placesCode(list: readonly Adcode[] | string): number {
    return this.places.code(list)
  }

  add({ jurisdiction, kind, topics, places, start, end }: CountedRow): void {
    const row = this.count
    this.grow(row + 1)
    const { columns } = this
    columns.jurisdiction[row] = this.jurisdictionCode(jurisdiction)
    columns.kind[row] = kind
    columns.topics[row] = this.topicsCode(topics)
    columns.places[row] = this.placesCode(places)
    columns.start[row] = start ?? NO_DAY
    columns.end[row] = end ?? start ?? NO_DAY
    if (start === null) return
    this.first = Math.min(this.first, start)
    this.last = Math.max(this.last, end ?? start)
  }

  /** Adds rows of one length in all columns, none of which ends before it begins. */
  append(rows: CodedRows): void {
    const from = this.count
    const to = from + rows.kind.length
    this.grow(to)
    const { columns } = this
    columns.jurisdiction.set(rows.jurisdiction, from)
    columns.kind.set(rows.kind, from)
    columns.topics.set(rows.topics, from)
    columns.places.set(rows.places, from)
    columns.start.set(rows.start, from)
    columns.end.set(rows.end, from)
    this.widen(rows.start, rows.end)
  }

  private grow(rows: number): void {
    this.count = rows
    if (rows <= this.columns.kind.length) return
    const { jurisdiction, kind, topics, places, start, end } = this.columns
    this.columns = {
      jurisdiction: withRoom(jurisdiction, rows),
      kind: withRoom(kind, rows),
      topics: withRoom(topics, rows),
      places: withRoom(places, rows),
      start: withRoom(start, rows),
      end: withRoom(end, rows),
    }
  }

  /** Takes the days of rows into the extent. */
  private widen(starts: Int32Array, ends: Int32Array): void {
    let { first, last } = this
    for (let row = 0; row < starts.length; row++) {
      const start = starts[row] ?? NO_DAY
      if (start === NO_DAY) continue
      const end = ends[row] ?? NO_DAY
      if (start < first) first = start
      if (end > last) last = end
    }
    this.first = first
    this.last = last
  }

  /** First and last day of the rows; `null` where none has a date. */
  get extent(): readonly [DayNumber, DayNumber] | null {
    return this.first <= this.last ? [this.first, this.last] : null
  }

  /** @param period ISO days that the timeline shows whatever the rows are. */
  finish(period: { readonly start: string; readonly end: string }): CountedColumns {
    const { count, columns } = this
    const start = parseDay(period.start) ?? 0
    return {
      rows: count,
      jurisdictions: this.jurisdictions.values,
      jurisdiction: first(columns.jurisdiction, count),
      kind: first(columns.kind, count),
      topics: this.topics.finish(first(columns.topics, count)),
      places: this.places.finish(first(columns.places, count)),
      startDay: first(columns.start, count),
      endDay: first(columns.end, count),
      extent: [Math.min(this.first, start), Math.max(this.last, parseDay(period.end) ?? start)],
    }
  }
}
