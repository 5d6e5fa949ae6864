import type { CountClass } from '../../domain/classBreaks'
import type { DivisionCount } from '../../engine/divisionCounts'
import { stateFill } from '../../viz/map/style'
import { rampColors, THEMES, type ThemeName } from '../../viz/theme'
import { inGroup, type LegendGroup } from './scene'

/** The legend's words. */
export interface LegendWords {
  readonly range: (min: number, max: number) => string
  readonly filteredOut: string
  readonly zero: string
  readonly notCovered: string
}

/** One row of the legend. */
export interface LegendItem {
  readonly group: LegendGroup
  readonly label: string
  /** `null`: hatched. */
  readonly color: string | null
  /** How many divisions are of the group. */
  readonly divisions: number
}

/** The rows of the legend from the top: most entries first, then the states without. */
export function legendItems(
  classes: readonly CountClass[],
  divisions: readonly DivisionCount[],
  themeName: ThemeName,
  words: LegendWords,
): readonly LegendItem[] {
  const theme = THEMES[themeName]
  const colors = rampColors(theme, classes.length)
  const item = (group: LegendGroup, label: string, color: string | null): LegendItem => ({
    group,
    label,
    color,
    divisions: divisions.filter((division) => inGroup(division, group)).length,
  })
  const filteredOut = item({ type: 'filtered-out' }, words.filteredOut, stateFill('filtered-out', theme))
  return [
    ...classes
      .map(({ min, max }, index) =>
        item({ type: 'class', index }, words.range(min, max), colors[index] ?? ''),
      )
      .toReversed(),
    ...(filteredOut.divisions > 0 ? [filteredOut] : []),
    item({ type: 'zero' }, words.zero, stateFill('zero', theme)),
    item({ type: 'not-covered' }, words.notCovered, null),
  ]
}
