/** Everything that the SVG map draws, as path data for one view: computed once for a view, whatever the colours. */
import { geoPath, geoTransform } from 'd3-geo'
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { placeOf, sharedBorders, shownBorders, shownDivisions } from './geometry'
import { frameOf, type Pixel, project, toUnit, type View } from './projection'

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
 */
export function drawMap(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
  view: View,
  detail: boolean,
): Drawing {
  const path = pathFor(view)
  const features = shownDivisions(boundaries, prefectures)
  const { inner, outer } = sharedBorders(features, shownBorders(boundaries, prefectures))
  return {
    view,
    shapes: features.map(({ properties, geometry }) => ({
      adcode: properties.adcode,
      d: path(geometry),
      label: project(view, placeOf(properties)),
    })),
    inner: path(inner),
    outer: path(outer),
    dashes: path(boundaries.dashes),
    prefectures: detail && prefectures ? path(prefectures.prefectureBorders) : '',
    islands: boundaries.islands.features.map(({ geometry }) => {
      const [lng = 0, lat = 0] = geometry.coordinates
      return project(view, [lng, lat])
    }),
  }
}

/** Straight lines between vertices in Mercator, as MapLibre draws them; no resampling, a decimal of a pixel. */
function pathFor(view: View): (shape: Polygon | MultiPolygon | MultiLineString) => string {
  const { x, y, size } = frameOf(view)
  const projection = geoTransform({
    point(lng, lat) {
      const [ux, uy] = toUnit([lng, lat])
      this.stream.point(x + ux * size, y + uy * size)
    },
  })
  const path = geoPath(projection).digits(1)
  return (shape) => path(shape) ?? ''
}
