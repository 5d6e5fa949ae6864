/** Plain geometry on decoded boundaries, in degrees. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { Adcode } from '../../domain/adcode'
import type { Borders, Boundaries, DivisionProperties, PrefectureBoundaries } from '../../domain/boundaries'
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
export function shownBorders(boundaries: Boundaries, prefectures: PrefectureBoundaries | null): Borders {
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

type Neighbours = ReadonlyMap<Adcode, ReadonlySet<Adcode>>

const NEIGHBOURS = new WeakMap<readonly DivisionFeature[], Neighbours>()

/** Who borders on whom, found from equal vertices: shared arcs decode to the very same numbers. Computed once. */
export function neighboursOf(features: readonly DivisionFeature[]): Neighbours {
  const known = NEIGHBOURS.get(features)
  if (known) return known
  const found = findNeighbours(features)
  NEIGHBOURS.set(features, found)
  return found
}

function findNeighbours(features: readonly DivisionFeature[]): Neighbours {
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
  return neighbours
}
