import type { Adcode } from '../../domain/adcode'
import type { PrefectureBoundaries } from '../../domain/boundaries'
import type { Entry } from '../../domain/dataset'
import type { PlaceMark } from '../../viz/map/model'

/** All that the marks of places follow from. */
export interface PlaceInput {
  /** The map is near enough for places. */
  readonly near: boolean
  /** The dataset's places below the division, by their names. */
  readonly places: ReadonlyMap<Adcode, string>
  /** Entries a place. */
  readonly counts: ReadonlyMap<Adcode, number>
  readonly prefectures: PrefectureBoundaries | null
  /** Where the other places stand. */
  readonly points: ReadonlyMap<Adcode, readonly [number, number]> | null
  /** The entry whose panel is open: its places are marked at any distance. */
  readonly entry: Entry | null
  /** The text filter, which may be a place's own. */
  readonly text: string
  readonly nameOf: (name: string) => string
  readonly inWords: (name: string, count: number) => string
}

/** The places to mark: near by, those with entries; at any distance, those of the open entry. */
export function placeMarks(input: PlaceInput): readonly PlaceMark[] {
  const { near, places, counts, prefectures, points, entry, text, nameOf, inWords } = input
  const prefecturePoints = new Map(
    prefectures?.prefectures.features.map(({ properties }) => [properties.adcode, properties.labelPoint]),
  )
  const own = new Set<Adcode>(entry?.places.map(({ adcode }) => adcode))
  return [...places].flatMap(([adcode, name]) => {
    const point = prefecturePoints.get(adcode) ?? points?.get(adcode)
    const count = counts.get(adcode) ?? 0
    const isOwn = own.has(adcode)
    if (!point || !(isOwn || (near && count > 0))) return []
    const label = nameOf(name)
    return [
      { adcode, point, count, label, description: inWords(label, count), selected: isOwn || text === name },
    ]
  })
}
