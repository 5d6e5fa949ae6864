/** A date as a text writes it, before the year is known. */
import type { DatePrecision } from '../../domain/dataset'
import { formatDay, parseDay } from '../../domain/dates'

/** A day, or a part of a month or of a year, that a text names. */
export interface DateMention {
  readonly start: number
  readonly end: number
  readonly from: DayParts
  readonly to: DayParts
  readonly precision: Exclude<DatePrecision, 'unknown'>
  /** A span that the words only outline: 上旬, 下半年. */
  readonly isVague: boolean
}

/** `year` is null where the text leaves it out; `day` 31 stands for the last day of any month. */
export interface DayParts {
  readonly year: number | null
  readonly month: number
  readonly day: number
}

/** The last day of every month, whatever it is. */
export const LAST_DAY = 31

/** A stretch of time in ISO days, both inclusive. */
export interface Period {
  readonly start: string
  readonly end: string
}

/** A mention with its year. */
export interface ResolvedDate extends Period {
  readonly mention: DateMention
  readonly precision: Exclude<DatePrecision, 'unknown'>
}

export function iso(year: number, month: number, day: number): string {
  const pad = (value: number, width: number) => String(value).padStart(width, '0')
  return `${pad(year, 4)}-${pad(month, 2)}-${pad(day, 2)}`
}

/** The last day of a month. */
export function monthEnd(year: number, month: number): string {
  const next = parseDay(month === 12 ? iso(year + 1, 1, 1) : iso(year, month + 1, 1))
  return next === null ? iso(year, month, 28) : formatDay(next - 1)
}

/**
 * The days that a mention means. The year is that of the text, else the one that brings it nearest to the period; a range
 * that ends before it starts goes on into the next year. `null` for a day that no calendar has, or a range back in time.
 *
 * @param shift years to add where words before the date say so (去年).
 */
export function resolve(mention: DateMention, period: Period | null, shift = 0): ResolvedDate | null {
  const { from, to, precision } = mention
  if (from.year === null && to.year === null && period === null) return null
  for (const year of yearsOf(mention, period, shift)) {
    const start = dayOf(year, from)
    const isOverYear =
      to.year === null && (to.month < from.month || (to.month === from.month && to.day < from.day))
    if (isOverYear && to.month >= from.month) return null
    const end = dayOf(to.year ?? year + (isOverYear ? 1 : 0), to)
    if (start === null || end === null || end < start) continue
    return { mention, start, end, precision: precision === 'range' && start === end ? 'day' : precision }
  }
  return null
}

/** Years to try, the likeliest first. */
function yearsOf(mention: DateMention, period: Period | null, shift: number): readonly number[] {
  const { from, to } = mention
  if (from.year !== null) return [from.year]
  if (to.year !== null) return [to.year, to.year - 1]
  if (period === null) return []
  const first = Number(period.start.slice(0, 4))
  const last = Number(period.end.slice(0, 4))
  if (shift !== 0) return [last + shift]
  const years: number[] = []
  for (let year = first - 1; year <= last + 1; year++) if (year > 0 && year < 9999) years.push(year)
  const span = { start: parseDay(period.start), end: parseDay(period.end) }
  return years
    .map((year) => ({ year, distance: distance(year, mention, span) }))
    .sort((a, b) => a.distance - b.distance)
    .map(({ year }) => year)
}

/** Days between a date and a period; nothing where they meet. */
function distance(
  year: number,
  { from, to }: DateMention,
  { start, end }: { readonly start: number | null; readonly end: number | null },
): number {
  const first = parseDay(dayOf(year, from) ?? '')
  const last = parseDay(dayOf(to.month < from.month ? year + 1 : year, to) ?? '')
  if (first === null || last === null || start === null || end === null) return Number.POSITIVE_INFINITY
  return Math.max(0, start - last, first - end)
}

function dayOf(year: number, { month, day }: DayParts): string | null {
  if (year < 1000 || year > 9998 || month < 1 || month > 12) return null
  if (day === LAST_DAY) return monthEnd(year, month)
  const text = iso(year, month, day)
  return parseDay(text) === null ? null : text
}

/** The same days of another year, where they lie in the period: what a date outside of it may have meant. */
export function withinPeriod({ start, end }: Period, period: Period): Period | null {
  const last = Number(period.end.slice(0, 4))
  for (let year = Number(period.start.slice(0, 4)); year <= Math.min(last, 9998); year++) {
    const shift = year - Number(start.slice(0, 4))
    const moved = { start: shiftYear(start, shift), end: shiftYear(end, shift) }
    if (moved.start === null || moved.end === null || moved.end < moved.start) continue
    if (moved.start >= period.start && moved.end <= period.end) return { start: moved.start, end: moved.end }
  }
  return null
}

function shiftYear(day: string, years: number): string | null {
  const text = `${String(Number(day.slice(0, 4)) + years).padStart(4, '0')}${day.slice(4)}`
  return parseDay(text) === null ? null : text
}
