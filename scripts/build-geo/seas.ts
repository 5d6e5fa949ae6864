/** The ten dashes and the named islands: what is drawn in the sea beside the divisions. */
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import { chinaOfWorld, middle } from './patches'

function distance(a: Position, b: Position): number {
  return Math.hypot((a[0] ?? 0) - (b[0] ?? 0), (a[1] ?? 0) - (b[1] ?? 0))
}

/** How many of the last rings of 中国 in the world file are dashes. */
const DASHES = 10

/**
 * A dash is drawn as a hair-thin band of 2n corners: two long sides of n corners between two short ends. Its centre
 * line joins the middles of facing corners.
 */
function centreLine(band: readonly Position[]): Position[] {
  const corners = band.slice(0, -1)
  const n = corners.length / 2
  if (!Number.isInteger(n) || n < 2)
    throw new Error(`a dash has ${corners.length} corners, not an even number`)
  const at = (i: number): Position => corners[i % corners.length] ?? []
  const ends = (i: number) => distance(at(i), at(i + 1)) + distance(at(i + n), at(i + n + 1))
  let best = 0
  for (let i = 1; i < n; i++) if (ends(i) < ends(best)) best = i
  return Array.from({ length: n }, (_, k) => {
    const [ax = 0, ay = 0] = at(best + 1 + k)
    const [bx = 0, by = 0] = at(best + 2 * n - k)
    return [(ax + bx) / 2, (ay + by) / 2]
  })
}

/** The ten dashes as lines, from @surbowl/world-geo-json-zh. */
export function readDashes(): Position[][] {
  return chinaOfWorld().slice(-DASHES).map(centreLine)
}

/** An island or group: its names, and the box [west, south, east, north] that its shapes lie in. */
interface Place {
  readonly zh: string
  readonly en: string
  readonly division: string
  readonly box: readonly [number, number, number, number]
}

const PLACES: readonly Place[] = [
  { zh: '钓鱼岛', en: 'Diaoyu Dao', division: '710000', box: [123.4, 25.7, 123.53, 25.8] },
  { zh: '赤尾屿', en: 'Chiwei Yu', division: '710000', box: [124.3, 25.7, 124.8, 26.1] },
  { zh: '东沙群岛', en: 'Dongsha Qundao', division: '440000', box: [116.5, 20.4, 117.1, 21] },
  { zh: '西沙群岛', en: 'Xisha Qundao', division: '460000', box: [111, 15.4, 113.2, 17.3] },
  { zh: '中沙群岛', en: 'Zhongsha Qundao', division: '460000', box: [113.5, 15, 115.6, 16.6] },
  { zh: '黄岩岛', en: 'Huangyan Dao', division: '460000', box: [117.5, 15, 118.1, 15.4] },
  { zh: '南沙群岛', en: 'Nansha Qundao', division: '460000', box: [109, 3.4, 118, 12] },
  { zh: '曾母暗沙', en: 'Zengmu Ansha', division: '460000', box: [111.9, 3.7, 112.4, 4.05] },
]

export interface NamedPoint {
  readonly name: { readonly zh: string; readonly en: string }
  readonly point: readonly [number, number]
}

/** The mean of the middles of an island's or group's shapes. Throws when the divisions have no shape there. */
export function namedIslands(
  divisions: readonly Feature<Polygon | MultiPolygon, { readonly adcode: string }>[],
): NamedPoint[] {
  return PLACES.map(({ zh, en, division, box: [west, south, east, north] }) => {
    const geometry = divisions.find((feature) => feature.properties.adcode === division)?.geometry
    const polygons = geometry?.type === 'MultiPolygon' ? geometry.coordinates : [geometry?.coordinates ?? []]
    const inside = polygons
      .map((polygon) => middle(polygon[0] ?? []))
      .filter(([x, y]) => x > west && x < east && y > south && y < north)
    if (inside.length === 0) {
      throw new Error(`${zh} is missing: ${division} has no shape in ${west}..${east}, ${south}..${north}`)
    }
    const mean = (axis: 0 | 1) =>
      Math.round((inside.reduce((sum, point) => sum + point[axis], 0) / inside.length) * 1000) / 1000
    return { name: { zh, en }, point: [mean(0), mean(1)] }
  })
}
