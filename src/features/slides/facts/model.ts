/** What slides and printed pages say about a briefing: numbers, words and what the map shows, before any layout. */
import type { Camera } from '../../../domain/camera'
import type { Lang } from '../../../domain/text'
import type { MapScene } from '../../../viz/map/model'
import type { Chart } from '../deck/model'

/** A colour of the map and what it stands for. */
export interface LegendItem {
  readonly label: string
  readonly fill: string
  /** Colour of hatching over the fill. */
  readonly hatch?: string
}

/** The entry that a scene tells about. */
export interface EntryFacts {
  readonly title: string
  readonly summary: string
  /** Kind, date, place and section, in one line. */
  readonly facts: string
  readonly color: string
}

/** A scene of which everything that is needed was found. */
export interface ShownScene {
  readonly type: 'shown'
  readonly caption: string
  readonly notes: string
  readonly passing: number
  readonly total: number
  /** The filters in words; empty for none. */
  readonly filters: string
  readonly chart: Chart
  /** Categories with fewer entries that the chart leaves out. */
  readonly left: number
  readonly map: { readonly scene: MapScene; readonly camera: Camera; readonly alt: string }
  readonly legend: readonly LegendItem[]
  /** Entries of the central government, which is on no polygon. */
  readonly central: number
  readonly entry: EntryFacts | null
  /** Where numbers and boundaries come from. */
  readonly citation: string
  /** What of the scene could not be found, in words. */
  readonly problems: readonly string[]
}

/** A scene that cannot be drawn at all. */
export interface BrokenScene {
  readonly type: 'broken'
  readonly caption: string
  readonly notes: string
  readonly problems: readonly string[]
}

export type SceneFacts = ShownScene | BrokenScene

/** An entry of the appendix. */
export interface EntryLine {
  readonly date: string
  readonly jurisdiction: string
  readonly kind: string
  readonly color: string
  readonly title: string
  readonly section: string
  /** Numbers of the scenes that count it, from 1. */
  readonly scenes: readonly number[]
}

/** What the title slide tells about a dataset. */
export interface DatasetFacts {
  readonly title: string
  readonly period: string
  readonly source: string
  readonly total: number
  readonly kinds: readonly { readonly name: string; readonly color: string; readonly count: number }[]
}

export interface BriefingFacts {
  readonly lang: Lang
  readonly title: string
  /** Those that the scenes show, in their order. */
  readonly datasets: readonly DatasetFacts[]
  readonly scenes: readonly SceneFacts[]
  /** Entries that pass a scene's filters, each once. */
  readonly entries: readonly EntryLine[]
  /** How many there are at least, of which `entries` may be the first: of each scene no more than those are read. */
  readonly entriesInAll: number
}
