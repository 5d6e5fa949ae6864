import type { Padding } from '../../viz/map/projection'

/**
 * Room at the map's edges in px. A legend that lies over the map is kept free of the country, which is hardly wider than
 * high, so that a wide map has room at its left.
 */
export function mapPadding(rem: number, legendBeneath = false): Padding {
  return { top: rem, right: rem, bottom: rem, left: legendBeneath ? rem : 7 * rem }
}

/** The size of the map's labels in px, by the page's root size. */
export function mapFontSize(rem: number, onStage = false): number {
  return Math.round(rem * (onStage ? 0.9 : 0.8))
}
