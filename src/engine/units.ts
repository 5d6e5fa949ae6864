import { parseDay } from '../domain/dates'
import type { BinUnit } from './engine'

/** Most days that a timeline of a unit should show, so that its bars stay apart. */
const MOST_DAYS: readonly (readonly [BinUnit, number])[] = [
  ['day', 45],
  ['week', 3 * 366],
  ['month', 25 * 366],
]

/** The unit for a timeline of some length: a month by days, a quarter by weeks, ten years by months. */
export function proposedUnit(period: { readonly start: string; readonly end: string }): BinUnit {
  const days = daysIn(period)
  return MOST_DAYS.find(([, most]) => days <= most)?.[0] ?? 'year'
}

/** Days from the first to the last of a period. */
export function daysIn({ start, end }: { readonly start: string; readonly end: string }): number {
  return (parseDay(end) ?? 0) - (parseDay(start) ?? 0) + 1
}
