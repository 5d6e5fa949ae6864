/** TopoJSON as the lines that its shapes share, without decoding any shape. */
import type { Topology } from 'topojson-specification'
import type { SharedArcs } from '../domain/boundaries'

/** A polygon or several of them, as TopoJSON writes them. */
export type AreaSource =
  | { readonly type: 'Polygon'; readonly arcs: readonly (readonly number[])[] }
  | { readonly type: 'MultiPolygon'; readonly arcs: readonly (readonly (readonly number[])[])[] }

/** The rings of an area, outer and inner, as numbers of arcs. */
function ringsOf(area: AreaSource): readonly (readonly number[])[] {
  return area.type === 'Polygon' ? area.arcs : area.arcs.flat()
}

/**
 * @param arcs as `decodeArcs` gives them.
 * @param areas the divisions, in their order.
 * @throws Error where an arc is not there.
 */
export function sharedArcs(
  arcs: readonly Float64Array[],
  areas: readonly { readonly adcode: string; readonly area: AreaSource }[],
): SharedArcs {
  const owners = new Uint8Array(arcs.length)
  const divisions = areas.map(({ adcode, area }) => {
    const rings = ringsOf(area)
    const own = new Set<number>()
    for (const ring of rings) {
      for (const arc of ring) {
        const index = arc < 0 ? ~arc : arc
        if (!(index in arcs)) throw new Error(`there is no arc ${arc}`)
        own.add(index)
      }
    }
    for (const index of own) owners[index] = (owners[index] ?? 0) + 1
    return { adcode, rings }
  })
  const owned = [...arcs.keys()]
  return {
    arcs,
    divisions,
    inner: owned.filter((index) => (owners[index] ?? 0) > 1),
    outer: owned.filter((index) => owners[index] === 1),
  }
}

/**
 * Every arc in degrees. A quantised topology has whole numbers, each the step from the one before.
 *
 * @throws Error where an arc holds something that is no position.
 */
export function decodeArcs({ arcs, transform }: Topology): Float64Array[] {
  const [kx, ky] = transform?.scale ?? [1, 1]
  const [dx, dy] = transform?.translate ?? [0, 0]
  return arcs.map((arc) => {
    const degrees = new Float64Array(arc.length * 2)
    let [x, y] = [0, 0]
    for (let i = 0; i < arc.length; i++) {
      const [px = Number.NaN, py = Number.NaN] = arc[i] ?? []
      x = transform ? x + px : px
      y = transform ? y + py : py
      degrees[2 * i] = x * kx + dx
      degrees[2 * i + 1] = y * ky + dy
    }
    if (Number.isNaN(x + y)) throw new Error('an arc holds something that is no position')
    return degrees
  })
}
