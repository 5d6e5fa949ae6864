/** Everything that the SVG map draws, as path data for one view: computed once for a view, whatever the colours. */
import type { Position } from 'geojson'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { arcPaths } from './arcPaths'
import { placeOf, shownDivisions } from './geometry'
import { type Pixel, project, sameView, type View } from './projection'

/** Path data (`d`) in CSS pixels of the view's box. */
export interface Drawing {
  readonly view: View
  readonly shapes: readonly { readonly adcode: Adcode; readonly d: string; readonly label: Pixel }[]
  readonly inner: string
  readonly outer: string
  readonly dashes: string
  /** Empty unless prefectures are shown. */
  readonly prefectures: string
  readonly islands: readonly Pixel[]
}

/**
 * @param prefectures the finer boundaries, once they are there.
 * @param detail whether to outline the prefectures.
 * @param margin as in `arcPaths`.
 */
export function drawMap(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
  view: View,
  detail: boolean,
  margin?: number,
): Drawing {
  const { shared } = prefectures ?? boundaries
  const paths = arcPaths(shared, view, margin)
  const features = shownDivisions(boundaries, prefectures)
  return {
    view,
    shapes: shared.divisions.flatMap(({ adcode, rings }, i) => {
      const properties = features[i]?.properties
      const d = paths.area(rings)
      return properties && d ? [{ adcode, d, label: project(view, placeOf(properties)) }] : []
    }),
    inner: paths.lines(shared.inner),
    outer: paths.lines(shared.outer),
    dashes: boundaries.dashes.coordinates
      .map((line) => `M${line.map((place) => written(view, place)).join('L')}`)
      .join(''),
    prefectures: detail && prefectures ? paths.lines(prefectures.sharedPrefectureBorders) : '',
    islands: islandsOf(boundaries, view),
  }
}

function written(view: View, [lng = 0, lat = 0]: Position): string {
  return project(view, [lng, lat])
    .map((value) => Math.round(value * 10) / 10)
    .join(',')
}

/** Where the islands stand. */
export function islandsOf({ islands }: Boundaries, view: View): readonly Pixel[] {
  return islands.features.map(({ geometry }) => {
    const [lng = 0, lat = 0] = geometry.coordinates
    return project(view, [lng, lat])
  })
}

let latest: readonly [Boundaries, PrefectureBoundaries | null, View, boolean, Drawing] | null = null

/** As `drawMap`; the same drawing while nothing changed: the page's map takes over the first map's. */
export function drawMapOnce(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
  view: View,
  detail: boolean,
): Drawing {
  if (
    latest &&
    latest[0] === boundaries &&
    latest[1] === prefectures &&
    sameView(latest[2], view) &&
    latest[3] === detail
  ) {
    return latest[4]
  }
  const drawing = drawMap(boundaries, prefectures, view, detail)
  latest = [boundaries, prefectures, view, detail, drawing]
  return drawing
}
