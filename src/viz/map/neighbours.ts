/** Which division lies in a direction from another: for the arrow keys. */
import type { Adcode } from '../../domain/adcode'
import { type LngLat, toUnit } from './projection'

export type Direction = 'up' | 'down' | 'left' | 'right'

const STEPS: Readonly<Record<Direction, readonly [number, number]>> = {
  up: [0, -1],
  down: [0, 1],
  left: [-1, 0],
  right: [1, 0],
}

/** Divisions that share a border count as this much nearer than others. */
const BORDER_BONUS = 0.6
/** How much a sideways distance weighs against one straight ahead. */
const SIDEWAYS = 2
/** Sideways distance allowed for one straight ahead: a cone of about 56° to either side. */
const CONE = 1.5

/** Where the labels of the divisions stand, in a fixed order. */
export type LabelPoints = ReadonlyMap<Adcode, LngLat>

/** Who shares a border with whom. */
export type Adjacency = ReadonlyMap<Adcode, ReadonlySet<Adcode>>

/**
 * The division to go to from `from`, or `null` when nothing lies that way. Judged by the places of the labels on the
 * map; one that shares a border is preferred to one that only lies nearer.
 */
export function neighbourInDirection(
  points: LabelPoints,
  adjacency: Adjacency,
  from: Adcode,
  direction: Direction,
): Adcode | null {
  const start = points.get(from)
  if (!start) return null
  const [x0, y0] = toUnit(start)
  const [sx, sy] = STEPS[direction]
  const bordering = adjacency.get(from)
  let best: Adcode | null = null
  let least = Number.POSITIVE_INFINITY
  for (const [adcode, point] of points) {
    if (adcode === from) continue
    const [x, y] = toUnit(point)
    const ahead = (x - x0) * sx + (y - y0) * sy
    const aside = Math.abs((x - x0) * sy) + Math.abs((y - y0) * sx)
    if (ahead <= 0 || aside > ahead * CONE) continue
    const cost = (ahead + SIDEWAYS * aside) * (bordering?.has(adcode) ? BORDER_BONUS : 1)
    if (cost < least) {
      least = cost
      best = adcode
    }
  }
  return best
}
