/** `npm run geo`: builds `public/geo` from openly licensed npm packages. What it mends stands in public/geo/README.md. */
import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Feature, MultiPolygon, Polygon } from 'geojson'
import { feature } from 'topojson-client'
import type { Topology } from 'topojson-specification'
import { findDivision } from '../../src/domain/divisions'
import { DIVISION_LABELS, labelPoint } from './labels'
import { placeNames } from './names'
import { ensurePackages } from './packages'
import { namedIslands, readDashes } from './seas'
import { thin, tile } from './topology'
import { jianyang, readUnits } from './units'
import { addDashes, addIslands, collection, describe, writeJson } from './write'

const HERE = dirname(fileURLToPath(import.meta.url))
const OUT = join(HERE, '../../public/geo')

const COARSE = {
  interval: 2500,
  islandInterval: 800,
  minIsland: 20,
  minFineIsland: 0.5,
  quantization: 30_000,
}
const FINE = { interval: 1100, islandInterval: 400, minIsland: 1, minFineIsland: 0.02, quantization: 100_000 }

type Shape = Feature<Polygon | MultiPolygon, { adcode: string; name: string; division: string }>

function shapes(topology: Topology, name: string): Shape[] {
  return feature(topology, collection(topology, name)).features as Shape[]
}

/** West, south, east, north in degrees, to a thousandth. */
function box(of: readonly Shape[]): [number, number, number, number] {
  let [w, s, e, n] = [180, 90, -180, -90]
  for (const { geometry } of of) {
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
    for (const [x = 0, y = 0] of polygons.flat(2)) {
      w = Math.min(w, x)
      e = Math.max(e, x)
      s = Math.min(s, y)
      n = Math.max(n, y)
    }
  }
  const round = (value: number) => Math.round(value * 1000) / 1000
  return [round(w), round(s), round(e), round(n)]
}

/** 三沙市 is left out of the box of 海南: it would stretch it over the whole South China Sea. */
const NOT_IN_BOX = new Set(['460300'])

async function build(): Promise<void> {
  ensurePackages()
  const mosaic = await tile(readUnits(), jianyang())
  const coarse = await thin(mosaic, 'divisions', COARSE)
  const fine = await thin(mosaic, 'prefectures', FINE)
  const prefectures = shapes(fine, 'prefectures')
  const divisions = shapes(fine, 'divisions')

  const ofDivision = new Map(
    divisions.map((shape) => {
      const code = shape.properties.division
      const name = findDivision(code)?.name.zh
      if (name === undefined) throw new Error(`${code} is no provincial division`)
      const members = prefectures.filter(
        ({ properties }) => properties.division === code && !NOT_IN_BOX.has(properties.adcode),
      )
      const point = DIVISION_LABELS[code] ?? labelPoint(shape.geometry)
      return [code, { adcode: code, name, labelPoint: point, bbox: box(members) }] as const
    }),
  )
  // 台湾省 is one unit: its own outline is no prefecture.
  const ofPrefecture = new Map(
    prefectures
      .filter(({ properties }) => properties.adcode !== properties.division)
      .map(({ properties: { adcode, name, division }, geometry }) => [
        adcode,
        { adcode, name, division, labelPoint: labelPoint(geometry) },
      ]),
  )
  for (const topology of [coarse, fine]) {
    for (const geometry of collection(topology, 'divisions').geometries) {
      const properties = geometry.properties as { adcode: string; division: string }
      properties.adcode = properties.division
    }
    describe(topology, 'divisions', (adcode) => ofDivision.get(adcode))
  }
  describe(fine, 'prefectures', (adcode) => ofPrefecture.get(adcode))
  const seas = divisions.map(({ geometry, properties }) => ({
    type: 'Feature' as const,
    geometry,
    properties: { adcode: properties.division },
  }))
  addDashes(coarse, readDashes())
  addIslands(coarse, namedIslands(seas))
  writeJson(join(OUT, 'divisions.topo.json'), coarse)
  writeJson(join(OUT, 'prefectures.topo.json'), fine)
  writePlaces(new Set(ofPrefecture.keys()))
  const drawn = new Map([...ofPrefecture].map(([adcode, { name }]) => [adcode, name]))
  writeJson(join(OUT, 'names.json'), placeNames(drawn))
}

/** Points of counties and districts, without those that the prefectures' file has. */
function writePlaces(known: ReadonlySet<string>): void {
  const vendored = JSON.parse(readFileSync(join(HERE, 'county-points.json'), 'utf8')) as {
    points: Record<string, [number, number]>
  }
  const points = Object.entries(vendored.points).filter(([adcode]) => !known.has(adcode))
  writeJson(join(OUT, 'places.json'), Object.fromEntries(points))
}

await build()
