/** Gives the topologies their properties, dashes and islands, and writes files whole: a reader never sees half a file. */
import { mkdirSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import type { Position } from 'geojson'
import type { Arc, GeometryCollection, Topology } from 'topojson-specification'
import type { NamedPoint } from './seas'

type Properties = Readonly<Record<string, unknown>>

/** The geometries of one object of a topology. Throws when the topology has no such collection. */
export function collection(
  topology: Topology,
  name: string,
): GeometryCollection<{ adcode: string; name: string }> {
  const object = topology.objects[name]
  if (object?.type !== 'GeometryCollection') throw new Error(`the topology has no collection ${name}`)
  return object as GeometryCollection<{ adcode: string; name: string }>
}

/** Replaces the properties of an object by `properties(adcode)`, sorted by adcode, with the adcode as id. */
export function describe(
  topology: Topology,
  name: string,
  properties: (adcode: string) => Properties | undefined,
): void {
  const object = collection(topology, name)
  const described = object.geometries.flatMap((geometry) => {
    const found = properties((geometry.properties as { adcode?: string } | undefined)?.adcode ?? '')
    return found === undefined ? [] : [{ ...geometry, id: String(found.adcode), properties: found }]
  })
  described.sort((a, b) => a.id.localeCompare(b.id))
  topology.objects[name] = { type: 'GeometryCollection', geometries: described } as GeometryCollection
}

function quantize(topology: Topology, [x = 0, y = 0]: Position): [number, number] {
  const { transform } = topology
  if (transform === undefined) throw new Error('the topology is not quantized')
  const [kx, ky] = transform.scale
  const [dx, dy] = transform.translate
  return [Math.round((x - dx) / kx), Math.round((y - dy) / ky)]
}

/** Adds the object `dashes`: one line a dash, each an arc of its own. */
export function addDashes(topology: Topology, dashes: readonly Position[][]): void {
  const arcs = dashes.map((dash): Arc => {
    let before: [number, number] = [0, 0]
    return dash.map((position) => {
      const here = quantize(topology, position)
      const step = [here[0] - before[0], here[1] - before[1]]
      before = here
      return step
    })
  })
  const first = topology.arcs.length
  topology.arcs.push(...arcs)
  topology.objects.dashes = { type: 'MultiLineString', arcs: arcs.map((_, i) => [first + i]) }
}

/** Adds the object `islands`: named points. */
export function addIslands(topology: Topology, islands: readonly NamedPoint[]): void {
  const geometries = islands.map(({ name, point }) => ({
    type: 'Point' as const,
    coordinates: quantize(topology, [...point]),
    properties: { name },
  }))
  topology.objects.islands = { type: 'GeometryCollection', geometries }
}

/** Writes JSON on one line, or indented, by way of a file beside it. */
export function writeJson(path: string, value: unknown, indent?: number): void {
  mkdirSync(dirname(path), { recursive: true })
  const draft = `${path}.draft`
  writeFileSync(draft, `${JSON.stringify(value, undefined, indent)}\n`)
  renameSync(draft, path)
}
