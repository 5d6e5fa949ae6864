/** How the map looks, as pure functions of the scene: the live map, the SVG map, the inset and exports all use these. */
import { differenceColors, rampColors, THEMES, type Theme } from '../theme'
import { contrast, mix } from './color'
import type { DivisionMark, MapScene, MarkState } from './model'

/** The font size that stroke widths are made for, in CSS pixels. */
export const BASE_FONT_SIZE = 13

/** How far a division that stands back goes towards the sea's colour. */
const DIM_SHARE = 0.62
/** Least contrast of text (WCAG 2, AA). */
const READABLE = 4.5

/** Widths in CSS pixels, for a font size of the map's labels. */
export interface Strokes {
  readonly border: number
  readonly coast: number
  readonly prefecture: number
  readonly dash: number
  readonly island: number
  readonly selected: number
  readonly hover: number
  /** Added on both sides of an outline, in the colour of the surface. */
  readonly halo: number
}

/** Stroke widths that grow with the labels: 0.9 px between divisions at 13 px. */
export function strokes(fontSize: number): Strokes {
  const k = Math.max(1, fontSize / BASE_FONT_SIZE)
  return {
    border: 0.9 * k,
    coast: 1.1 * k,
    prefecture: 0.6 * k,
    dash: 2 * k,
    island: 1.5 * k,
    selected: 2.5 * k,
    hover: 1.75 * k,
    halo: 1 * k,
  }
}

/** Colours of the lines between the areas. */
export interface LineColors {
  readonly border: string
  readonly coast: string
  readonly prefecture: string
  readonly dash: string
}

/** Borders stay fine but visible on every class of the ramp, the coast and the dashes are stronger. */
export function lineColors(theme: Theme): LineColors {
  const dark = theme.name === 'dark'
  return {
    border: dark ? mix(theme.border, theme.text, 0.25) : mix(theme.border, theme.surface, 0.1),
    coast: mix(theme.boundary, theme.border, 0.6),
    prefecture: dark ? theme.border : mix(theme.border, theme.surface, 0.25),
    dash: theme.boundary,
  }
}

/** The colour of a state that has no class of its own: covered without entries or on one side, not covered, filtered out. */
export function stateFill(state: Exclude<MarkState, 'entries'>, theme: Theme): string {
  switch (state) {
    case 'zero':
    case 'one-sided':
      return theme.zero
    case 'not-covered':
      return theme.uncovered
    case 'filtered-out':
      return mix(theme.muted, theme.surface, 0.72)
  }
}

/** A colour that stands back: nearer to the sea's. */
function dimColor(color: string, theme: Theme): string {
  return mix(color, theme.sea, DIM_SHARE)
}

type Painted = Pick<MapScene, 'classes' | 'theme' | 'shows'>

/** The opaque fill of a division. */
export function divisionFill(mark: DivisionMark, scene: Painted): string {
  const theme = THEMES[scene.theme]
  const colors = scene.shows === 'differences' ? differenceColors : rampColors
  const color =
    mark.state === 'entries'
      ? (colors(theme, scene.classes)[mark.classIndex ?? 0] ?? theme.ramp[0])
      : stateFill(mark.state, theme)
  return mark.dimmed ? dimColor(color, theme) : color
}

/** How strongly a division is hatched, from 0 (not at all) to 1. Only what a digest never reaches is. */
export function hatchOpacity(mark: DivisionMark): number {
  if (mark.state !== 'not-covered' && mark.state !== 'one-sided') return 0
  return mark.dimmed ? 1 - DIM_SHARE : 1
}

/** The fill of every division of the scene, by adcode. */
export function divisionFills(scene: MapScene): ReadonlyMap<string, string> {
  return new Map(scene.marks.map((mark) => [mark.adcode, divisionFill(mark, scene)]))
}

/** Dark or white text, whichever reads better on a colour. */
export function inkOn(backdrop: string): string {
  const dark = THEMES.light.text
  return contrast(dark, backdrop) >= contrast('#ffffff', backdrop) ? dark : '#ffffff'
}

/** Text that steps back as far as it stays readable on a colour. */
export function quietInkOn(backdrop: string): string {
  const ink = inkOn(backdrop)
  const quiet = mix(ink, backdrop, 0.3)
  return contrast(quiet, backdrop) >= READABLE ? quiet : ink
}

/** The radius of a place's circle, in CSS pixels: area grows with the count, and the number fits inside. */
export function placeRadius(count: number, fontSize: number): number {
  return fontSize * Math.max(0.6 + 0.16 * Math.sqrt(Math.min(count, 64)), 0.34 * String(count).length)
}
