import { formatDay, parseDay } from '../../domain/dates'
import type { TimeFilter } from '../../domain/filters'
import type { TimeBin } from '../../engine/engine'
import type { DayRange } from './brush'

/** The days of a time filter, or `null` where it narrows to no days. */
export function rangeOf(time: TimeFilter | null): DayRange | null {
  return time?.type === 'range' ? daysOf(time) : null
}

/** The days from one ISO day to another. */
export function daysOf({ start, end }: { readonly start: string; readonly end: string }): DayRange | null {
  const first = parseDay(start)
  const last = parseDay(end)
  return first === null || last === null ? null : { start: first, end: last }
}

/** The filter that keeps what touches these days. */
export function filterOf({ start, end }: DayRange): TimeFilter {
  return { type: 'range', start: formatDay(start), end: formatDay(end) }
}

/** The extent of bins: their first and last day. `null` without bins. */
export function extentOf(bins: readonly TimeBin[]): DayRange | null {
  return daysOf({ start: bins[0]?.start ?? '', end: bins.at(-1)?.end ?? '' })
}
