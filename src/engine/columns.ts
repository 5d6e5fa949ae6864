import { type Adcode, CENTRAL } from '../domain/adcode'
import { type Dataset, type Entry, KINDS } from '../domain/dataset'
import { type DayNumber, parseDay } from '../domain/dates'
import { entryText, glossaryOf } from '../domain/searchText'

/** Stands in the day columns for entries without a date. */
export const NO_DAY: DayNumber = -0x8000_0000

/**
 * A list of codes for each row: row i has list `codes[i]`; without `codes`, list i. List i holds `values[offsets[i]]` up to,
 * not including, `values[offsets[i + 1]]`. Two lists may hold the same.
 */
export interface CodeLists {
  readonly dictionary: readonly string[]
  readonly codes: Uint32Array | null
  readonly offsets: Uint32Array
  readonly values: Uint16Array
}

/** Which list a row has. */
export function listOfRow({ codes }: CodeLists, row: number): number {
  return codes ? (codes[row] ?? 0) : row
}

/** The fields that charts count by, as typed arrays of one value a row. Rows stand in the digest's order. */
export interface CountedColumns {
  readonly rows: number
  readonly jurisdictions: readonly Adcode[]
  /** Codes into `jurisdictions`. */
  readonly jurisdiction: Uint16Array
  /** Codes into `KINDS`. */
  readonly kind: Uint8Array
  readonly topics: CodeLists
  readonly places: CodeLists
  /** First and last day, both inclusive; both `NO_DAY` where the entry has no date. */
  readonly startDay: Int32Array
  readonly endDay: Int32Array
  /** First and last day that the timeline shows: the period and every entry. */
  readonly extent: readonly [DayNumber, DayNumber]
}

export interface Columns extends CountedColumns {
  /** Normalised text that the text filter looks at. */
  readonly text: readonly string[]
}

/** Codes have 16 bits. */
const MOST_VALUES = 0x10000

/** A field has more different values than codes. */
export class DictionaryOverflow extends RangeError {
  constructor(readonly field: string) {
    super(`More than ${MOST_VALUES} different values in the field ${field}.`)
  }
}

/** Gives every distinct value a code, in the order in which they first appear. */
export class Dictionary {
  readonly values: string[] = []
  private readonly codes = new Map<string, number>()

  constructor(private readonly field: string) {}

  code(value: string): number {
    const known = this.codes.get(value)
    if (known !== undefined) return known
    const code = this.values.length
    if (code >= MOST_VALUES) throw new DictionaryOverflow(this.field)
    this.values.push(value)
    this.codes.set(value, code)
    return code
  }
}

function codeLists(
  field: string,
  entries: readonly Entry[],
  listOf: (entry: Entry) => readonly string[],
): CodeLists {
  const dictionary = new Dictionary(field)
  const offsets = new Uint32Array(entries.length + 1)
  const values: number[] = []
  entries.forEach((entry, row) => {
    for (const value of new Set(listOf(entry))) values.push(dictionary.code(value))
    offsets[row + 1] = values.length
  })
  return { dictionary: dictionary.values, codes: null, offsets, values: Uint16Array.from(values) }
}

/** Builds the columns of a valid dataset, with the texts in a list. */
export function buildColumns(dataset: Dataset): Columns {
  const glossary = glossaryOf(dataset)
  return { ...countedColumns(dataset), text: dataset.entries.map((entry) => entryText(entry, glossary)) }
}

/**
 * Builds the columns that charts count by, of a valid dataset.
 *
 * @throws DictionaryOverflow where a field has more than 65,536 different values.
 */
export function countedColumns({ entries, period }: Dataset): CountedColumns {
  const jurisdictions = new Dictionary('jurisdiction')
  const startDay = new Int32Array(entries.length)
  const endDay = new Int32Array(entries.length)
  let first = parseDay(period.start) ?? 0
  let last = parseDay(period.end) ?? first
  entries.forEach(({ date }, row) => {
    const start = date.start === null ? null : parseDay(date.start)
    const end = date.end === null ? start : parseDay(date.end)
    startDay[row] = start ?? NO_DAY
    endDay[row] = end ?? NO_DAY
    if (start !== null && end !== null) {
      first = Math.min(first, start)
      last = Math.max(last, end)
    }
  })
  return {
    rows: entries.length,
    jurisdiction: Uint16Array.from(entries, (entry) => jurisdictions.code(entry.jurisdiction)),
    jurisdictions: jurisdictions.values,
    kind: Uint8Array.from(entries, (entry) => KINDS.indexOf(entry.kind)),
    topics: codeLists('topics', entries, (entry) => entry.topics),
    places: codeLists('places', entries, (entry) => entry.places.map((place) => place.adcode)),
    startDay,
    endDay,
    extent: [first, last],
  }
}

/** The order of jurisdictions: the central government first, then by adcode. */
export function jurisdictionRank(adcode: Adcode): number {
  return adcode === CENTRAL ? 0 : Number(adcode)
}
