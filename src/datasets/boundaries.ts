/**
 * Fetches the files of `public/geo` and decodes them. Every function throws an `Error` whose message names the file and
 * what is wrong with it, fit to be shown: a missing file, an answer that is no JSON (a server's fallback page), a
 * topology without one of its objects, a division that is missing.
 */
import type { Feature, FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, GeometryObject, Topology } from 'topojson-specification'
import { type Adcode, divisionOf } from '../domain/adcode'
import type {
  Borders,
  Boundaries,
  DivisionProperties,
  IslandProperties,
  MapApproval,
  PrefectureBoundaries,
  PrefectureProperties,
} from '../domain/boundaries'
import { DIVISIONS } from '../domain/divisions'
import { type Fetcher, fetchJson } from './fetchJson'
import { once } from './once'
import { type AreaSource, decodeArcs, sharedArcs } from './sharedArcs'

/** Label points of counties and districts that are not in the prefectures' file: degrees, [lng, lat]. */
export type PlacePoints = ReadonlyMap<Adcode, readonly [number, number]>

type Shapes<P> = FeatureCollection<Polygon | MultiPolygon, P>

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}

function isNumbers(value: unknown, length: number): value is number[] {
  return Array.isArray(value) && value.length === length && value.every((item) => Number.isFinite(item))
}

function isBilingual(value: unknown): value is { zh: string; en: string } {
  return isRecord(value) && typeof value.zh === 'string' && typeof value.en === 'string'
}

function asTopology(value: unknown, file: string): Topology {
  if (
    !isRecord(value) ||
    value.type !== 'Topology' ||
    !isRecord(value.objects) ||
    !Array.isArray(value.arcs)
  ) {
    throw new Error(`${file} is not a TopoJSON topology`)
  }
  return value as unknown as Topology
}

function object(
  topology: Topology,
  name: string,
  type: GeometryObject['type'],
  file: string,
): GeometryObject {
  const found = topology.objects[name] as GeometryObject | undefined
  if (found === undefined) throw new Error(`${file} has no object "${name}"`)
  if (found.type !== type) throw new Error(`${file}: object "${name}" is a ${found.type}, not a ${type}`)
  return found
}

/** Decodes, and says which arc or geometry is broken in the words of this file. */
function decode<T>(file: string, name: string, run: () => T): T {
  try {
    return run()
  } catch (cause) {
    throw new Error(`${file}: object "${name}" cannot be decoded; its arcs are broken`, { cause })
  }
}

interface SharingArea {
  readonly adcode: Adcode
  readonly area: AreaSource
}

/** A shape whose geometry is decoded when it is first asked for: the first map is drawn from shared arcs. */
function shape<P>(
  topology: Topology,
  source: GeometryObject<P & object>,
): Feature<Polygon | MultiPolygon, P> {
  const { id, properties } = source
  let decoded: Polygon | MultiPolygon | undefined
  return {
    type: 'Feature',
    ...(id !== undefined && { id }),
    properties: properties as P,
    get geometry() {
      decoded ??= (feature(topology, source) as Feature<Polygon | MultiPolygon>).geometry
      return decoded
    },
  }
}

function shapes<P extends { readonly adcode: Adcode }>(
  topology: Topology,
  name: string,
  file: string,
  check: (properties: Record<string, unknown>) => boolean,
): { readonly collection: Shapes<P>; readonly areas: readonly SharingArea[] } {
  const { geometries } = object(topology, name, 'GeometryCollection', file) as GeometryCollection<P & object>
  const areas: SharingArea[] = []
  const seen = new Set<unknown>()
  for (const { type, properties: found, ...source } of geometries) {
    const properties: unknown = found
    const adcode = (found as Partial<P> | undefined)?.adcode
    if (type !== 'Polygon' && type !== 'MultiPolygon') {
      throw new Error(`${file}: ${adcode ?? 'a shape'} of "${name}" is not a polygon`)
    }
    if (!isRecord(properties) || typeof adcode !== 'string' || typeof properties.name !== 'string') {
      throw new Error(`${file}: a shape of "${name}" has no adcode or no name`)
    }
    if (!isNumbers(properties.labelPoint, 2) || !check(properties)) {
      throw new Error(`${file}: ${adcode} of "${name}" lacks a property`)
    }
    if (seen.has(adcode)) throw new Error(`${file}: ${adcode} of "${name}" is there twice`)
    seen.add(adcode)
    areas.push({ adcode, area: { type, ...source } as AreaSource })
  }
  return {
    collection: {
      type: 'FeatureCollection',
      features: geometries.map((one) => shape<P>(topology, one)),
    },
    areas,
  }
}

/** An arc that two divisions own lies between them; one that a single division owns is coast or frontier. */
function borders(topology: Topology, divisions: GeometryObject): Borders {
  const lines = (filter: (a: GeometryObject, b: GeometryObject) => boolean) => {
    let meshed: MultiLineString | undefined
    return () => {
      meshed ??= mesh(topology, divisions, filter)
      return meshed
    }
  }
  const [inner, outer] = [lines((a, b) => a !== b), lines((a, b) => a === b)]
  return {
    get inner() {
      return inner()
    },
    get outer() {
      return outer()
    },
  }
}

