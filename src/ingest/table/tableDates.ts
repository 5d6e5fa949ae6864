/** The dates of a table's rows, and the period that it covers. */
import type { DatePrecision, EntryDate } from '../../domain/dataset'
import type { LocalText } from '../../domain/text'
import { iso, monthEnd, type Period } from '../text/dateMention'
import { languageOf } from '../text/language'
import { normalise } from '../text/normal'
import { readPeriod } from '../text/period'
import type { Correction } from '../types'
import { type CellDate, dayOrderOf, type KnownDate, readCellDate } from './cellDate'
import type { Cell, TableRow } from './rows'

/** What is doubtful about a row's date. */
export interface DateDoubt {
  readonly code: string
  readonly cell: Cell | null
  readonly message: Required<LocalText>
  readonly choices: readonly Correction[]
}

export interface RowDate {
  readonly date: EntryDate
  readonly confidence: number
  /** Where it stands. */
  readonly cell: Cell | null
  readonly doubts: readonly DateDoubt[]
}

export interface TableDates {
  readonly period: Period
  /** Where the period is from; `unknown`: nothing says it, and no row has a date with a year. */
  readonly basis: 'given' | 'text' | 'dates' | 'unknown'
  /** By the rows' own order. */
  readonly dates: readonly RowDate[]
}

/** @param said what stands above the headers and in names; searched for a period where none is given. */
export function readTableDates(
  rows: readonly TableRow[],
  given: Period | undefined,
  said: string,
): TableDates {
  const order = dayOrderOf(
    rows.flatMap((row) => [...row.all('date'), ...row.all('endDate')].map(({ text }) => text)),
  )
  const stated = given ?? periodIn(said, 'text')
  const read = (base: Period | null) => {
    const known = new Map<string, CellDate>()
    const readCell = (text: string): CellDate => {
      const date = known.get(text) ?? readCellDate(text, base, order)
      known.set(text, date)
      return date
    }
    return rows.map((row) => readRowDate(row, readCell))
  }
  const dates = read(stated)
  const spanned = stated ? null : spanOf(dates)
  // A year alone may be of anything, such as the day of the file: it counts where no row has one.
  const period = stated ?? spanned ?? periodIn(said, 'year')
  const isYearless = dates.some(({ doubts }) => doubts.some(({ code }) => code === 'date-yearless'))
  return {
    period: period ?? UNKNOWN,
    basis: given ? 'given' : spanned ? 'dates' : period ? 'text' : 'unknown',
    dates: isYearless && period && !stated ? read(period) : dates,
  }
}

/** A dataset has a period, whatever its table says. */
const UNKNOWN: Period = { start: '1970-01-01', end: '1970-12-31' }

/** @param wanted a period in words, or else a year alone */
function periodIn(said: string, wanted: 'text' | 'year'): Period | null {
  const { key } = normalise(said.slice(0, 3000))
  const quarter = /(?<!\d)((?:19|20)\d{2})[-_ 年]*[qQ]([1-4])(?!\d)/.exec(key)
  if (quarter) {
    const [year, last] = [Number(quarter[1]), Number(quarter[2]) * 3]
    return { start: iso(year, last - 2, 1), end: monthEnd(year, last) }
  }
  const { period, basis } = readPeriod(key, key.length, languageOf(key), '1970-01-01')
  return basis === wanted ? period : null
}

function spanOf(dates: readonly RowDate[]): Period | null {
  const starts = dates.flatMap(({ date }) => date.start ?? []).sort()
  const ends = dates.flatMap(({ date }) => date.end ?? []).sort()
  const [start, end] = [starts[0], ends.at(-1)]
  return start === undefined || end === undefined ? null : { start, end }
}

type Found = Extract<CellDate, { type: 'date' }>

