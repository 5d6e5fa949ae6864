import { KINDS, type Kind } from '../domain/dataset'
import { type DayNumber, formatDay, parseDay, weekStart } from '../domain/dates'
import type { BinUnit, TimeBin } from './engine'

/** All units, the finest first. */
export const BIN_UNITS: readonly BinUnit[] = ['day', 'week', 'month', 'year']

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
