import type { Adcode } from '../../domain/adcode'
import type { DivisionCount } from '../../engine/divisionCounts'
import type { DivisionMark } from '../../viz/map/model'

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
