/** Everything that the SVG map draws, as path data for one view: computed once for a view, whatever the colours. */
import { type GeoStream, geoIdentity, geoPath, geoTransform } from 'd3-geo'
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { arcPaths } from './arcPaths'
import { placeOf, shownBorders, shownDivisions } from './geometry'
import { frameOf, type Pixel, project, sameView, toUnit, type View } from './projection'

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
 * @param margin how far outside the view's box shapes are still drawn, in CSS pixels; without one, in full.
 */
export function drawMap(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
  view: View,
  detail: boolean,
  margin = Number.POSITIVE_INFINITY,
): Drawing {
  const path = pathFor(view, margin)
  return {
    view,
    ...(prefectures || Number.isFinite(margin)
      ? drawShapes(boundaries, prefectures, view, path)
      : drawShared(boundaries, view)),
    dashes: path(boundaries.dashes),
    prefectures: detail && prefectures ? path(prefectures.prefectureBorders) : '',
    islands: boundaries.islands.features.map(({ geometry }) => {
      const [lng = 0, lat = 0] = geometry.coordinates
      return project(view, [lng, lat])
    }),
  }
}

type Divisions = Pick<Drawing, 'shapes' | 'inner' | 'outer'>

function drawShapes(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
  view: View,
  path: ReturnType<typeof pathFor>,
): Divisions {
  const { inner, outer } = shownBorders(boundaries, prefectures)
  return {
    shapes: shownDivisions(boundaries, prefectures).flatMap(({ properties, geometry }) => {
      const d = path(geometry)
      return d ? [{ adcode: properties.adcode, d, label: project(view, placeOf(properties)) }] : []
    }),
    inner: path(inner),
    outer: path(outer),
  }
}

/** The whole country in full, which is what the first map waits for. */
function drawShared({ divisions, shared }: Boundaries, view: View): Divisions {
  const paths = arcPaths(shared, view)
  return {
    shapes: shared.divisions.flatMap(({ adcode, rings }, i) => {
      const properties = divisions.features[i]?.properties
      return properties ? [{ adcode, d: paths.area(rings), label: project(view, placeOf(properties)) }] : []
    }),
    inner: paths.lines(shared.inner),
    outer: paths.lines(shared.outer),
  }
}

let latest: readonly [Boundaries, PrefectureBoundaries | null, View, boolean, Drawing] | null = null

/** As `drawMap` in full; the same drawing while nothing changed: the page's map takes over the first map's. */
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

/** Straight lines between vertices in Mercator, as MapLibre draws them; no resampling, a decimal of a pixel. */
function pathFor(view: View, margin: number): (shape: Polygon | MultiPolygon | MultiLineString) => string {
  const { x, y, size } = frameOf(view)
  const mercator = geoTransform({
    point(lng, lat) {
      const [ux, uy] = toUnit([lng, lat])
      this.stream.point(x + ux * size, y + uy * size)
    },
  })
  const box = geoIdentity().clipExtent([
    [-margin, -margin],
    [view.width + margin, view.height + margin],
  ])
  const clipped = { stream: (sink: GeoStream) => mercator.stream(box.stream(sink)) }
  const path = geoPath(Number.isFinite(margin) ? clipped : mercator).digits(1)
  return (shape) => path(shape) ?? ''
}
