import type { Adcode } from '../../domain/adcode'
import { type CountClass, classBreaks, classOf } from '../../domain/classBreaks'
import { type DivisionState, divisionState } from '../../domain/coverage'
import { DIVISIONS } from '../../domain/divisions'
import type { Counts } from '../../engine/engine'
import type { DivisionMark } from '../../viz/map/model'

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

/** A group of divisions that the legend names: a class, or one of the states without entries. */
export type LegendGroup =
  | { readonly type: 'class'; readonly index: number }
  | { readonly type: 'zero' }
  | { readonly type: 'filtered-out' }
  | { readonly type: 'not-covered' }

/** Whether the legend counts a division in a group. */
export function inGroup({ classIndex, state }: DivisionCount, group: LegendGroup): boolean {
  switch (group.type) {
    case 'class':
      return classIndex === group.index
    case 'zero':
    case 'filtered-out':
    case 'not-covered':
      return state === group.type
  }
}

interface Emphasis {
  readonly chosen: readonly Adcode[]
  readonly pointed: LegendGroup | null
}

interface Names {
  readonly label: (adcode: Adcode) => string
  readonly description: (division: DivisionCount) => string
}

/** How the map draws the divisions: what is not chosen, or not of the class pointed at in the legend, stands back. */
export function divisionMarks(
  divisions: readonly DivisionCount[],
  { chosen, pointed }: Emphasis,
  names: Names,
): readonly DivisionMark[] {
  return divisions.map((division) => {
    const { adcode, state, count, classIndex } = division
    const selected = chosen.includes(adcode)
    return {
      adcode,
      state,
      count,
      classIndex,
      selected,
      dimmed: pointed ? !inGroup(division, pointed) : chosen.length > 0 && !selected,
      label: names.label(adcode),
      description: names.description(division),
    }
  })
}
