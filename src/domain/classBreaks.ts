/** A class of a choropleth legend: whole counts from `min` to `max`, both inclusive. */
export interface CountClass {
  readonly min: number
  readonly max: number
}

/**
 * Whole-number classes for counts of at least 1: quantiles of the distinct values, so that every class holds a division
 * when the dataset is unfiltered, and neighbouring classes leave no count between them. The last class is open upwards
 * only as far as the largest count.
 *
 * @param counts entries per division, zeros ignored. @param most largest number of classes.
 */
export function classBreaks(counts: readonly number[], most = 5): readonly CountClass[] {
  const distinct = [...new Set(counts.filter((count) => count > 0))].sort((a, b) => a - b)
  const size = Math.min(most, distinct.length)
  const starts: number[] = []
  for (let i = 0; i < size; i++) {
    const start = distinct[Math.floor((i * distinct.length) / size)]
    if (start !== undefined) starts.push(i === 0 ? 1 : start)
  }
  const largest = distinct.at(-1) ?? 0
  return starts.map((min, i) => ({ min, max: (starts[i + 1] ?? largest + 1) - 1 }))
}

/** The index of the class that a count falls in, or `null` for zero. Counts above the last class belong to it. */
export function classOf(classes: readonly CountClass[], count: number): number | null {
  if (count < 1) return null
  for (let i = classes.length - 1; i >= 0; i--) {
    const one = classes[i]
    if (one && count >= one.min) return i
  }
  return null
}
