import type { Adcode } from '../../domain/adcode'
import type { PlaceMark } from './model'
import { type Pixel, project, type View } from './projection'
import { placeRadius } from './style'

/** Between two circles that were moved apart, in CSS pixels: as much as their outlines take. */
const GAP = 3
/** A circle goes no further from its place than this, in radii: it must still be seen where that is. */
const FARTHEST = 2
const ROUNDS = 12
/** More cover each other whatever is done. */
const MOST = 400

/**
 * Where the circles of places are drawn, in CSS pixels: at their places, and moved apart where one would cover another,
 * as far as `FARTHEST` allows. Follows from where the places lie to each other, not from their order or the map's centre.
 */
export function placeSpots(
  places: readonly PlaceMark[],
  view: View,
  fontSize: number,
): ReadonlyMap<Adcode, Pixel> {
  const circles = places
    .map(({ adcode, point, count }) => {
      const [x, y] = project(view, point)
      return { adcode, home: { x, y }, x, y, radius: placeRadius(count, fontSize) }
    })
    .sort((a, b) => a.home.x - b.home.x || (a.adcode < b.adcode ? -1 : 1))
  const largest = Math.max(0, ...circles.map(({ radius }) => radius))
  const rounds = circles.length > MOST ? 0 : ROUNDS
  const reach = (2 + 2 * FARTHEST) * largest + GAP
  for (let round = 0; round < rounds; round++) {
    let moved = false
    for (const [i, a] of circles.entries()) {
      for (let j = i + 1; j < circles.length; j++) {
        const b = circles[j]
        if (!b || b.home.x - a.home.x > reach) break
        if (Math.abs(b.home.y - a.home.y) > reach) continue
        const apart = Math.hypot(b.x - a.x, b.y - a.y)
        const missing = a.radius + b.radius + GAP - apart
        if (missing <= 0.01) continue
        // Two places on one spot go to the left and to the right.
        const [dx, dy] = apart < 1e-6 ? [1, 0] : [(b.x - a.x) / apart, (b.y - a.y) / apart]
        move(a, (-dx * missing) / 2, (-dy * missing) / 2)
        move(b, (dx * missing) / 2, (dy * missing) / 2)
        moved = true
      }
    }
    if (!moved) break
  }
  return new Map(circles.map(({ adcode, x, y }) => [adcode, [x, y]]))
}

interface Circle {
  readonly home: { readonly x: number; readonly y: number }
  readonly radius: number
  x: number
  y: number
}

function move(circle: Circle, dx: number, dy: number): void {
  const { home, radius } = circle
  const x = circle.x + dx - home.x
  const y = circle.y + dy - home.y
  const shrink = Math.min(1, (FARTHEST * radius) / Math.max(Math.hypot(x, y), 1e-9))
  circle.x = home.x + x * shrink
  circle.y = home.y + y * shrink
}
