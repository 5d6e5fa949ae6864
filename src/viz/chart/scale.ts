/** An axis of counts from zero: whole numbers, `interval` apart, up to `max`. */
export interface CountScale {
  readonly max: number
  readonly interval: number
}

/** How far bars reach, and whether that is nearer than all entries would. */
export interface Reach {
  readonly max: number
  readonly magnified: boolean
}

/**
 * How far a chart's bars reach. It is held by the unfiltered counts, so that bars do not jump while filtering, unless
 * what passes would be a fortieth of it or less, and hardly seen: then it is magnified.
 */
export function reach(largestOfAll: number, largestShown: number): Reach {
  const magnified = largestShown > 0 && largestShown * 40 <= largestOfAll
  return { max: magnified ? largestShown : Math.max(largestOfAll, largestShown, 1), magnified }
}

/** A whole-number axis that holds `largest`, of at most four steps of 1, 2 or 5 times a power of ten. */
export function countScale(largest: number): CountScale {
  const rough = Math.max(1, largest / 4)
  const power = 10 ** Math.floor(Math.log10(rough))
  const interval = [1, 2, 5, 10].map((factor) => factor * power).find((step) => step >= rough) ?? power * 10
  return { max: Math.max(1, Math.ceil(largest / interval)) * interval, interval }
}
