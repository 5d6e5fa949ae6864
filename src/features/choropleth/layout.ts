import type { Padding } from '../../viz/map/projection'

/** Room at the map's edges in px. Leaves the legend free of the country, which is hardly wider than high, so that a wide map has room at its left. */
export function mapPadding(rem: number, onStage = false): Padding {
  const wide = !onStage && window.matchMedia('(min-width: 1000px)').matches
  return { top: rem, right: rem, bottom: rem, left: wide ? 7 * rem : rem }
}

/** The size of the map's labels in px, by the page's root size. */
export function mapFontSize(rem: number, onStage = false): number {
  return Math.round(rem * (onStage ? 0.9 : 0.8))
}
