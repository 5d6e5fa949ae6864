import type { Lang } from '../../domain/text'
import type { PictureChart } from '../../viz/picture/chartPart'
import type { PictureMap } from '../../viz/picture/mapPart'
import type { ThemeName } from '../../viz/theme'

/** All that pictures of the present view are made of, in one language and theme. */
export interface PictureMaterial {
  /** The dataset's. */
  readonly title: string
  /** How many entries pass, of how many. */
  readonly countWords: string
  /** The active filters in words, empty without any. */
  readonly filterWords: string
  readonly map: PictureMap
  readonly timeline: PictureChart
  /** Bar charts by columns, as on the dashboard. */
  readonly columns: readonly (readonly PictureChart[])[]
  /** What a map must say: approval number, source of the boundaries. */
  readonly mapCredit: string
  /** Where the numbers come from. */
  readonly citation: string
  /** What is not as it should be, in words: finer borders that could not be had. */
  readonly flaws: readonly string[]
}

/** Counts the present view and gets what its picture needs. Rejects where a file cannot be had. */
export type GatherMaterial = (look: {
  readonly lang: Lang
  readonly theme: ThemeName
}) => Promise<PictureMaterial>
