import { CENTRAL } from '../../domain/adcode'
import { type CountClass, classBreaks, classOf } from '../../domain/classBreaks'
import { type DifferenceState, differenceClass, SIDES, type Side } from '../../domain/comparison'
import type { JurisdictionDifference, Pair } from '../../engine/differences'
import type { DivisionMark, MarkState } from '../../viz/map/model'

/** What a legend groups divisions by: a class of the map, or a state that has none. */
export type Group =
  | { readonly type: 'class'; readonly index: number }
  | { readonly type: 'state'; readonly state: Exclude<MarkState, 'entries'> }

/** How divisions are told apart from the others, and named. */
export interface MarkInput {
  readonly divisions: readonly JurisdictionDifference[]
  readonly classes: readonly CountClass[]
  readonly chosen: readonly string[]
  readonly pointed: Group | null
  readonly label: (adcode: string) => string
  readonly inWords: (division: JurisdictionDifference) => string
}

/** Whether a mark is of a group. */
function isOf({ state, classIndex }: Pick<DivisionMark, 'state' | 'classIndex'>, group: Group): boolean {
  return group.type === 'class' ? state === 'entries' && classIndex === group.index : state === group.state
}

const STATES: Readonly<Record<DifferenceState, MarkState>> = {
  both: 'entries',
  'only-a': 'one-sided',
  'only-b': 'one-sided',
  neither: 'not-covered',
  'filtered-out': 'filtered-out',
}

/** The divisions as the map of the difference draws them. */
export function differenceMarks(
  input: MarkInput & { readonly figure: (division: JurisdictionDifference) => string },
): readonly DivisionMark[] {
  const { classes, figure } = input
  return marks(input, (division) => {
    const { state, difference } = division
    const isNumber = state === 'both' && difference !== null
    return {
      state: STATES[state],
      count: isNumber ? Math.abs(difference) : 0,
      classIndex: isNumber ? classes.length + differenceClass(classes, difference) : null,
      figure: figure(division),
    }
  })
}

/** The divisions as the map of one side draws them. */
export function sideMarks(input: MarkInput, side: Side): readonly DivisionMark[] {
  return marks(input, (division) => {
    const { count, state } = division[side]
    return { state, count, classIndex: classOf(input.classes, count) }
  })
}

type Look = Pick<DivisionMark, 'state' | 'count' | 'classIndex'> & { readonly figure?: string }

function marks(
  { divisions, chosen, pointed, label, inWords }: MarkInput,
  look: (division: JurisdictionDifference) => Look,
): readonly DivisionMark[] {
  return divisions
    .filter(({ adcode }) => adcode !== CENTRAL)
    .map((division) => {
      const { adcode } = division
      const shown = look(division)
      const selected = chosen.includes(adcode)
      return {
        ...shown,
        adcode,
        selected,
        dimmed: pointed ? !isOf(shown, pointed) : chosen.length > 0 && !selected,
        label: label(adcode),
        description: inWords(division),
      }
    })
}

/** Classes of either side's counts, the same for both maps, fixed by the unfiltered pair. */
export function sideClasses({ all }: Pair): readonly CountClass[] {
  return classBreaks(
    SIDES.flatMap((side) =>
      [...all[side].jurisdiction].flatMap(([adcode, n]) => (adcode === CENTRAL ? [] : n)),
    ),
  )
}

/** A row of a legend: what it groups, and how many divisions of each map are of it. */
export interface LegendItem {
  readonly group: Group
  readonly divisions: readonly number[]
}

const OTHERS: readonly Exclude<MarkState, 'entries'>[] = ['filtered-out', 'zero', 'one-sided', 'not-covered']

/** All classes, and the states that any division is in. @param classes how many a map has in all. */
export function legendItems(
  maps: readonly (readonly DivisionMark[])[],
  classes: number,
): readonly LegendItem[] {
  const item = (group: Group): LegendItem => ({
    group,
    divisions: maps.map((marks) => marks.filter((mark) => isOf(mark, group)).length),
  })
  return [
    ...Array.from({ length: classes }, (_, index) => item({ type: 'class', index })),
    ...OTHERS.map((state) => item({ type: 'state', state })).filter(({ divisions }) =>
      divisions.some(Boolean),
    ),
  ]
}

/** In the table: gains first, losses last, then what cannot be compared; by the unfiltered pair, so that rows stay. */
export function tableOrder(rows: readonly JurisdictionDifference[]): readonly JurisdictionDifference[] {
  const rank = ({ adcode, state }: JurisdictionDifference): number => {
    if (adcode === CENTRAL) return 0
    if (state === 'neither') return 3
    return state === 'only-a' || state === 'only-b' ? 2 : 1
  }
  const gain = ({ a, b }: JurisdictionDifference): number => b.all - a.all
  return rows.toSorted((x, y) => rank(x) - rank(y) || gain(y) - gain(x))
}
