/** Reads the maps that ECharts 4 carries: GeoJSON whose coordinates may be packed into strings. */
import type { Position } from 'geojson'
import { packageJson } from './packages'

/** One unit as ECharts has it; `id` is missing on some. */
export interface EchartsUnit {
  readonly id: string | undefined
  readonly name: string
  /** Every ring of the source, in no particular direction, closed. */
  readonly rings: Position[][]
}

type Packed = string | Position[]

interface PackedGeometry {
  readonly type: 'Polygon' | 'MultiPolygon'
  readonly coordinates: readonly (Packed | readonly Packed[])[]
  readonly encodeOffsets?: readonly (Position | readonly Position[])[]
}

interface PackedMap {
  readonly UTF8Scale?: number
  readonly features: readonly {
    readonly id?: string | number
    readonly properties: { readonly name: string }
    readonly geometry: PackedGeometry | null
  }[]
}

/** A pair of characters is a step in degrees times `scale`, zig-zag, from the point before it. */
function unpack(text: string, offset: Position, scale: number): Position[] {
  const ring: Position[] = []
  let [x = 0, y = 0] = offset
  const step = (at: number) => {
    const value = text.charCodeAt(at) - 64
    return (value >> 1) ^ -(value & 1)
  }
  for (let i = 0; i + 1 < text.length; i += 2) {
    x += step(i)
    y += step(i + 1)
    ring.push([x / scale, y / scale])
  }
  return ring
}

/** Closed, or empty when it has fewer than three corners. */
export function closeRing(ring: Position[]): Position[] {
  const corners = ring.filter((p, i) => {
    const before = ring[i - 1]
    return before === undefined || p[0] !== before[0] || p[1] !== before[1]
  })
  const first = corners[0]
  const last = corners.at(-1)
  if (first === undefined || last === undefined) return []
  if (first[0] !== last[0] || first[1] !== last[1]) corners.push([...first])
  return corners.length < 4 ? [] : corners
}

/** The units of a file under ECharts' `map/json`, such as `province/hainan.json`. */
export function readEcharts(file: string): EchartsUnit[] {
  const map = packageJson<PackedMap>(`echarts4/map/json/${file}`)
  const scale = map.UTF8Scale ?? 1024
  return map.features.map((feature) => {
    const rings: Position[][] = []
    const { geometry } = feature
    if (geometry !== null) {
      const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
      const offsets = geometry.type === 'Polygon' ? [geometry.encodeOffsets] : geometry.encodeOffsets
      polygons.forEach((polygon, p) => {
        for (const [r, ring] of (polygon as readonly Packed[]).entries()) {
          const offset = (offsets?.[p] as readonly Position[] | undefined)?.[r] ?? [0, 0]
          const open = typeof ring === 'string' ? unpack(ring, offset, scale) : [...ring]
          const closed = closeRing(open)
          if (closed.length > 0) rings.push(closed)
        }
      })
    }
    const id = feature.id === undefined ? undefined : String(feature.id)
    return { id, name: feature.properties.name, rings }
  })
}