function readRowDate(row: TableRow, readCell: (text: string) => CellDate): RowDate {
  const doubts: DateDoubt[] = []
  const read = (cell: Cell | null): Found | null => {
    if (!cell) return null
    const date = readCell(cell.text)
    const doubt = doubtOf(cell, date)
    if (doubt) doubts.push(doubt)
    return date.type === 'date' ? date : null
  }
  const cell = row.first('date')
  const endCell = row.first('endDate')
  const first = read(cell)
  const last = read(endCell)
  const start = first ?? last
  if (!start) {
    if (doubts.length === 0) doubts.push(missing(cell ?? endCell))
    return { date: { start: null, end: null, precision: 'unknown' }, confidence: 0, cell: null, doubts }
  }
  const isBackwards = first !== null && last !== null && last.end < first.start
  if (isBackwards) doubts.push(backwards(endCell, { start: last.start, end: first.end, precision: 'range' }))
  const end = isBackwards || !last ? start : last
  const [from, to] = [start.start, end.end]
  const whole = first && last && last.end !== first.end ? (from === to ? 'day' : 'range') : start.precision
  return {
    date: { start: from, end: to, precision: stated(row, from, to) ?? whole },
    confidence: isBackwards ? 0.4 : Math.min(start.confidence, end.confidence),
    cell: first ? cell : endCell,
    doubts,
  }
}

/** The precision that a cell states, where the days fit it. */
function stated(row: TableRow, start: string, end: string): Exclude<DatePrecision, 'unknown'> | null {
  const said = row.first('precision')?.text
  const months = said === 'month' ? 1 : said === 'quarter' ? 3 : 0
  if (months === 0) return null
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))]
  const fits =
    start.endsWith('-01') && (month - 1) % months === 0 && end === monthEnd(year, month + months - 1)
  return fits ? (said as 'month' | 'quarter') : null
}

function doubtOf(cell: Cell, date: CellDate): DateDoubt | null {
  const { text } = cell
  const choices = 'others' in date ? choicesOf(date.others) : []
  const doubt = (code: string, zh: string, en: string) => ({ code, cell, message: { zh, en }, choices })
  switch (date.type) {
    case 'none':
      return null
    case 'impossible':
      return doubt(
        'date-impossible',
        `“${text}”不是存在的日期：没有采用。请改正。`,
        `"${text}" is no day of the calendar: not taken. Correct it.`,
      )
    case 'unread':
      return doubt(
        'date-unread',
        `“${text}”没有读成日期：记为未知。请写成 2019-07-06 这样。`,
        `"${text}" was not read as a date: unknown. Write it like 2019-07-06.`,
      )
    case 'yearless':
      return doubt(
        'date-yearless',
        `“${text}”没有年份：没有采用。请补上年份，或在读取时指定时段。`,
        `"${text}" has no year: not taken. Add its year, or state the period before it is read.`,
      )
    case 'date':
      return found(date, doubt)
  }
}

function found(
  { doubt: why, start, end, others: [other] }: Found,
  doubt: (code: string, zh: string, en: string) => DateDoubt,
): DateDoubt | null {
  const days = start === end ? start : `${start}/${end}`
  switch (why) {
    case null:
      return null
    case 'serial':
      return doubt(
        'date-serial',
        `按 Excel 的日期序号读作 ${days}。请核对。`,
        `read as a day number of Excel's, ${days}. Check it.`,
      )
    case 'order':
      return doubt(
        'date-order',
        `日与月的次序不明：读作 ${days}，也可能是 ${other?.start ?? start}。请核对。`,
        `the day and the month may be the other way round: read as ${days}, it could be ${other?.start ?? start}. Check it.`,
      )
    case 'several':
      return doubt(
        'date-several',
        `有几个日期：采用 ${days}。请核对。`,
        `several dates: ${days} was taken. Check it.`,
      )
  }
}

/** Dates to choose from, each once. */
function choicesOf(dates: readonly KnownDate[]): readonly Correction[] {
  const known = new Map(dates.map((value) => [`${value.start}/${value.end}`, value]))
  return [...known.values()].slice(0, 5).map((value) => ({ field: 'date', value }))
}

function missing(cell: Cell | null): DateDoubt {
  const message = { zh: '没有日期：记为未知。', en: 'no date: unknown.' }
  return { code: 'date-missing', cell, message, choices: [] }
}

/** @param turned the two days the other way round. */
function backwards(cell: Cell | null, turned: KnownDate): DateDoubt {
  return {
    code: 'date-backwards',
    cell,
    choices: choicesOf([turned]),
    message: {
      zh: '止日早于起日：只采用起日。请改正。',
      en: 'it ends before it starts: only the first day was taken. Correct it.',
    },
  }
}
