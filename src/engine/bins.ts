import { KINDS, type Kind } from '../domain/dataset'
import { type DayNumber, formatDay, weekStart } from '../domain/dates'
import type { BinUnit, TimeBin } from './engine'

/** Days of a bin. */
export const UNIT_DAYS: Readonly<Record<BinUnit, number>> = { day: 1, week: 7 }

/** A count of zero for every kind. */
export function zeroByKind(): Record<Kind, number> {
  return { policy: 0, voice: 0, application: 0, unspecified: 0 }
}

/** Counts spans of days into bins of one length; a span counts in every bin that it touches. Weeks begin on Monday. */
export class BinCounter {
  private readonly first: DayNumber
  private readonly days: number
  private readonly counts: Record<Kind, number>[]

  /** @param extent first and last day to show, both inclusive. */
  constructor(extent: readonly [DayNumber, DayNumber], unit: BinUnit) {
    this.days = UNIT_DAYS[unit]
    this.first = unit === 'week' ? weekStart(extent[0]) : extent[0]
    const bins = Math.floor((extent[1] - this.first) / this.days) + 1
    this.counts = Array.from({ length: bins }, zeroByKind)
  }

  add(start: DayNumber, end: DayNumber, kind: Kind): void {
    const last = Math.floor((end - this.first) / this.days)
    for (let bin = Math.floor((start - this.first) / this.days); bin <= last; bin++) {
      const counts = this.counts[bin]
      if (counts) counts[kind]++
    }
  }

  bins(): TimeBin[] {
    return this.counts.map((byKind, i) => {
      const start = this.first + i * this.days
      return { start: formatDay(start), end: formatDay(start + this.days - 1), byKind }
    })
  }
}

/** The kind of a code of the kind column. */
export function kindOfCode(code: number): Kind {
  return KINDS[code] ?? 'unspecified'
}
