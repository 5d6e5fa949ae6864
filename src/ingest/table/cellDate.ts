/** A date as a cell of a table writes it. */

import type { EntryDate } from '../../domain/dataset'
import { type DayNumber, formatDay, parseDay } from '../../domain/dates'
import { iso, monthEnd, type Period } from '../text/dateMention'
import { readEventDate } from '../text/eventDate'
import { normalise } from '../text/normal'

/** Which number of 3/4/2019 is the day; `null` where nothing tells. */
export type DayOrder = 'day-first' | 'month-first' | null

export type CellDate =
  | {
      readonly type: 'date'
      readonly start: string
      readonly end: string
      readonly precision: Exclude<EntryDate['precision'], 'unknown'>
      readonly confidence: number
      /** Why it may be another one: a bare number of Excel's, day and month in doubt, or other dates beside it. */
      readonly doubt: 'serial' | 'order' | 'several' | null
      /** What else it could be, the likeliest first. */
      readonly others: readonly KnownDate[]
    }
  /** A day that no calendar has, with those that may be meant. */
  | { readonly type: 'impossible'; readonly others: readonly KnownDate[] }
  /** Words that name no day, a day without a year, nothing or as good as nothing. */
  | { readonly type: 'unread' | 'yearless' | 'none' }

/** A date with its days. */
export interface KnownDate {
  readonly start: string
  readonly end: string
  readonly precision: Exclude<EntryDate['precision'], 'unknown'>
}

type Found = Extract<CellDate, { type: 'date' }>

const IMPOSSIBLE: CellDate = { type: 'impossible', others: [] }

const NOTHING = /^(?:[-/.?。]*|无|不详|待定|未知|暂无|无日期|n\/?a|nil|none|null|unknown|tb[ac]|undated)$/i

/** Day 0 of Excel's count, which takes 1900 for a leap year. */
const EXCEL_START: DayNumber = (parseDay('1899-12-30') ?? 0) as DayNumber

/** Bare numbers that are taken for days: from 1954 to 2119. */
const SERIALS = { first: 20_000, last: 80_000 }

const NUMERIC = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})$/

/**
 * @param base what the year of a date without one is taken from; `null` if nothing tells. @param order of the column.
 */
export function readCellDate(cell: string, base: Period | null, order: DayOrder): CellDate {
  const key = keyOf(cell)
  if (NOTHING.test(key)) return { type: 'none' }
  if (/^\d{5}(?:\.\d+)?$/.test(key)) return serial(Math.floor(Number(key)))
  const compact = /^(\d{4})(\d{2})(\d{2})?$/.exec(key)
  if (compact) return wholes(compact[1], compact[2], compact[3])
  const month = /^(\d{4})[-/.](\d{1,2})$/.exec(key)
  if (month) return wholes(month[1], month[2])
  const year = /^(\d{4}) ?年?(?:度|全年)?$/.exec(key)?.[1]
  if (year && isYear(Number(year))) return found(`${year}-01-01`, `${year}-12-31`, 'range', 0.6)
  const quarter = /^(\d{4}) ?[-/.年]? ?q([1-4])$/i.exec(key)
  if (quarter) return quarterOf(Number(quarter[1]), Number(quarter[2]))
  const numeric = NUMERIC.exec(key)
  if (numeric) return byOrder(Number(numeric[1]), Number(numeric[2]), Number(numeric[3]), order)
  const pair = key.split(/ ?\/ ?(?=\d{4}-)| (?:-|to|至) /)
  if (pair.length === 2) return spanOf(pair.map((half) => readCellDate(half, base, order)))
  return inWords(key, base)
}

/** Which number comes first in the cells of a column that have the day, the month and the year as numbers. */
export function dayOrderOf(cells: Iterable<string>): DayOrder {
  let dayFirst = 0
  let monthFirst = 0
  for (const cell of cells) {
    const [, a, b] = NUMERIC.exec(keyOf(cell)) ?? []
    if (Number(a) > 12 && Number(b) <= 12) dayFirst++
    if (Number(b) > 12 && Number(a) <= 12) monthFirst++
  }
  if (dayFirst > 0 === monthFirst > 0) return null
  return dayFirst > 0 ? 'day-first' : 'month-first'
}

