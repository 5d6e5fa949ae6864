/** Path data (`d`) of what is drawn from shared arcs: each is projected and written once, then put together. */
import type { SharedArcs } from '../../domain/boundaries'
import { frameOf, toUnit, type View } from './projection'

/** An arc in tenths of CSS pixels of the view's box: x, y, x, y, … */
type Steps = Int32Array

const UNITS = new WeakMap<SharedArcs, readonly Float64Array[]>()

/** The arcs in the square world of `toUnit`. */
function unitsOf(shared: SharedArcs): readonly Float64Array[] {
  const known = UNITS.get(shared)
  if (known) return known
  const units = shared.arcs.map((degrees) => {
    const unit = new Float64Array(degrees.length)
    for (let i = 0; i < degrees.length; i += 2) {
      const [x, y] = toUnit([degrees[i] ?? 0, degrees[i + 1] ?? 0])
      unit[i] = x
      unit[i + 1] = y
    }
    return unit
  })
  UNITS.set(shared, units)
  return units
}

const MOST = 1000
const DECIMALS: string[] = []

/** A number of tenths as a decimal; short steps are written so often that each is kept. */
function decimal(tenths: number): string {
  if (tenths < -MOST || tenths > MOST) return String(tenths / 10)
  const at = tenths + MOST
  DECIMALS[at] ??= String(tenths / 10)
  return DECIMALS[at]
}

/** The steps along an arc, forwards or backwards, relative to each other; those of no length are left out. */
function written(steps: Steps, backwards: boolean): string {
  let path = ''
  const last = steps.length - 2
  for (let i = 2; i <= last; i += 2) {
    const to = backwards ? last - i : i
    const from = backwards ? to + 2 : to - 2
    const dx = (steps[to] ?? 0) - (steps[from] ?? 0)
    const dy = (steps[to + 1] ?? 0) - (steps[from + 1] ?? 0)
    if (dx !== 0 || dy !== 0) path += `l${decimal(dx)},${decimal(dy)}`
  }
  return path
}

/**
 * What writes path data for a view: straight lines between vertices in Mercator, as MapLibre draws them, a decimal of a
 * pixel. Ends that meet on the map meet in the drawing, since positions are rounded before steps are taken.
 *
 * @param margin rings and lines that lie this far outside the view's box, in CSS pixels, are left out; nothing is cut.
 */
export function arcPaths(shared: SharedArcs, view: View, margin = Number.POSITIVE_INFINITY) {
  const { x, y, size } = frameOf(view)
  const all = unitsOf(shared).map((unit) => {
    const steps: Steps = new Int32Array(unit.length)
    for (let i = 0; i < unit.length; i += 2) {
      steps[i] = Math.round((x + (unit[i] ?? 0) * size) * 10)
      steps[i + 1] = Math.round((y + (unit[i + 1] ?? 0) * size) * 10)
    }
    return steps
  })
  const forwards: string[] = []
  const stepsOf = (arc: number): Steps => all[arc < 0 ? ~arc : arc] ?? new Int32Array(2)
  const along = (arc: number): string => {
    if (arc < 0) return written(stepsOf(arc), true)
    forwards[arc] ??= written(stepsOf(arc), false)
    return forwards[arc]
  }
  const start = (arc: number): string => {
    const steps = stepsOf(arc)
    const at = arc < 0 ? steps.length - 2 : 0
    return `M${decimal(steps[at] ?? 0)},${decimal(steps[at + 1] ?? 0)}`
  }
  const edge = margin * 10
  const [right, bottom] = [view.width * 10 + edge, view.height * 10 + edge]
  /** Whether the box about some arcs meets the view's. */
  const isNear = (arcs: readonly number[]): boolean => {
    if (!Number.isFinite(margin)) return true
    let [left, top, most, lowest] = [right + 1, bottom + 1, -edge - 1, -edge - 1]
    for (const arc of arcs) {
      const steps = stepsOf(arc)
      for (let i = 0; i < steps.length; i += 2) {
        const [px = 0, py = 0] = [steps[i], steps[i + 1]]
        if (px < left) left = px
        if (px > most) most = px
        if (py < top) top = py
        if (py > lowest) lowest = py
      }
    }
    return left <= right && most >= -edge && top <= bottom && lowest >= -edge
  }
  return {
    /** The rings of an area. */
    area: (rings: SharedArcs['divisions'][number]['rings']): string => {
      let path = ''
      for (const ring of rings) {
        if (!isNear(ring)) continue
        path += start(ring[0] ?? 0)
        for (const arc of ring) path += along(arc)
        path += 'z'
      }
      return path
    },
    /** Arcs as lines of their own. */
    lines: (arcs: readonly number[]): string => {
      let path = ''
      for (const arc of arcs) if (isNear([arc])) path += start(arc) + along(arc)
      return path
    },
  }
}
