import type { Adcode } from '../domain/adcode'
import { type Camera, COUNTRY } from '../domain/camera'
import { type Filters, NO_FILTERS } from '../domain/filters'
import type { Lang } from '../domain/text'
import type { BinUnit, Sort } from '../engine/engine'

/** The one detail panel that may be open. */
export type Panel =
  | { readonly type: 'region'; readonly adcode: Adcode }
  | { readonly type: 'entry'; readonly id: string }

/** What the map's place is used for: the map itself, or the same numbers as a table. */
export type Surface = 'map' | 'table'

/** Everything the user chose and a link reopens. */
export interface View {
  readonly dataset: string | null
  readonly filters: Filters
  readonly camera: Camera
  readonly panel: Panel | null
  readonly sort: Sort
  /** Bins of the timeline; `null`: as its length asks for. */
  readonly unit: BinUnit | null
  readonly surface: Surface
  readonly lang: Lang | null
}

export type ThemeChoice = 'auto' | 'light' | 'dark'

export const DEFAULT_VIEW: View = {
  dataset: null,
  filters: NO_FILTERS,
  camera: COUNTRY,
  panel: null,
  sort: 'newest',
  unit: null,
  surface: 'map',
  lang: null,
}
