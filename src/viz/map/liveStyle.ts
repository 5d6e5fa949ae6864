/** The live map's style, as plain data: no glyphs, no sprite, no tiles, nothing fetched. */
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { THEMES, type ThemeName } from '../theme'
import { shownBorders, shownDivisions } from './geometry'
import type { MapScene } from './model'
import { hatchOpacity, lineColors, strokes } from './style'

/** The picture of the hatching, added to the map beside the style. */
export const HATCH_IMAGE = 'hatch'

type Source = 'divisions' | 'inner' | 'outer' | 'dashes' | 'islands' | 'prefectures'

/** The GeoJSON of a source. */
export type SourceData = FeatureCollection | MultiLineString

/** What each source holds. `prefectures` is empty until they are there. */
export function sourceData(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
): Readonly<Record<Source, SourceData>> {
  const features = shownDivisions(boundaries, prefectures)
  const { inner, outer } = shownBorders(boundaries, prefectures)
  return {
    divisions: {
      type: 'FeatureCollection',
      features: features.map(({ properties, geometry }) => bare(properties.adcode, geometry)),
    },
    inner,
    outer,
    dashes: boundaries.dashes,
    islands: boundaries.islands,
    prefectures: prefectures?.prefectureBorders ?? { type: 'MultiLineString', coordinates: [] },
  }
}

function bare(adcode: string, geometry: Polygon | MultiPolygon) {
  return { type: 'Feature' as const, properties: { adcode }, geometry }
}

/** Which divisions are hatched. */
export function hatchFilter(scene: MapScene): FilterSpecification {
  const hatched = scene.marks.filter((mark) => hatchOpacity(mark) > 0).map((mark) => mark.adcode)
  return ['in', ['get', 'adcode'], ['literal', hatched.sort()]]
}

/** The whole style for a scene. Colours of divisions come by feature state: `fill` and `hatch`. */
export function liveStyle(
  data: Readonly<Record<Source, SourceData>>,
  scene: MapScene,
  fontSize: number,
): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(
      Object.entries(data).map(([id, geojson]) => [
        id,
        {
          type: 'geojson',
          data: geojson,
          maxzoom: 12,
          ...(id === 'divisions' ? { promoteId: 'adcode' } : {}),
        },
      ]),
    ),
    layers: layers(scene, fontSize),
  }
}

function layers(scene: MapScene, fontSize: number): LayerSpecification[] {
  const theme = THEMES[scene.theme]
  const state = (name: string, otherwise: unknown) => ['coalesce', ['feature-state', name], otherwise]
  const line = (id: Source): LayerSpecification => ({
    id,
    type: 'line',
    source: id,
    // Thin lines: round joins would be as many triangles more, and are not seen.
    layout: id === 'dashes' ? { 'line-join': 'round', 'line-cap': 'round' } : {},
    paint: {},
  })
  const list = [
    { id: 'sea', type: 'background', paint: {} },
    {
      id: 'fill',
      type: 'fill',
      source: 'divisions',
      // The borders are lines of their own: the fill's edge needs no pass more.
      paint: { 'fill-color': ['to-color', state('fill', theme.uncovered)], 'fill-antialias': false },
    },
    {
      id: 'hatch',
      type: 'fill',
      source: 'divisions',
      filter: hatchFilter(scene),
      paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': state('hatch', 0), 'fill-antialias': false },
    },
    line('prefectures'),
    line('inner'),
    line('outer'),
    line('dashes'),
    { id: 'islands', type: 'circle', source: 'islands', paint: {} },
  ] as LayerSpecification[]
  const paint = themePaint(scene.theme, fontSize)
  return list.map(
    (layer) => ({ ...layer, paint: { ...layer.paint, ...paint[layer.id] } }) as LayerSpecification,
  )
}

/** Paint properties that follow theme and label size, by layer: for the style, and to change a style that is there. */
export function themePaint(
  themeName: ThemeName,
  fontSize: number,
): Readonly<Record<string, Readonly<Record<string, unknown>>>> {
  const theme = THEMES[themeName]
  const colors = lineColors(theme)
  const width = strokes(fontSize)
  return {
    sea: { 'background-color': theme.sea },
    prefectures: { 'line-color': colors.prefecture, 'line-width': width.prefecture },
    inner: { 'line-color': colors.border, 'line-width': width.border },
    outer: { 'line-color': colors.coast, 'line-width': width.coast },
    dashes: { 'line-color': colors.dash, 'line-width': width.dash },
    islands: { 'circle-color': colors.dash, 'circle-radius': width.island },
  }
}
