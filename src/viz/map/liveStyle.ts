/** The live map's style, as plain data: no glyphs, no sprite, no tiles, nothing fetched. */
import type { FeatureCollection, Geometry } from 'geojson'
import type { FilterSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { THEMES, type ThemeName } from '../theme'
import { shownBorders, shownDivisions } from './geometry'
import type { MapScene } from './model'
import { hatchOpacity, lineColors, strokes } from './style'

/** The picture of the hatching, added to the map beside the style. */
export const HATCH_IMAGE = 'hatch'

/** The one source: every source more would have its tiles' stencil drawn anew, in every frame. */
export const SOURCE = 'china'

/**
 * How far the data of a tile reach into its neighbours, in CSS pixels: further than half of any line is wide, and no
 * further, since what lies there is drawn twice. MapLibre's default is 128.
 */
const TILE_MARGIN = 16

type Kind = 'division' | 'inner' | 'outer' | 'dashes' | 'islands' | 'prefectures'

/** What the source holds, each feature with its `kind`; divisions with their `adcode`. */
export function sourceData(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
): FeatureCollection<Geometry, { kind: Kind; adcode?: string }> {
  const { inner, outer } = shownBorders(boundaries, prefectures)
  const of = (kind: Kind, geometry: Geometry, adcode?: string) => ({
    type: 'Feature' as const,
    properties: { kind, ...(adcode === undefined ? {} : { adcode }) },
    geometry,
  })
  return {
    type: 'FeatureCollection',
    features: [
      ...shownDivisions(boundaries, prefectures).map(({ properties, geometry }) =>
        of('division', geometry, properties.adcode),
      ),
      of('inner', inner),
      of('outer', outer),
      of('dashes', boundaries.dashes),
      ...boundaries.islands.features.map(({ geometry }) => of('islands', geometry)),
      ...(prefectures ? [of('prefectures', prefectures.prefectureBorders)] : []),
    ],
  }
}

/** Which divisions are hatched. */
export function hatchFilter(scene: MapScene): FilterSpecification {
  const hatched = scene.marks.filter((mark) => hatchOpacity(mark) > 0).map((mark) => mark.adcode)
  return ['in', ['get', 'adcode'], ['literal', hatched.sort()]]
}

/** The whole style for a scene. Colours of divisions come by feature state: `fill` and `hatch`. */
export function liveStyle(
  data: ReturnType<typeof sourceData>,
  scene: MapScene,
  fontSize: number,
): StyleSpecification {
  return {
    version: 8,
    sources: {
      [SOURCE]: { type: 'geojson', data, maxzoom: 12, buffer: TILE_MARGIN, promoteId: 'adcode' },
    },
    layers: layers(scene, fontSize),
  }
}

function layers(scene: MapScene, fontSize: number): LayerSpecification[] {
  const theme = THEMES[scene.theme]
  const state = (name: string, otherwise: unknown) => ['coalesce', ['feature-state', name], otherwise]
  const of = (kind: Kind) => ({ source: SOURCE, filter: ['==', ['get', 'kind'], kind] })
  const line = (id: Kind) => ({
    id,
    type: 'line',
    ...of(id),
    // Thin lines: round joins would be as many triangles more, and are not seen.
    layout: id === 'dashes' ? { 'line-join': 'round', 'line-cap': 'round' } : {},
    paint: {},
  })
  const list = [
    { id: 'sea', type: 'background', paint: {} },
    {
      id: 'fill',
      type: 'fill',
      ...of('division'),
      // The borders are lines of their own: the fill's edge needs no pass more.
      paint: { 'fill-color': ['to-color', state('fill', theme.uncovered)], 'fill-antialias': false },
    },
    {
      id: 'hatch',
      type: 'fill',
      source: SOURCE,
      filter: hatchFilter(scene),
      paint: { 'fill-pattern': HATCH_IMAGE, 'fill-opacity': state('hatch', 0), 'fill-antialias': false },
    },
    line('prefectures'),
    line('inner'),
    line('outer'),
    line('dashes'),
    { id: 'islands', type: 'circle', ...of('islands'), paint: {} },
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
