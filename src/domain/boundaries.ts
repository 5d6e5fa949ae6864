/**
 * Boundaries decoded for drawing: GeoJSON in degrees (CGCS2000 taken as WGS 84), exterior rings clockwise, so that
 * d3-geo takes them for the small side of the sphere. Made by `datasets/boundaries.ts`, drawn by `viz/map`.
 */
import type { FeatureCollection, MultiLineString, MultiPolygon, Point, Polygon } from 'geojson'
import type { Adcode } from './adcode'

/**
 * A division's own name, where its label stands (degrees), and its bounding box [west, south, east, north] to zoom to.
 * The box of 海南 is its main island's: the islands of 三沙 would stretch it over the whole South China Sea.
 */
export interface DivisionProperties {
  readonly adcode: Adcode
  readonly name: string
  readonly labelPoint: readonly [number, number]
  readonly bbox: readonly [number, number, number, number]
}

/** A prefecture (or, in municipalities, a district): its code, name and the division it lies in. */
export interface PrefectureProperties {
  readonly adcode: Adcode
  readonly name: string
  readonly division: Adcode
  readonly labelPoint: readonly [number, number]
}

/** A named island or group of islands. */
export interface IslandProperties {
  readonly name: { readonly zh: string; readonly en: string }
}

/** Lines of the divisions, each once. */
export interface Borders {
  /** Between two divisions. */
  readonly inner: MultiLineString
  /** Coast, and the borders of the country. */
  readonly outer: MultiLineString
}

/**
 * The divisions as the lines that they share, each there once, however many divisions it bounds: what is drawn at first,
 * since a line need be projected and written only once.
 */
export interface SharedArcs {
  /** Degrees: lng, lat, lng, lat, … */
  readonly arcs: readonly Float64Array[]
  /** The rings of each division as numbers of arcs, one after the other; `~i` is arc `i` backwards. */
  readonly divisions: readonly { readonly adcode: Adcode; readonly rings: readonly (readonly number[])[] }[]
  /** Between two divisions. */
  readonly inner: readonly number[]
  /** Coast, and the borders of the country. */
  readonly outer: readonly number[]
}

/** The whole country, for the first paint. Borders are shared arcs, drawn as lines: a polygon's own outline shows tile seams. */
export interface Boundaries {
  readonly divisions: FeatureCollection<Polygon | MultiPolygon, DivisionProperties>
  readonly borders: Borders
  /** The same divisions and borders once more. */
  readonly shared: SharedArcs
  /** The ten-dash line, as centre lines. */
  readonly dashes: MultiLineString
  /** Named islands of 南海诸岛, 钓鱼岛 and 赤尾屿. */
  readonly islands: FeatureCollection<Point, IslandProperties>
}

/** The finer file: the prefectures, and the divisions dissolved from them, so that both levels share every arc. */
export interface PrefectureBoundaries {
  readonly divisions: FeatureCollection<Polygon | MultiPolygon, DivisionProperties>
  readonly prefectures: FeatureCollection<Polygon | MultiPolygon, PrefectureProperties>
  readonly divisionBorders: Borders
  /** Borders between prefectures of the same division, each once: never coast or a division's border. */
  readonly prefectureBorders: MultiLineString
  /** The same divisions and their borders once more. */
  readonly shared: SharedArcs
  /** And the borders between prefectures, as numbers of those arcs. */
  readonly sharedPrefectureBorders: readonly number[]
}

/** What a picture of the map must say about its boundaries. */
export interface MapApproval {
  /** The approval number (审图号), `null` while the boundaries have none. */
  readonly number: string | null
  /** Where the boundaries come from, named on the map. */
  readonly source: { readonly zh: string; readonly en: string }
  /** What to say where the number is missing. */
  readonly note: { readonly zh: string; readonly en: string }
}
