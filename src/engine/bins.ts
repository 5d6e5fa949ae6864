import { KINDS, type Kind } from '../domain/dataset'
import { type DayNumber, formatDay, parseDay, weekStart } from '../domain/dates'
import type { BinUnit, TimeBin } from './engine'

/** All units, the finest first. */
export const BIN_UNITS: readonly BinUnit[] = ['day', 'week', 'month', 'year']

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

/** A count of zero for every kind. */
export function zeroByKind(): Record<Kind, number> {
  return { policy: 0, voice: 0, application: 0, unspecified: 0 }
}

/**
 * The first days of all bins that touch an extent, ascending, and the day behind the last one. Weeks begin on Monday,
 * months and years as in the calendar.
 *
 * @param extent first and last day, both inclusive.
 */
export function binStarts(
  [first, last]: readonly [DayNumber, DayNumber],
  unit: BinUnit,
): readonly DayNumber[] {
  const starts = [binStart(first, unit)]
  for (let start = starts[0] ?? first; start <= last; ) {
    start = nextStart(start, unit)
    starts.push(start)
  }
  return starts
}

function binStart(day: DayNumber, unit: BinUnit): DayNumber {
  switch (unit) {
    case 'day':
      return day
    case 'week':
      return weekStart(day)
    case 'month':
      return parseDay(`${formatDay(day).slice(0, 7)}-01`) ?? day
    case 'year':
      return parseDay(`${formatDay(day).slice(0, 4)}-01-01`) ?? day
  }
}

/** No month has more than 31 days, and none of them so few that 31 more end behind the next. */
function nextStart(start: DayNumber, unit: BinUnit): DayNumber {
  switch (unit) {
    case 'day':
      return start + 1
    case 'week':
      return start + 7
    case 'month':
      return binStart(start + 31, unit)
    case 'year':
      return binStart(start + 366, unit)
  }
}

/** First and last days of bins as text. */
export function binDays(starts: readonly DayNumber[]): readonly Pick<TimeBin, 'start' | 'end'>[] {
  return starts
    .slice(0, -1)
    .map((start, i) => ({ start: formatDay(start), end: formatDay((starts[i + 1] ?? start) - 1) }))
}

/** Counts spans of days into bins; a span counts in every bin that it touches. */
export class BinCounter {
  private readonly starts: readonly DayNumber[]
  private readonly counts: Record<Kind, number>[]

  /** @param extent first and last day to show, both inclusive; spans lie within. */
  constructor(extent: readonly [DayNumber, DayNumber], unit: BinUnit) {
    this.starts = binStarts(extent, unit)
    this.counts = Array.from({ length: this.starts.length - 1 }, zeroByKind)
  }

  add(start: DayNumber, end: DayNumber, kind: Kind): void {
    for (let bin = this.binOf(start); (this.starts[bin] ?? Number.POSITIVE_INFINITY) <= end; bin++) {
      const counts = this.counts[bin]
      if (counts) counts[kind]++
    }
  }

  /** The last bin that begins on a day or before it. */
  private binOf(day: DayNumber): number {
    let low = 0
    let high = this.counts.length
    while (high - low > 1) {
      const middle = (low + high) >>> 1
      if ((this.starts[middle] ?? 0) <= day) low = middle
      else high = middle
    }
    return low
  }

  bins(): TimeBin[] {
    return binDays(this.starts).map((days, i) => ({ ...days, byKind: this.counts[i] ?? zeroByKind() }))
  }
}

/** The kind of a code of the kind column. */
export function kindOfCode(code: number): Kind {
  return KINDS[code] ?? 'unspecified'
}
