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

/** How two datasets are drawn: one map of what B has more or less than A, or a map of each. */
export type Comparison = 'difference' | 'sides'

/** Everything the user chose and a link reopens. */
export interface View {
  readonly dataset: string | null
  /** The dataset that the open one is compared with, if any. */
  readonly other: string | null
  readonly comparison: Comparison
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
  other: null,
  comparison: 'difference',
  filters: NO_FILTERS,
  camera: COUNTRY,
  panel: null,
  sort: 'newest',
  unit: null,
  surface: 'map',
  lang: null,
}
