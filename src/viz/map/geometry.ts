/** Plain geometry on decoded boundaries, in degrees. */
import type { Feature, MultiLineString, MultiPolygon, Polygon, Position } from 'geojson'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries, DivisionProperties, PrefectureBoundaries } from '../../domain/boundaries'
import type { LngLat } from './projection'

type Area = Polygon | MultiPolygon
export type DivisionFeature = Feature<Area, DivisionProperties>

/** What is drawn of the divisions: the finer geometry as soon as it is there, so that borders meet prefectures exactly. */
export function shownDivisions(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
): readonly DivisionFeature[] {
  return (prefectures ?? boundaries).divisions.features
}

/** The borders that belong to `shownDivisions`. */
export function shownBorders(
  boundaries: Boundaries,
  prefectures: PrefectureBoundaries | null,
): MultiLineString {
  return prefectures ? prefectures.divisionBorders : boundaries.borders
}

/** A division's place on the map: where its label stands, or, where that is beside it in the sea, its own middle. */
export function placeOf({ labelPoint, bbox }: DivisionProperties): LngLat {
  const [west, south, east, north] = bbox
  const [lng, lat] = labelPoint
  const within = lng >= west && lng <= east && lat >= south && lat <= north
  return within ? labelPoint : [(west + east) / 2, (south + north) / 2]
}

/** All rings of an area, outer and inner. */
function ringsOf(area: Area): Position[][] {
  return area.type === 'Polygon' ? area.coordinates : area.coordinates.flat()
}

/** Whether a place lies in an area, edges taken as straight lines between their ends. */
export function contains(area: Area, [lng, lat]: LngLat): boolean {
  let inside = false
  for (const ring of ringsOf(area)) {
    let [px, py] = ring.at(-1) ?? [0, 0]
    for (const [x = 0, y = 0] of ring) {
      if (y > lat !== (py ?? 0) > lat) {
        const at = x + ((lat - y) * ((px ?? 0) - x)) / ((py ?? 0) - y)
        if (lng < at) inside = !inside
      }
      px = x
      py = y
    }
  }
  return inside
}

const EXTENTS = new WeakMap<DivisionFeature, readonly [number, number, number, number]>()

function extentOf(feature: DivisionFeature): readonly [number, number, number, number] {
  const known = EXTENTS.get(feature)
  if (known) return known
  let [west, south, east, north] = [180, 90, -180, -90]
  for (const ring of ringsOf(feature.geometry)) {
    for (const [x = 0, y = 0] of ring) {
      if (x < west) west = x
      if (x > east) east = x
      if (y < south) south = y
      if (y > north) north = y
    }
  }
  const extent = [west, south, east, north] as const
  EXTENTS.set(feature, extent)
  return extent
}

/** The division that a place lies in, or `null` at sea and abroad. */
export function divisionAt(features: readonly DivisionFeature[], place: LngLat): Adcode | null {
  const [lng, lat] = place
  for (const feature of features) {
    const [west, south, east, north] = extentOf(feature)
    if (lng < west || lng > east || lat < south || lat > north) continue
    if (contains(feature.geometry, place)) return feature.properties.adcode
  }
  return null
}

/** One number a vertex, at a grid of 10⁻⁵ degrees (a metre). */
function vertexKey([lng = 0, lat = 0]: Position): number {
  return Math.round((lng + 180) * 1e5) * 1e8 + Math.round((lat + 90) * 1e5)
}

/** What divisions share, found from equal vertices: shared arcs decode to the very same numbers. */
export interface SharedBorders {
  /** The divisions that share a border with one. */
  readonly neighbours: ReadonlyMap<Adcode, ReadonlySet<Adcode>>
  /** Lines between two divisions. */
  readonly inner: MultiLineString
  /** Coast, and the borders of the country. */
  readonly outer: MultiLineString
}

const SHARED = new WeakMap<MultiLineString, SharedBorders>()

/** Borders split into inner and outer ones, and who borders on whom. Computed once for each set of borders. */
export function sharedBorders(features: readonly DivisionFeature[], borders: MultiLineString): SharedBorders {
  const known = SHARED.get(borders)
  if (known) return known
  const { owners, neighbours } = ownersOf(features)
  const lines: Record<'inner' | 'outer', Position[][]> = { inner: [], outer: [] }
  for (const line of borders.coordinates) {
    let run: Position[] = []
    let runSide: 'inner' | 'outer' | null = null
    line.forEach((vertex, i) => {
      const previous = line[i - 1]
      if (!previous) return
      const side = isShared(owners, previous) && isShared(owners, vertex) ? 'inner' : 'outer'
      if (side !== runSide) {
        run = [previous]
        lines[side].push(run)
        runSide = side
      }
      run.push(vertex)
    })
  }
  const shared: SharedBorders = {
    neighbours,
    inner: { type: 'MultiLineString', coordinates: lines.inner },
    outer: { type: 'MultiLineString', coordinates: lines.outer },
  }
  SHARED.set(borders, shared)
  return shared
}

type Owners = ReadonlyMap<number, Adcode | readonly Adcode[]>

function isShared(owners: Owners, vertex: Position): boolean {
  return Array.isArray(owners.get(vertexKey(vertex)))
}

function ownersOf(features: readonly DivisionFeature[]) {
  const owners = new Map<number, Adcode | readonly Adcode[]>()
  const common = new Map<Adcode, Map<Adcode, number>>()
  const count = (a: Adcode, b: Adcode) => {
    const row = common.get(a) ?? new Map<Adcode, number>()
    row.set(b, (row.get(b) ?? 0) + 1)
    common.set(a, row)
  }
  for (const feature of features) {
    const { adcode } = feature.properties
    for (const ring of ringsOf(feature.geometry)) {
      for (const vertex of ring) {
        const key = vertexKey(vertex)
        const known = owners.get(key)
        if (known === undefined) owners.set(key, adcode)
        else {
          const list = typeof known === 'string' ? [known] : known
          if (list.includes(adcode)) continue
          for (const other of list) {
            count(adcode, other)
            count(other, adcode)
          }
          owners.set(key, [...list, adcode])
        }
      }
    }
  }
  // One common vertex is a corner; two are the least that a border has.
  const neighbours = new Map<Adcode, ReadonlySet<Adcode>>()
  for (const [adcode, row] of common) {
    neighbours.set(adcode, new Set([...row].filter(([, n]) => n >= 2).map(([other]) => other)))
  }
  return { owners, neighbours }
}