function divisionShapes(topology: Topology, file: string) {
  const found = shapes<DivisionProperties>(topology, 'divisions', file, (p) => isNumbers(p.bbox, 4))
  const there = new Set(found.collection.features.map(({ properties }) => properties.adcode))
  const missing = DIVISIONS.filter(({ adcode }) => !there.has(adcode))
  if (missing.length > 0) {
    const names = missing.map(({ adcode, name }) => `${adcode} ${name.zh}`).join(', ')
    throw new Error(`${file} lacks ${missing.length} of ${DIVISIONS.length} divisions: ${names}`)
  }
  const known = new Set(DIVISIONS.map(({ adcode }) => adcode))
  const strange = [...there].find((adcode) => !known.has(adcode))
  if (strange !== undefined)
    throw new Error(`${file}: ${strange} is not one of the ${DIVISIONS.length} divisions`)
  return found
}

/**
 * Decodes the whole country from parsed JSON.
 * @param value what `divisions.topo.json` holds
 * @param file the name to use in messages
 * @throws Error naming the file, when it is no topology, lacks an object, or any of the 34 divisions
 */
export function decodeBoundaries(value: unknown, file = 'divisions.topo.json'): Boundaries {
  const topology = asTopology(value, file)
  const { collection: divisions, areas } = divisionShapes(topology, file)
  const shared = decode(file, 'divisions', () => sharedArcs(decodeArcs(topology), areas))
  const dashes = object(topology, 'dashes', 'MultiLineString', file)
  const islands = object(topology, 'islands', 'GeometryCollection', file) as GeometryCollection<
    IslandProperties & object
  >
  const lines = decode(file, 'dashes', () => feature(topology, dashes)) as Feature
  if (lines.geometry?.type !== 'MultiLineString') throw new Error(`${file}: object "dashes" holds no lines`)
  const points = decode(file, 'islands', () => feature(topology, islands))
  for (const { geometry, properties } of points.features as Feature[]) {
    if (geometry?.type !== 'Point' || !isBilingual(properties?.name)) {
      throw new Error(`${file}: an island is no point with a Chinese and an English name`)
    }
  }
  return {
    divisions,
    borders: borders(topology, object(topology, 'divisions', 'GeometryCollection', file)),
    shared,
    dashes: lines.geometry,
    islands: points as Boundaries['islands'],
  }
}

/**
 * Decodes the prefectures, and the divisions that share their arcs, from parsed JSON. 台湾省 has no prefectures there.
 * @param value what `prefectures.topo.json` holds
 * @param file the name to use in messages
 * @throws Error naming the file, as `decodeBoundaries`
 */
export function decodePrefectures(value: unknown, file = 'prefectures.topo.json'): PrefectureBoundaries {
  const topology = asTopology(value, file)
  const { collection: divisions, areas } = divisionShapes(topology, file)
  const { collection: prefectures, areas: parts } = shapes<PrefectureProperties>(
    topology,
    'prefectures',
    file,
    (p) => p.division === divisionOf(String(p.adcode)),
  )
  const arcs = decode(file, 'divisions', () => decodeArcs(topology))
  const shared = decode(file, 'divisions', () => sharedArcs(arcs, areas))
  const between = new Set([...shared.inner, ...shared.outer])
  const { inner } = decode(file, 'prefectures', () => sharedArcs(arcs, parts))
  const division = (geometry: GeometryObject): unknown =>
    isRecord(geometry.properties) ? geometry.properties.division : undefined
  const level = (name: string) => object(topology, name, 'GeometryCollection', file)
  return {
    divisions,
    prefectures,
    divisionBorders: borders(topology, level('divisions')),
    shared,
    sharedPrefectureBorders: inner.filter((arc) => !between.has(arc)),
    prefectureBorders: decode(file, 'prefectures', () =>
      mesh(topology, level('prefectures'), (a, b) => a !== b && division(a) === division(b)),
    ),
  }
}

/** The whole country for the first paint. @throws Error as described above */
export async function loadBoundaries(fetcher?: Fetcher): Promise<Boundaries> {
  return decodeBoundaries(await fetchJson('geo/divisions.topo.json', fetcher))
}

const shared = once(() => loadBoundaries())

/** The whole country, loaded once for the first map and for the page that follows it. @throws Error as `loadBoundaries` */
export function countryBoundaries(): Promise<Boundaries> {
  return shared('')
}

/** The finer boundaries, for looking into a division. @throws Error as described above */
export async function loadPrefectures(fetcher?: Fetcher): Promise<PrefectureBoundaries> {
  return decodePrefectures(await fetchJson('geo/prefectures.topo.json', fetcher))
}

/**
 * Points of counties and districts by adcode; prefectures carry theirs as `labelPoint`.
 * @throws Error as described above
 */
export async function loadPlacePoints(fetcher?: Fetcher): Promise<PlacePoints> {
  const value = await fetchJson('geo/places.json', fetcher)
  if (!isRecord(value)) throw new Error('places.json is not a table of points')
  const points = Object.entries(value).map(([adcode, point]) => {
    if (!/^\d{6}$/.test(adcode) || !isNumbers(point, 2))
      throw new Error(`places.json: ${adcode} has no point`)
    return [adcode, [point[0] ?? 0, point[1] ?? 0]] as const
  })
  return new Map(points)
}

/**
 * The approval number, if there is one, and the source to name on the map.
 * @throws Error as described above
 */
export async function loadApproval(fetcher?: Fetcher): Promise<MapApproval> {
  const value = await fetchJson('geo/approval.json', fetcher)
  if (!isRecord(value) || !isBilingual(value.source) || !isBilingual(value.note)) {
    throw new Error('approval.json has no "source" and "note" in Chinese and English')
  }
  const { number, source, note } = value
  if (number !== null && typeof number !== 'string') {
    throw new Error('approval.json: "number" is neither a text nor null')
  }
  return { number: number === '' ? null : number, source, note }
}