/** Folded, without a time of day, a day of the week, and 6-Jul-19 as words. */
function keyOf(cell: string): string {
  return normalise(cell.slice(0, 200))
    .key.trim()
    .replace(/(?<=\d)[ T]\d{1,2}:\d{2}.*$/, '')
    .replace(/ ?[(（]?(?:星期|周)[一二三四五六日天][)）]?$/, '')
    .replace(/^(\d{1,2})-([a-z]{3,9})-(\d{4}|\d{2})$/i, (_, day, month, year) => {
      return `${day} ${month.charAt(0).toUpperCase()}${month.slice(1).toLowerCase()} ${year.length === 2 ? `20${year}` : year}`
    })
}

function found(
  start: string,
  end: string,
  precision: Found['precision'],
  confidence: number,
  doubt: Found['doubt'] = null,
  others: readonly KnownDate[] = [],
): CellDate {
  return { type: 'date', start, end, precision, confidence, doubt, others }
}

function serial(count: number): CellDate {
  if (count < SERIALS.first || count > SERIALS.last) return { type: 'unread' }
  const day = formatDay(EXCEL_START + count)
  return found(day, day, 'day', 0.7, 'serial')
}

/** Four digits, and not the last year that has them. */
function isYear(year: number): boolean {
  return year >= 1000 && year <= 9998
}

function wholes(year = '', month = '', day?: string): CellDate {
  const [y, m] = [Number(year), Number(month)]
  if (day !== undefined) return dayOf(y, m, Number(day), 0.95)
  if (m < 1 || m > 12 || !isYear(y)) return IMPOSSIBLE
  return found(iso(y, m, 1), monthEnd(y, m), 'month', 0.9)
}

function quarterOf(year: number, quarter: number): CellDate {
  if (!isYear(year)) return IMPOSSIBLE
  return found(iso(year, quarter * 3 - 2, 1), monthEnd(year, quarter * 3), 'quarter', 0.9)
}

function dayOf(
  year: number,
  month: number,
  day: number,
  confidence: number,
  doubt: Found['doubt'] = null,
): CellDate {
  if (!isYear(year)) return IMPOSSIBLE
  const swapped = dayIn(year, day, month)
  const one = dayIn(year, month, day)
  if (one)
    return found(one.start, one.end, 'day', confidence, doubt, doubt === 'order' && swapped ? [swapped] : [])
  // 2019-13-05 may be the 5th of the 13th, and 2019-02-30 the last of February.
  const last = month >= 1 && month <= 12 && day <= 31 ? monthEnd(year, month) : null
  return {
    type: 'impossible',
    others: [
      ...(swapped ? [swapped] : []),
      ...(last ? [{ start: last, end: last, precision: 'day' as const }] : []),
    ],
  }
}

function dayIn(year: number, month: number, day: number): KnownDate | null {
  const text = iso(year, month, day)
  return parseDay(text) === null ? null : { start: text, end: text, precision: 'day' }
}

function byOrder(a: number, b: number, year: number, order: DayOrder): CellDate {
  if (a === b) return dayOf(year, a, b, 0.95)
  if (a > 12 || (b <= 12 && order === 'day-first')) return dayOf(year, b, a, 0.95)
  return b > 12 || order === 'month-first' ? dayOf(year, a, b, 0.95) : dayOf(year, a, b, 0.4, 'order')
}

function spanOf([first, last]: readonly CellDate[]): CellDate {
  if (first?.type !== 'date') return first ?? { type: 'none' }
  if (last?.type !== 'date') return last ?? { type: 'none' }
  if (last.end < first.start) return IMPOSSIBLE
  const precision = first.start === last.end ? 'day' : 'range'
  return found(first.start, last.end, precision, Math.min(first.confidence, last.confidence), first.doubt)
}

function inWords(key: string, base: Period | null): CellDate {
  const lang = /[a-z]{3}/i.test(key) ? 'en' : 'zh'
  const read = readEventDate(key, lang, base)
  const date = read.date ?? (read.limits.length === 1 ? read.limits[0] : null)
  if (date) {
    const several = read.others.length > 0
    const isWhole = date.mention.end - date.mention.start >= key.length - 2
    const confidence = isWhole && !several ? 0.95 : several ? 0.5 : 0.8
    return found(
      date.start,
      date.end,
      date.precision,
      confidence,
      several ? 'several' : null,
      read.others.map(({ start, end, precision }) => ({ start, end, precision })),
    )
  }
  const [first] = read.impossible
  const { from, to } = first ?? {}
  if (first && from === to && from?.year) return dayOf(from.year, from.month, from.day, 0)
  if (!first) return { type: 'unread' }
  return base === null && first.from.year === null && first.to.year === null
    ? { type: 'yearless' }
    : IMPOSSIBLE
}
