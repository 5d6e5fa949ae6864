import { geoPath, geoTransform } from 'd3-geo'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { arcPaths } from './arcPaths'
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
