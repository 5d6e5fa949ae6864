import { create } from 'zustand'
import type { Place } from './protocol'

/** Where the spot is, in either window; `null` until somebody points. */
export const useSpot = create<{ readonly at: Place | null }>(() => ({ at: null }))

/** Where a pointer is within a box. */
export function placeIn(
  box: DOMRectReadOnly,
  { clientX, clientY }: Pick<PointerEvent, 'clientX' | 'clientY'>,
): Place {
  return [(clientX - box.x) / box.width, (clientY - box.y) / box.height]
}
