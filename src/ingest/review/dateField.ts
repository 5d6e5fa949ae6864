/** A date as a reviewer types it: short, without a doubt, and the same in both languages. */
import type { EntryDate } from '../../domain/dataset'
import { parseDay } from '../../domain/dates'
import { iso, monthEnd } from '../text/dateMention'

const UNKNOWN: EntryDate = { start: null, end: null, precision: 'unknown' }

/** 2019-07-06, 2019-07-06/2019-07-08, 2019-07, 2019Q3, or empty. */
export function formatDateField({ start, end, precision }: EntryDate): string {
  if (start === null || end === null) return ''
  switch (precision) {
    case 'month':
      return start.slice(0, 7)
    case 'quarter':
      return `${start.slice(0, 4)}Q${Math.ceil(Number(start.slice(5, 7)) / 3)}`
    case 'day':
    case 'range':
    case 'unknown':
      return start === end ? start : `${start}/${end}`
  }
}

/**
 * Reads what `formatDateField` writes, and days the way people type them: 2019.7.6, 2019/7/6, 20190706, 2019年7月6日, 7-6
 * (in the given year), two of them with 至, 到, – or a blank and a dash between. `null` where it is no date.
 *
 * @param year of days that are typed without one.
 */
export function parseDateField(text: string, year: number): EntryDate | null {
  const plain = text.normalize('NFKC').trim()
  if (plain === '') return UNKNOWN
  const quarter = /^(\d{4}) ?(?:年?第?([一二三四1-4])季度|-?[Qq]([1-4]))$/.exec(plain)
  if (quarter) return quarterOf(Number(quarter[1]), quarter[2] ?? quarter[3] ?? '')
  const month = /^(\d{4})(?:[-./]|年)(\d{1,2})月?$/.exec(plain)
  if (month) return monthOf(Number(month[1]), Number(month[2]))
  const parts = plain.split(/ ?(?:至|到|~|—+|–|\.\.| - | to |\/(?=\d{4}-)) ?/)
  const [first = '', second, ...more] = parts
  if (more.length > 0) return null
  const start = dayOf(first, year)
  if (start === null) return null
  const end = second === undefined ? start : dayOf(second, Number(start.slice(0, 4)))
  if (end === null || end < start) return null
  return { start, end, precision: start === end ? 'day' : 'range' }
}

function dayOf(text: string, year: number): string | null {
  const match =
    /^(?:(\d{4})(?:[-./]|年))?(\d{1,2})(?:[-./]|月)(\d{1,2})[日号]?$/.exec(text) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(text)
  if (!match) return null
  const day = iso(match[1] === undefined ? year : Number(match[1]), Number(match[2]), Number(match[3]))
  return parseDay(day) === null ? null : day
}

function monthOf(year: number, month: number): EntryDate | null {
  if (year < 1 || month < 1 || month > 12) return null
  return { start: iso(year, month, 1), end: monthEnd(year, month), precision: 'month' }
}

function quarterOf(year: number, quarter: string): EntryDate | null {
  const number = '一二三四'.indexOf(quarter) + 1 || Number(quarter)
  if (year < 1) return null
  return {
    start: iso(year, number * 3 - 2, 1),
    end: monthEnd(year, number * 3),
    precision: 'quarter',
  }
}
