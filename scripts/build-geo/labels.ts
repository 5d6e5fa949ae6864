/** Where labels stand: inside the shape, as far from its edge as can be, for text that is wider than high. */
import type { MultiPolygon, Polygon, Position } from 'geojson'

type Point = readonly [number, number]

/** Text is about twice as wide as high: distances east and west count less than distances north and south. */
const TEXT_RATIO = 0.6

/** Degrees to radians of Web Mercator, the map's projection, with x pressed together by `TEXT_RATIO`. */
function project([lng = 0, lat = 0]: Position): Point {
  const rad = Math.PI / 180
  return [lng * rad * TEXT_RATIO, Math.log(Math.tan(Math.PI / 4 + (lat * rad) / 2))]
}

function unproject([x, y]: Point): [number, number] {
  const deg = 180 / Math.PI
  const round = (value: number) => Math.round(value * 1000) / 1000
  return [round((x * deg) / TEXT_RATIO), round((2 * Math.atan(Math.exp(y)) - Math.PI / 2) * deg)]
}

function segmentDistance([px, py]: Point, [ax, ay]: Point, [bx, by]: Point): number {
  const dx = bx - ax
  const dy = by - ay
  const length = dx * dx + dy * dy
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((px - ax) * dx + (py - ay) * dy) / length))
  return Math.hypot(px - ax - t * dx, py - ay - t * dy)
}

/** Distance to the nearest edge, negative outside. */
function depth(point: Point, rings: readonly (readonly Point[])[]): number {
  const [px, py] = point
  let inside = false
  let nearest = Number.POSITIVE_INFINITY
  for (const ring of rings) {
    let before = ring.at(-1)
    for (const corner of ring) {
      if (before !== undefined) {
        const [ax, ay] = before
        const [bx, by] = corner
        if (ay > py !== by > py && px < ((bx - ax) * (py - ay)) / (by - ay) + ax) inside = !inside
        nearest = Math.min(nearest, segmentDistance(point, before, corner))
      }
      before = corner
    }
  }
  return inside ? nearest : -nearest
}

function ringArea(ring: readonly Point[]): number {
  return Math.abs(
    ring.reduce((sum, [x, y], i) => {
      const [nx, ny] = ring[(i + 1) % ring.length] ?? [x, y]
      return sum + x * ny - nx * y
    }, 0) / 2,
  )
}

interface Cell {
  readonly at: Point
  readonly half: number
  readonly depth: number
}

/** The deepest point of a polygon to within a thousandth of its size: cells are split while they may beat the best. */
function deepest(rings: readonly (readonly Point[])[]): Point {
  const outer = rings[0] ?? []
  const xs = outer.map((p) => p[0])
  const ys = outer.map((p) => p[1])
  const box = { w: Math.min(...xs), s: Math.min(...ys), e: Math.max(...xs), n: Math.max(...ys) }
  const size = Math.min(box.e - box.w, box.n - box.s)
  const cell = (at: Point, half: number): Cell => ({ at, half, depth: depth(at, rings) })
  let best = cell([(box.w + box.e) / 2, (box.s + box.n) / 2], 0)
  let queue: Cell[] = []
  const half = size / 2
  for (let x = box.w + half; x - half < box.e; x += size) {
    for (let y = box.s + half; y - half < box.n; y += size) queue.push(cell([x, y], half))
  }
  while (queue.length > 0) {
    for (const candidate of queue) if (candidate.depth > best.depth) best = candidate
    const hopeful = queue.filter(
      (candidate) => candidate.depth + candidate.half * Math.SQRT2 > best.depth + size / 1000,
    )
    queue = hopeful.flatMap(({ at: [x, y], half: h }) => {
      const q = h / 2
      return [
        cell([x - q, y - q], q),
        cell([x + q, y - q], q),
        cell([x - q, y + q], q),
        cell([x + q, y + q], q),
      ]
    })
  }
  return best.at
}

/** The point of the largest part that is farthest from its edges. */
export function labelPoint(geometry: Polygon | MultiPolygon): [number, number] {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
  const projected = polygons.map((polygon) => polygon.map((ring) => ring.map(project)))
  const [first, ...rest] = projected
  if (first === undefined) throw new Error('a shape without parts has no place for a label')
  const size = (polygon: readonly (readonly Point[])[]) => ringArea(polygon[0] ?? [])
  const largest = rest.reduce((best, polygon) => (size(polygon) > size(best) ? polygon : best), first)
  return unproject(deepest(largest))
}

/** Labels that look better elsewhere than at the deepest point. Each lies inside its division. */
export const DIVISION_LABELS: Readonly<Record<string, Point>> = {
  '150000': [115.2, 43.7],
  '320000': [119.9, 32.7],
  '340000': [117.3, 31.5],
  '360000': [115.8, 28],
  '430000': [111.7, 27.8],
  '500000': [107.6, 29.9],
  '540000': [88.6, 31.6],
  '610000': [109, 34.9],
  '620000': [103.9, 36],
  '710000': [120.95, 23.75],
}
