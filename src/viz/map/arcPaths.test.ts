import { readFileSync } from 'node:fs'
import { geoPath, geoTransform } from 'd3-geo'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { decodePrefectures } from '../../datasets/boundaries'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { arcPaths } from './arcPaths'
import { drawClipped } from './clippedDrawing'
import { drawMap } from './drawing'
import { project, type View } from './projection'

const boundaries = servedBoundaries()

/** Path data as the corners that it goes through, ring by ring, without those that repeat the one before. */
function corners(d: string): [number, number][][] {
  return d
    .split('M')
    .slice(1)
    .map((ring) => {
      const found: [number, number][] = []
      for (const [, command, x, y] of `M${ring}`.matchAll(/([MLl])(-?[\d.]+),(-?[\d.]+)/g)) {
        const [px, py] = (command === 'l' && found.at(-1)) || [0, 0]
        const at: [number, number] = [px + Number(x), py + Number(y)]
        const last = found.at(-1)
        if (!last || Math.hypot(at[0] - last[0], at[1] - last[1]) > 0.05) found.push(at)
      }
      return found
    })
}

/** The same by d3, from the decoded shape. */
function drawnByD3(view: View, i: number): string {
  const mercator = geoTransform({
    point(lng, lat) {
      const [x, y] = project(view, [lng, lat])
      this.stream.point(x, y)
    },
  })
  const found = boundaries.divisions.features[i]
  return (found && geoPath(mercator).digits(1)(found.geometry)) ?? ''
}

const views = fc.record({
  center: fc.tuple(
    fc.double({ min: 75, max: 135, noNaN: true }),
    fc.double({ min: 5, max: 55, noNaN: true }),
  ),
  zoom: fc.double({ min: 1, max: 8, noNaN: true }),
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 2200 }),
})

test('draws every division as d3 draws its decoded shape', () => {
  const { shared } = boundaries
  fc.assert(
    fc.property(views, fc.nat(shared.divisions.length - 1), (view, i) => {
      const own = corners(arcPaths(shared, view).area(shared.divisions[i]?.rings ?? []))
      const theirs = corners(drawnByD3(view, i))
      expect(own).toHaveLength(theirs.length)
      own.forEach((ring, k) => {
        // Both begin and end at the same vertex; one may have closed the ring by a command.
        const there = theirs[k] ?? []
        for (const [at, [x, y]] of ring.entries()) {
          if (at >= there.length) continue
          const nearest = Math.min(...there.map(([tx, ty]) => Math.hypot(tx - x, ty - y)))
          expect(nearest).toBeLessThan(0.2)
        }
        expect(Math.abs(ring.length - there.length)).toBeLessThanOrEqual(1)
      })
    }),
    { numRuns: 30 },
  )
})

test('a ring ends where it began', () => {
  const view: View = { center: [105, 35], zoom: 3, width: 900, height: 600 }
  const { shared } = boundaries
  const paths = arcPaths(shared, view)
  for (const { rings } of shared.divisions) {
    for (const ring of rings) {
      const drawn = paths.area([ring])
      let [x, y] = [0, 0]
      for (const [, dx, dy] of drawn.matchAll(/l(-?[\d.]+),(-?[\d.]+)/g)) {
        x += Number(dx)
        y += Number(dy)
      }
      expect(Math.abs(x) + Math.abs(y)).toBeLessThan(1e-6)
    }
  }
})

test('borders are drawn once, as many pieces as there are arcs', () => {
  const view: View = { center: [105, 35], zoom: 3, width: 900, height: 600 }
  const { shared } = boundaries
  const paths = arcPaths(shared, view)
  expect(corners(paths.lines(shared.inner))).toHaveLength(shared.inner.length)
  expect(new Set([...shared.inner, ...shared.outer]).size).toBe(shared.inner.length + shared.outer.length)
})

test('what is in sight is drawn whole, and what is far is left out', () => {
  fc.assert(
    fc.property(views, (view) => {
      const margin = 8
      const seen = drawClipped(boundaries, null, view, false, margin).shapes.map(({ adcode }) => adcode)
      const drawn = drawMap(boundaries, null, view, false, margin).shapes.map(({ adcode }) => adcode)
      expect(drawn).toEqual(expect.arrayContaining(seen))
    }),
    { numRuns: 20 },
  )
  const beijing: View = { center: [116.4, 39.9], zoom: 7, width: 600, height: 400 }
  const { shapes, inner } = drawMap(boundaries, null, beijing, false, 8)
  // 内蒙古's box meets the view, if not its shape.
  expect(shapes.map(({ adcode }) => adcode).sort()).toEqual(['110000', '120000', '130000', '150000'])
  expect(inner.length).toBeLessThan(drawMap(boundaries, null, beijing, false).inner.length / 10)
})

test('prefectures are drawn from shared arcs, too', () => {
  const prefectures = decodePrefectures(JSON.parse(readFileSync('public/geo/prefectures.topo.json', 'utf8')))
  const steps = (lines: readonly (readonly unknown[])[]) =>
    lines.reduce((sum, line) => sum + line.length - 1, 0)
  const { arcs } = prefectures.shared
  const shared = prefectures.sharedPrefectureBorders.reduce(
    (sum, arc) => sum + (arcs[arc]?.length ?? 0) / 2 - 1,
    0,
  )
  expect(shared).toBe(steps(prefectures.prefectureBorders.coordinates))
  const view: View = { center: [112, 28], zoom: 5, width: 900, height: 600 }
  const { shapes, prefectures: lines } = drawMap(boundaries, prefectures, view, true)
  expect(shapes.map(({ adcode }) => adcode)).toEqual(
    prefectures.divisions.features.map(({ properties }) => properties.adcode),
  )
  expect(corners(lines)).toHaveLength(prefectures.sharedPrefectureBorders.length)
})
