import { geoPath, geoTransform } from 'd3-geo'
import type { FeatureCollection, MultiLineString, MultiPolygon, Polygon } from 'geojson'
import { feature, mesh } from 'topojson-client'
import type { GeometryCollection, Topology } from 'topojson-specification'
import {
  array,
  check,
  type InferOutput,
  maxLength,
  nullable,
  number,
  optional,
  picklist,
  pipe,
  safeParse,
  strictObject,
  string,
  unknown,
} from 'valibot'

const ENTRY = strictObject({
  id: string(),
  jurisdiction: pipe(
    string(),
    check((adcode) => /^\d{6}$/.test(adcode)),
  ),
  places: unknown(),
  kind: picklist(['policy', 'voice', 'application', 'unspecified']),
  kindBasis: unknown(),
  topics: array(pipe(string(), maxLength(100))),
  date: strictObject({ start: nullable(string()), end: nullable(string()), precision: string() }),
  title: strictObject({ zh: optional(string()), en: optional(string()) }),
  summary: unknown(),
  actors: unknown(),
  media: unknown(),
  locator: strictObject({ section: string(), start: number(), end: number() }),
  note: optional(unknown()),
})

const DATASET = strictObject({
  format: unknown(),
  id: unknown(),
  title: unknown(),
  period: unknown(),
  source: unknown(),
  coverage: array(string()),
  topics: unknown(),
  entries: array(ENTRY),
  glossary: optional(unknown()),
})

export type FloorEntry = InferOutput<typeof ENTRY>

type Divisions = FeatureCollection<
  Polygon | MultiPolygon,
  { adcode: string; name: string; labelPoint: [number, number] }
>

export interface FloorData {
  readonly divisions: Divisions
  readonly borders: MultiLineString
  readonly coverage: readonly string[]
  readonly entries: readonly FloorEntry[]
}

/** Fetches boundaries and dataset side by side. */
export async function loadData(): Promise<FloorData> {
  const [topology, json] = await Promise.all(
    ['/geo/divisions.topo.json', '/data/2019q3/dataset.json'].map(async (url) => (await fetch(url)).json()),
  )
  const { objects } = topology as Topology
  const dataset = safeParse(DATASET, json)
  if (!dataset.success) throw new Error(dataset.issues[0].message)
  const divisions = objects.divisions as GeometryCollection<Divisions['features'][number]['properties']>
  return {
    divisions: feature(topology as Topology, divisions) as Divisions,
    borders: mesh(topology as Topology, divisions),
    ...dataset.output,
  }
}

/** Web Mercator, the whole world being a square of side 1. */
const MERCATOR = geoTransform({
  point(longitude, latitude) {
    const north = Math.log(Math.tan(Math.PI / 4 + (latitude * Math.PI) / 360))
    this.stream.point(longitude / 360 + 0.5, 0.5 - north / (2 * Math.PI))
  },
})

/** The camera that fits the country into a box of this size, and where a division lies in it (pixels). */
export function fitCountry({ divisions }: FloorData, width: number, height: number) {
  const path = geoPath(MERCATOR)
  const [[left, top], [right, bottom]] = path.bounds(divisions)
  const scale = Math.min(width / (right - left), height / (bottom - top))
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 }
  const toPixels = ([x, y]: readonly [number, number]): [number, number] => [
    width / 2 + (x - middle.x) * scale,
    height / 2 + (y - middle.y) * scale,
  ]
  const latitude = (Math.atan(Math.sinh((0.5 - middle.y) * 2 * Math.PI)) * 180) / Math.PI
  return {
    center: [(middle.x - 0.5) * 360, latitude] as [number, number],
    zoom: Math.log2(scale / 512),
    bounds: (adcode: string): [[number, number], [number, number]] | null => {
      const division = divisions.features.find((one) => one.properties.adcode === adcode)
      if (!division) return null
      const [least, most] = path.bounds(division)
      return [toPixels(least), toPixels(most)]
    },
  }
}
