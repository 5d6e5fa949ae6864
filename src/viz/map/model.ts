/**
 * What a map draws, as plain data. Both maps (the live MapLibre map and the SVG vector map) take exactly this and colour
 * it by the same pure functions of `style.ts`, so that one can replace the other without a jump; labels, places and
 * outlines are the SVG's in either case. The boundaries they draw are `domain/boundaries.ts`.
 */
import type { Adcode } from '../../domain/adcode'
import type { Camera } from '../../domain/camera'
import type { DivisionState } from '../../domain/coverage'
import type { ThemeName } from '../theme'

/** As `DivisionState`; `one-sided`: only one of two datasets that are compared covers the division. */
export type MarkState = DivisionState | 'one-sided'

/** How one division looks and is named. */
export interface DivisionMark {
  readonly adcode: Adcode
  readonly state: MarkState
  /** Entries that pass the filters of the other views; of a difference, how large it is. */
  readonly count: number
  /** What stands beneath the label instead of the count. */
  readonly figure?: string
  /** Index into the map's classes, `null` without entries. */
  readonly classIndex: number | null
  readonly selected: boolean
  /** Stands back: not chosen while others are, or not of the class that is pointed at. */
  readonly dimmed: boolean
  /** Short name in the interface's language, drawn on the map. */
  readonly label: string
  /** Name, count and state in words, for screen readers. */
  readonly description: string
}

/** Entries at a place inside a division. */
export interface PlaceMark {
  readonly adcode: Adcode
  readonly point: readonly [number, number]
  readonly count: number
  readonly label: string
  readonly description: string
  readonly selected: boolean
}

export interface MapScene {
  readonly marks: readonly DivisionMark[]
  /** Number of colour classes in use; of differences, to either side of none. */
  readonly classes: number
  /** Counts unless told: differences have a diverging ramp, whose first class is where A has most more. */
  readonly shows?: 'counts' | 'differences'
  readonly places: readonly PlaceMark[]
  readonly theme: ThemeName
}

/** `touch` is told apart because a first tap shows, and does not filter. */
export type PointerKind = 'mouse' | 'touch' | 'keyboard'

/** What a user did on the map. */
export interface MapEvents {
  /** `additive`: with Ctrl, Cmd or Shift. */
  readonly onPick: (adcode: Adcode, how: { additive: boolean; pointer: PointerKind }) => void
  readonly onPickPlace: (adcode: Adcode) => void
  /** Pointed at or focused; `null` when nothing is. `x`, `y` are CSS pixels in the map's box. */
  readonly onHover: (target: { adcode: Adcode; x: number; y: number } | null) => void
  /** Double click (whose first click was picked already), or the key Z on a division. */
  readonly onZoomTo: (adcode: Adcode, byDoubleClick: boolean) => void
  /** The user moved the map and it came to rest. */
  readonly onCameraRest: (camera: Camera) => void
  /** Escape on the map. */
  readonly onEscape: () => void
}
