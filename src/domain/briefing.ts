/**
 * A briefing: prepared views in the order in which they are shown. Saved on this device and exchanged as a file, both as
 * JSON of this form.
 */
import type { LocalText } from './text'

export const BRIEFING_FORMAT = 'policy-map-briefing/1'

/** The one chart that stands beside the map while a scene is shown. */
export type SceneChart = 'timeline' | 'kind' | 'topic' | 'jurisdiction' | 'region'

/** All charts that a scene may show, in the order of the dashboard. */
export const SCENE_CHARTS: readonly SceneChart[] = ['timeline', 'kind', 'jurisdiction', 'topic', 'region']

/** A saved view with what is said about it. */
export interface Scene {
  /** Unique in its briefing. */
  readonly id: string
  /** Dataset, filters, camera and open panel as a link states them behind `#`: versioned and brought up as links are. */
  readonly view: string
  readonly chart: SceneChart
  /** Shown to the audience. */
  readonly caption: LocalText
  /** Shown to the presenter only. */
  readonly notes: LocalText
}

export interface Briefing {
  readonly format: typeof BRIEFING_FORMAT
  /** Unique on this device. */
  readonly id: string
  readonly title: LocalText
  readonly scenes: readonly Scene[]
}
