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

/** Texts whose codes are kept. */
const MOST_KNOWN = 100_000

/** Lists of codes that grow row by row. */
class ListsBuilder {
  private readonly dictionary: Dictionary
  private offsets: Uint32Array
  private values: Uint16Array
  private count = 0
  private rows = 0
  /** The codes of texts that were taken apart. */
  private readonly known = new Map<string, readonly number[]>()

  constructor(name: string, rows: number) {
    this.dictionary = new Dictionary(name)
    this.offsets = new Uint32Array(rows + 1)
    this.values = new Uint16Array(rows)
  }

  add(list: readonly string[] | string): void {
    const codes = typeof list === 'string' ? this.codesOfText(list) : this.codesOf(list)
    this.values = withRoom(this.values, this.count + codes.length)
    for (let i = 0; i < codes.length; i++) this.values[this.count++] = codes[i] ?? 0
    this.offsets = withRoom(this.offsets, this.rows + 2)
    this.offsets[++this.rows] = this.count
  }

  private codesOfText(text: string): readonly number[] {
    const known = this.known.get(text)
    if (known) return known
    const codes = this.codesOf(text.split(' ').filter(Boolean))
    if (this.known.size < MOST_KNOWN) this.known.set(text, codes)
    return codes
  }

  /** A value that stands in a list twice counts once. */
  private codesOf(list: readonly string[]): readonly number[] {
    const codes: number[] = []
    for (const value of list) {
      const code = this.dictionary.code(value)
      if (!codes.includes(code)) codes.push(code)
    }
    return codes
  }

  finish(): CodeLists {
    return {
      dictionary: this.dictionary.values,
      offsets: first(this.offsets, this.rows + 1),
      values: first(this.values, this.count),
    }
  }
}

/** Builds columns from rows that come one by one, however many there will be. */
export class ColumnBuilder {
  private readonly jurisdictions = new Dictionary('jurisdiction')
  private readonly topics: ListsBuilder
  private readonly places: ListsBuilder
  private jurisdiction: Uint16Array
  private kind: Uint8Array
  private startDay: Int32Array
  private endDay: Int32Array
  private first: DayNumber = Number.POSITIVE_INFINITY
  private last: DayNumber = Number.NEGATIVE_INFINITY
  private count = 0

  /** @param rows how many will come, if that is known: there may be more. */
  constructor(rows = 1024) {
    this.topics = new ListsBuilder('topics', rows)
    this.places = new ListsBuilder('places', rows)
    this.jurisdiction = new Uint16Array(rows)
    this.kind = new Uint8Array(rows)
    this.startDay = new Int32Array(rows)
    this.endDay = new Int32Array(rows)
  }

  /** Jurisdictions so far, in the order of their first rows. */
  get jurisdictionNames(): readonly Adcode[] {
    return this.jurisdictions.values
  }

  get rows(): number {
    return this.count
  }

  /** @throws DictionaryOverflow where a field has more than 65,536 different values. */
  add({ jurisdiction, kind, topics, places, start, end }: CountedRow): void {
    const row = this.count++
    this.jurisdiction = withRoom(this.jurisdiction, row + 1)
    this.kind = withRoom(this.kind, row + 1)
    this.startDay = withRoom(this.startDay, row + 1)
    this.endDay = withRoom(this.endDay, row + 1)
    this.jurisdiction[row] = this.jurisdictions.code(jurisdiction)
    this.kind[row] = kind
    this.topics.add(topics)
    this.places.add(places)
    this.startDay[row] = start ?? NO_DAY
    this.endDay[row] = end ?? start ?? NO_DAY
    if (start === null) return
    this.first = Math.min(this.first, start)
    this.last = Math.max(this.last, end ?? start)
  }

  /** First and last day of the rows; `null` where none has a date. */
  get extent(): readonly [DayNumber, DayNumber] | null {
    return this.first <= this.last ? [this.first, this.last] : null
  }

  /** @param period ISO days that the timeline shows whatever the rows are. */
  finish(period: { readonly start: string; readonly end: string }): CountedColumns {
    const { count } = this
    const start = parseDay(period.start) ?? 0
    return {
      rows: count,
      jurisdictions: this.jurisdictions.values,
      jurisdiction: first(this.jurisdiction, count),
      kind: first(this.kind, count),
      topics: this.topics.finish(),
      places: this.places.finish(),
      startDay: first(this.startDay, count),
      endDay: first(this.endDay, count),
      extent: [Math.min(this.first, start), Math.max(this.last, parseDay(period.end) ?? start)],
    }
  }
}
