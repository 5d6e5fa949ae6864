import { type Bounds, fitBounds, type Size, type View } from './projection'

/** 南海诸岛 with the dashes in full, and the coast from Hainan to Taiwan to know them by. */
const INSET_BOUNDS: Bounds = [105.5, 2.8, 124.2, 25.2]
const PADDING = { top: 2, right: 2, bottom: 2, left: 2 }

/** Wider than any line of the inset, in px, so that no cut edge shows. */
export const INSET_MARGIN = 8

/** What the small map of the South China Sea shows. */
export function insetView(size: Size): View {
  return fitBounds(INSET_BOUNDS, size, PADDING)
}
