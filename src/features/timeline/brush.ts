import { type DayNumber, formatDay } from '../../domain/dates'

/** Days from `start` to `end`, both inclusive. */
export interface DayRange {
  readonly start: DayNumber
  readonly end: DayNumber
}

/** An end of a range, and the handle that moves it. */
export type Edge = 'start' | 'end'

/**
 * A drag on the plot, with the position (in days, fractional) where it began: drawing a new range, moving one, or
 * moving one end of it.
 */
export type Gesture =
  | { readonly type: 'create'; readonly from: number }
  | { readonly type: 'move'; readonly from: number; readonly origin: DayRange }
  | { readonly type: 'resize'; readonly from: number; readonly origin: DayRange; readonly edge: Edge }

/** Days in a range. */
export function lengthOf({ start, end }: DayRange): number {
  return end - start + 1
}

/** Where a position stands across the plot, as a fraction of its width: a day begins at `day` and ends at `day + 1`. */
export function fractionAt(position: number, extent: DayRange): number {
  return (position - extent.start) / lengthOf(extent)
}

/** The position (in days, fractional) at `x` px from the left of a plot `width` px wide, held inside the extent. */
export function positionAt(x: number, width: number, extent: DayRange): number {
  const fraction = width > 0 ? Math.min(1, Math.max(0, x / width)) : 0
  return extent.start + fraction * lengthOf(extent)
}

/** The day that a position lies in. */
export function dayAt(position: number, extent: DayRange): DayNumber {
  return clamp(Math.floor(position), extent)
}

/** The bin, of some that follow each other, that a day lies in. Months and years are not of one length. */
export function binAt(bins: readonly { readonly start: string }[], day: DayNumber): number {
  const iso = formatDay(day)
  let low = 0
  let high = bins.length
  while (high - low > 1) {
    const middle = (low + high) >>> 1
    if ((bins[middle]?.start ?? '') <= iso) low = middle
    else high = middle
  }
  return low
}

/** The range that a gesture has drawn when it has come to a position: whole days, inside the extent. */
export function drag(gesture: Gesture, position: number, extent: DayRange): DayRange {
  switch (gesture.type) {
    case 'create':
      return ordered(dayAt(gesture.from, extent), dayAt(position, extent))
    case 'move':
      return shift(gesture.origin, Math.round(position - gesture.from), extent)
    case 'resize': {
      const { origin, edge } = gesture
      const day = clamp(origin[edge] + Math.round(position - gesture.from), extent)
      return edge === 'start' ? ordered(day, origin.end) : ordered(origin.start, day)
    }
  }
}

/** A range moved by some days, as far as the extent lets it, keeping its length. */
export function shift(range: DayRange, days: number, extent: DayRange): DayRange {
  const held = Math.max(extent.start - range.start, Math.min(extent.end - range.end, days))
  return { start: range.start + held, end: range.end + held }
}

/** Days of a large step: a week, or a month where the extent is longer than this. */
const LONG_EXTENT = 800

/** Days that a key moves by; `undefined` for keys that move nothing. */
function stepOf(key: string, extent: DayRange): number | undefined {
  const page = lengthOf(extent) > LONG_EXTENT ? 30 : 7
  switch (key) {
    case 'ArrowLeft':
    case 'ArrowDown':
      return -1
    case 'ArrowRight':
    case 'ArrowUp':
      return 1
    case 'PageDown':
      return -page
    case 'PageUp':
      return page
    case 'Home':
      return Number.NEGATIVE_INFINITY
    case 'End':
      return Number.POSITIVE_INFINITY
    default:
      return undefined
  }
}

/**
 * The range after a key on a handle: it moves that end, never past the other one; with Shift it moves both. `null`
 * for keys that move nothing.
 */
export function keyed(
  range: DayRange,
  edge: Edge,
  key: string,
  both: boolean,
  extent: DayRange,
): DayRange | null {
  const days = stepOf(key, extent)
  if (days === undefined) return null
  if (both) return shift(range, days, extent)
  return edge === 'start'
    ? { start: clamp(range.start + days, { start: extent.start, end: range.end }), end: range.end }
    : { start: range.start, end: clamp(range.end + days, { start: range.start, end: extent.end }) }
}

/** The part of a range that lies in the extent; of a range that lies apart, the nearest day. */
export function within(range: DayRange, extent: DayRange): DayRange {
  return { start: clamp(range.start, extent), end: clamp(range.end, extent) }
}

export function sameRange(a: DayRange | null, b: DayRange | null): boolean {
  return a?.start === b?.start && a?.end === b?.end
}

function ordered(a: DayNumber, b: DayNumber): DayRange {
  return { start: Math.min(a, b), end: Math.max(a, b) }
}

function clamp(day: DayNumber, { start, end }: DayRange): DayNumber {
  return Math.min(end, Math.max(start, day))
}
