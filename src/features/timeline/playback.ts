import { weekStart } from '../../domain/dates'
import { type DayRange, lengthOf, sameRange, shift } from './brush'

/** How the timeline plays: from the beginning on, week by week (`grow`), or a window that moves by its own length. */
export type PlayMode = 'grow' | 'move'

/** A run: its mode, and the range that it showed last (`null` before the first step). */
export interface Playback {
  readonly mode: PlayMode
  readonly shown: DayRange | null
}

/** Time between two steps, in ms. */
export const STEP_MS = 900

/**
 * The run that the play button begins: one that was paused goes on where it stood, unless the range was changed since
 * or it had come to the end; else a range narrower than the extent moves, and anything else grows.
 */
export function begin(range: DayRange | null, paused: Playback | null, extent: DayRange): Playback {
  if (paused && range && sameRange(paused.shown, range) && range.end < extent.end) return paused
  if (!range || sameRange(range, extent)) return { mode: 'grow', shown: null }
  return { mode: 'move', shown: range.end < extent.end ? range : windowBefore(range, extent) }
}

/** The next range, or `null` at the end. */
export function step({ mode, shown }: Playback, extent: DayRange): DayRange | null {
  if (shown && shown.end >= extent.end) return null
  switch (mode) {
    case 'grow': {
      const next = shown ? shown.end + 1 : extent.start
      return { start: extent.start, end: Math.min(extent.end, weekStart(next) + 6) }
    }
    case 'move': {
      if (!shown) return null
      return shift(shown, lengthOf(shown), extent)
    }
  }
}

/** As if the window stood just before the extent, so that the next step shows it at the beginning. */
function windowBefore(range: DayRange, extent: DayRange): DayRange {
  return { start: extent.start - lengthOf(range), end: extent.start - 1 }
}
