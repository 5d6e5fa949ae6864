import type { Adcode } from '../domain/adcode'
import { type DayNumber, parseDay } from '../domain/dates'
import { type CodeLists, type CountedColumns, Dictionary, NO_DAY } from './columns'

/** What charts count by, of one row. Days are both `null` where there is no date. */
export interface CountedRow {
  readonly jurisdiction: Adcode
  /** Code into `KINDS`. */
  readonly kind: number
  readonly topics: readonly string[]
  readonly places: readonly Adcode[]
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

/** Lists of codes that grow row by row. */
class ListsBuilder {
  private readonly dictionary: Dictionary
  private offsets = new Uint32Array(1024)
  private values = new Uint16Array(1024)
  private count = 0
  private rows = 0

  constructor(name: string) {
    this.dictionary = new Dictionary(name)
  }

  /** A value that stands in a list twice counts once. */
  add(list: readonly string[]): void {
    const start = this.count
    this.values = withRoom(this.values, start + list.length)
    for (const value of list) {
      const code = this.dictionary.code(value)
      let at = start
      while (at < this.count && this.values[at] !== code) at++
      if (at === this.count) this.values[this.count++] = code
    }
    this.offsets = withRoom(this.offsets, this.rows + 2)
    this.offsets[++this.rows] = this.count
  }

  finish(): CodeLists {
    return {
      dictionary: this.dictionary.values,
      offsets: this.offsets.slice(0, this.rows + 1),
      values: this.values.slice(0, this.count),
    }
  }
}

/** Builds columns from rows that come one by one, however many there will be. */
export class ColumnBuilder {
  private readonly jurisdictions = new Dictionary('jurisdiction')
  private readonly topics = new ListsBuilder('topics')
  private readonly places = new ListsBuilder('places')
  private jurisdiction = new Uint16Array(1024)
  private kind = new Uint8Array(1024)
  private startDay = new Int32Array(1024)
  private endDay = new Int32Array(1024)
  private first: DayNumber = Number.POSITIVE_INFINITY
  private last: DayNumber = Number.NEGATIVE_INFINITY
  private count = 0

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
      jurisdiction: this.jurisdiction.slice(0, count),
      kind: this.kind.slice(0, count),
      topics: this.topics.finish(),
      places: this.places.finish(),
      startDay: this.startDay.slice(0, count),
      endDay: this.endDay.slice(0, count),
      extent: [Math.min(this.first, start), Math.max(this.last, parseDay(period.end) ?? start)],
    }
  }
}
