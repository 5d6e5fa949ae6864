import type { Adcode } from '../domain/adcode'
import { type CountClass, classBreaks, classOf } from '../domain/classBreaks'
import { type DivisionState, divisionState } from '../domain/coverage'
import { DIVISIONS } from '../domain/divisions'
import type { Counts } from './engine'

/** One division as the map, the legend and the table show it. */
export interface DivisionCount {
  readonly adcode: Adcode
  /** Entries that pass every filter but the jurisdiction's. */
  readonly count: number
  /** Entries without any filter. */
  readonly all: number
  readonly state: DivisionState
  readonly classIndex: number | null
}

/** Classes of the choropleth, fixed by the unfiltered counts of the divisions: the central government is on no polygon. */
export function mapClasses(all: Counts): readonly CountClass[] {
  return classBreaks(DIVISIONS.map(({ adcode }) => all.jurisdiction.get(adcode) ?? 0))
}

/** Every division's count and state, in the order of GB/T 2260. */
export function divisionCounts(
  counts: Counts,
  all: Counts,
  coverage: readonly Adcode[],
  classes: readonly CountClass[],
): readonly DivisionCount[] {
  const covered = new Set(coverage)
  return DIVISIONS.map(({ adcode }) => {
    const count = counts.jurisdiction.get(adcode) ?? 0
    const unfiltered = all.jurisdiction.get(adcode) ?? 0
    return {
      adcode,
      count,
      all: unfiltered,
      state: divisionState(covered.has(adcode), count, unfiltered),
      classIndex: classOf(classes, count),
    }
  })
}
