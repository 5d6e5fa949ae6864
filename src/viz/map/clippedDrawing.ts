/** The drawing of a map as `drawMap` gives it, cut at its box: what a picture carries, nobody need clip. */
import { type GeoStream, geoIdentity, geoPath, geoTransform } from 'd3-geo'
import type { MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { type Drawing, islandsOf } from './drawing'
import { placeOf, shownBorders, shownDivisions } from './geometry'
import { frameOf, project, toUnit, type View } from './projection'

/**
 * @param margin how far outside the view's box shapes are still drawn, in CSS pixels: wider than any line, so that no cut
 * edge shows.
 */
export function drawClipped(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
  view: View,
  detail: boolean,
  margin: number,
): Drawing {
  const path = pathFor(view, margin)
  const { inner, outer } = shownBorders(boundaries, prefectures)
  return {
    view,
    shapes: shownDivisions(boundaries, prefectures).flatMap(({ properties, geometry }) => {
      const d = path(geometry)
      return d ? [{ adcode: properties.adcode, d, label: project(view, placeOf(properties)) }] : []
    }),
    inner: path(inner),
    outer: path(outer),
    dashes: path(boundaries.dashes),
    prefectures: detail && prefectures ? path(prefectures.prefectureBorders) : '',
    islands: islandsOf(boundaries, view),
  }
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
  const path = geoPath(clipped).digits(1)
  return (shape) => path(shape) ?? ''
}
