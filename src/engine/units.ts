import { parseDay } from '../domain/dates'
import { BIN_UNITS } from './bins'
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

/** The unit for a timeline of some columns beside text: a year by weeks, five by months. */
export function fewBins(period: { readonly start: string; readonly end: string }): BinUnit {
  const days = daysIn(period)
  if (days <= 370) return 'week'
  return days <= 5 * 366 ? 'month' : 'year'
}

/** Days that a timeline of a unit may show: few enough that it has bars, not too many to draw. */
const SENSIBLE_DAYS: Readonly<Record<BinUnit, readonly [number, number]>> = {
  day: [1, 4100],
  week: [1, 30 * 366],
  month: [120, Number.POSITIVE_INFINITY],
  year: [3 * 365, Number.POSITIVE_INFINITY],
}

/** The units to choose from, the coarsest first: those that make sense for a period, and the one in use. */
export function unitsFor(
  period: { readonly start: string; readonly end: string },
  used: BinUnit,
): readonly BinUnit[] {
  const days = daysIn(period)
  return BIN_UNITS.toReversed().filter((unit) => {
    const [least, most] = SENSIBLE_DAYS[unit]
    return unit === used || (days >= least && days <= most)
  })
}

function daysIn({ start, end }: { readonly start: string; readonly end: string }): number {
  return (parseDay(end) ?? 0) - (parseDay(start) ?? 0) + 1
}
