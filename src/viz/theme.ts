import type { Kind } from '../domain/dataset'

/** Light or dark. The same values stand as custom properties in ui/theme.css; a test compares the two. */
export type ThemeName = 'light' | 'dark'

/** Colours as #rrggbb. */
export interface Theme {
  readonly name: ThemeName
  readonly surface: string
  readonly text: string
  readonly muted: string
  readonly line: string
  /** The one accent: what the user chose (selected division, brush, active filter) and keyboard focus. */
  readonly accent: string
  readonly sea: string
  /** Borders between divisions, and of the nation's dashes. */
  readonly border: string
  readonly boundary: string
  /** Covered by the digest, no entry. */
  readonly zero: string
  /** Not covered by the digest: ground and stroke of the hatching. */
  readonly uncovered: string
  readonly hatch: string
  /** Sequential ramp, few to many. */
  readonly ramp: readonly [string, string, string, string, string]
  /** Diverging ramps of a difference, away from `zero`: brown where A has more, blue where B has. */
  readonly less: readonly [string, string, string, string]
  readonly more: readonly [string, string, string, string]
  readonly kind: Readonly<Record<Kind, string>>
}

export const THEMES: Readonly<Record<ThemeName, Theme>> = {
  light: {
    name: 'light',
    surface: '#ffffff',
    text: '#17202b',
    muted: '#515c69',
    line: '#d7dde4',
    accent: '#c2410c',
    sea: '#e9eff4',
    border: '#7d8a98',
    boundary: '#4a5665',
    zero: '#fbfcfd',
    uncovered: '#e4e8ec',
    hatch: '#b9c2cc',
    ramp: ['#cfe2f3', '#99c5e5', '#559bd0', '#2270b0', '#0a3c78'],
    less: ['#efdcb8', '#d3aa5f', '#9c6b18', '#664103'],
    more: ['#cfe2f3', '#7fb5dd', '#2f7fbd', '#0a3c78'],
    kind: { policy: '#0072b2', voice: '#b8578f', application: '#00805c', unspecified: '#7c8794' },
  },
  dark: {
    name: 'dark',
    surface: '#171e27',
    text: '#eaf0f6',
    muted: '#a7b3c0',
    line: '#303b48',
    accent: '#fb923c',
    sea: '#0d131a',
    border: '#5b6878',
    boundary: '#9aa8b8',
    zero: '#2b3642',
    uncovered: '#1a212a',
    hatch: '#3b4654',
    ramp: ['#2c4f72', '#3775a8', '#559fd6', '#90c8f1', '#d8edff'],
    less: ['#5a4826', '#8d6d33', '#c69c4c', '#f5d695'],
    more: ['#2c4f72', '#3d80b6', '#75b5e6', '#d0e9ff'],
    kind: { policy: '#56b4e9', voice: '#e08fbd', application: '#2fc79a', unspecified: '#96a2af' },
  },
}

/** The ramp's colours for a number of classes (1 to 5), spread over the whole ramp. */
export function rampColors(theme: Theme, classes: number): readonly string[] {
  return spread(theme.ramp, classes)
}

/** Colours for a number of classes (1 to 4) to either side of none: from A has most more, over none, to B has most more. */
export function differenceColors(theme: Theme, classes: number): readonly string[] {
  return [...spread(theme.less, classes).toReversed(), theme.zero, ...spread(theme.more, classes)]
}

function spread(ramp: readonly string[], classes: number): readonly string[] {
  const last = ramp.length - 1
  return Array.from({ length: classes }, (_, i) => {
    const at = classes === 1 ? 2 : Math.round((i * last) / (classes - 1))
    return ramp[at] ?? ''
  })
}
