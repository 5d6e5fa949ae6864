/** Checks of the boundary files as shipped in `public/geo`. */
import { readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { gzipSync } from 'node:zlib'
import { geoArea, geoContains } from 'd3-geo'
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson'
import type { GeometryCollection, Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { DIVISIONS } from '../domain/divisions'
import { decodeBoundaries, decodePrefectures } from './boundaries'

type Shape = Feature<Polygon | MultiPolygon, { readonly adcode: string }>

const bytes = (name: string) =>
  readFileSync(fileURLToPath(new URL(`../../public/geo/${name}`, import.meta.url)))
const read = (name: string): unknown => JSON.parse(bytes(name).toString('utf8'))

const coarseTopology = read('divisions.topo.json') as Topology
const fineTopology = read('prefectures.topo.json') as Topology
const coarse = decodeBoundaries(coarseTopology)
const fine = decodePrefectures(fineTopology)

/** Levels that tile the country: name, topology, object. */
const LEVELS: readonly [string, Topology, string][] = [
  ['divisions', coarseTopology, 'divisions'],
  ['divisions of the finer file', fineTopology, 'divisions'],
  ['prefectures', fineTopology, 'prefectures'],
]

const SHAPES: readonly [string, readonly Shape[]][] = [
  ['divisions', coarse.divisions.features],
  ['divisions of the finer file', fine.divisions.features],
  ['prefectures', fine.prefectures.features],
]

function polygons({ geometry }: Shape): Position[][][] {
  return geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates
}

function find(shapes: readonly Shape[], adcode: string): Shape {
  const shape = shapes.find(({ properties }) => properties.adcode === adcode)
  if (shape === undefined) throw new Error(`no ${adcode}`)
  return shape
}

/** Square kilometres. */
const area = (shape: Shape) => geoArea(shape) * 6371.0088 ** 2

/** Twice the signed area in degrees: negative when the ring runs clockwise. */
function turn(ring: readonly Position[]): number {
  return ring.slice(1).reduce((sum, [bx = 0, by = 0], i) => {
    const [ax = 0, ay = 0] = ring[i] ?? []
    return sum + ax * by - bx * ay
  }, 0)
}

/** Who uses each arc, and in which direction: `forward` and `backward` hold ids. */
function uses(topology: Topology, name: string): { forward: string[]; backward: string[] }[] {
  const found = topology.arcs.map(() => ({ forward: [] as string[], backward: [] as string[] }))
  for (const geometry of (topology.objects[name] as GeometryCollection).geometries) {
    const rings = 'arcs' in geometry ? (geometry.arcs as unknown[]).flat(3) : []
    for (const arc of rings as number[]) {
      found[arc < 0 ? ~arc : arc]?.[arc < 0 ? 'backward' : 'forward'].push(String(geometry.id))
    }
  }
  return found
}

/** The points of an arc on the topology's own grid of whole numbers. */
function gridPoints(arc: readonly (readonly number[])[]): [number, number][] {
  let x = 0
  let y = 0
  return arc.map(([dx = 0, dy = 0]) => {
    x += dx
    y += dy
    return [x, y]
  })
}

interface Segment {
  readonly a: readonly [number, number]
  readonly b: readonly [number, number]
}

/** Pairs of segments that properly cross, and segments that are there twice. */
function crossings(segments: readonly Segment[]): string[] {
  const cellSize = 200
  const grid = new Map<string, number[]>()
  segments.forEach(({ a, b }, i) => {
    for (let x = Math.floor(Math.min(a[0], b[0]) / cellSize); x * cellSize <= Math.max(a[0], b[0]); x++) {
      for (let y = Math.floor(Math.min(a[1], b[1]) / cellSize); y * cellSize <= Math.max(a[1], b[1]); y++) {
        const key = `${x},${y}`
        const cell = grid.get(key)
        if (cell === undefined) grid.set(key, [i])
        else cell.push(i)
      }
    }
  })
  const side = (p: Segment['a'], q: Segment['a'], r: Segment['a']) =>
    Math.sign((q[0] - p[0]) * (r[1] - p[1]) - (q[1] - p[1]) * (r[0] - p[0]))
  const found: string[] = []
  for (const cell of grid.values()) {
    for (const [k, i] of cell.entries()) {
      for (const j of cell.slice(k + 1)) {
        const [s, t] = [segments[i], segments[j]]
        if (s === undefined || t === undefined) continue
        const twice =
          (`${s.a}` === `${t.a}` && `${s.b}` === `${t.b}`) || (`${s.a}` === `${t.b}` && `${s.b}` === `${t.a}`)
        const cross =
          side(s.a, s.b, t.a) * side(s.a, s.b, t.b) < 0 && side(t.a, t.b, s.a) * side(t.a, t.b, s.b) < 0
        if (twice || cross) found.push(`${s.a} ${s.b} / ${t.a} ${t.b}`)
      }
    }
  }
  return found
}

describe('units', () => {
  test.each([
    ['divisions', coarse.divisions],
    ['finer divisions', fine.divisions],
  ])('%s are the 34, each once, by name', (_, { features }) => {
    expect(features.map(({ id }) => id)).toEqual(DIVISIONS.map(({ adcode }) => adcode))
    expect(features.map(({ properties }) => properties.name)).toEqual(DIVISIONS.map(({ name }) => name.zh))
  })

  test('every prefecture is keyed by six digits, once, and names its own division', () => {
    const codes = fine.prefectures.features.map(({ properties }) => properties.adcode)
    expect(new Set(codes).size).toBe(codes.length)
    expect(codes.filter((code) => !/^\d{6}$/.test(code) || code.endsWith('0000'))).toEqual([])
    const strangers = fine.prefectures.features.filter(
      ({ properties: { adcode, division } }) => division !== `${adcode.slice(0, 2)}0000`,
    )
    expect(strangers).toEqual([])
  })

  test('the state is that of 2019: 莱芜 in 济南, 简阳 in 成都, 公主岭 in 四平', () => {
    const codes = new Set(fine.prefectures.features.map(({ properties }) => properties.adcode))
    for (const gone of ['371200', '542400', '652200', '500228', '500232']) expect(codes).not.toContain(gone)
    for (const there of [
      '540500',
      '540600',
      '650500',
      '500155',
      '500156',
      '310151',
      '419001',
      '429021',
      '469030',
    ]) {
      expect(codes).toContain(there)
    }
    expect(codes.size).toBe(474)
    const holds = (adcode: string, point: [number, number]) =>
      geoContains(find(fine.prefectures.features, adcode), point)
    expect(holds('370100', [117.68, 36.21])).toBe(true)
    expect(holds('510100', [104.55, 30.41])).toBe(true)
    expect(holds('220300', [124.82, 43.5])).toBe(true)
  })

  test('every division but 台湾省 has prefectures', () => {
    const with_ = new Set(fine.prefectures.features.map(({ properties }) => properties.division))
    expect(DIVISIONS.map(({ adcode }) => adcode).filter((adcode) => !with_.has(adcode))).toEqual(['710000'])
  })
})

describe('mosaic', () => {
  test.each(LEVELS)(
    '%s share borders: an arc has one owner a side, and never the same on both',
    (_, topology, name) => {
      const wrong = uses(topology, name).filter(
        ({ forward, backward }) =>
          forward.length > 1 || backward.length > 1 || (forward[0] ?? '') === (backward[0] ?? '-'),
      )
      expect(wrong).toEqual([])
    },
  )

  test.each([
    ['divisions', coarseTopology],
    ['prefectures', fineTopology],
  ])('the lines of %s neither cross nor double, so nothing overlaps', (_, topology) => {
    const dashes = topology.objects.dashes
    const sea = new Set(dashes !== undefined && 'arcs' in dashes ? (dashes.arcs as unknown[]).flat(2) : [])
    const segments = topology.arcs.flatMap((arc, i) => {
      if (sea.has(i)) return []
      const points = gridPoints(arc)
      return points.slice(1).map((b, k): Segment => ({ a: points[k] ?? b, b }))
    })
    expect(segments.filter(({ a, b }) => `${a}` === `${b}`)).toEqual([])
    expect(crossings(segments)).toEqual([])
  })

  /** Where an outline that nobody shares runs anticlockwise, the country has a hole there. */
  test.each(LEVELS)(
    '%s leave no gap between them: the dissolved country has no hole',
    (_, topology, name) => {
      const outer = uses(topology, name).flatMap(({ forward, backward }, i) =>
        forward.length + backward.length === 1 ? [forward.length === 1 ? i : ~i] : [],
      )
      const ends = new Map<string, number[]>()
      const points = (arc: number) => {
        const along = gridPoints(topology.arcs[arc < 0 ? ~arc : arc] ?? [])
        return arc < 0 ? along.reverse() : along
      }
      for (const arc of outer) {
        const start = `${points(arc)[0]}`
        ends.set(start, [...(ends.get(start) ?? []), arc])
      }
      const left = new Set(outer)
      const holes: string[] = []
      for (const first of outer) {
        if (!left.has(first)) continue
        const ring: [number, number][] = []
        let arc: number | undefined = first
        while (arc !== undefined) {
          left.delete(arc)
          ring.push(...points(arc))
          arc = (ends.get(`${ring.at(-1)}`) ?? []).find((next) => left.has(next))
        }
        if (turn(ring) > 0) holes.push(`${ring[0]}`)
      }
      expect(holes).toEqual([])
    },
  )

  test('the prefectures of a division fill it exactly', () => {
    for (const division of fine.divisions.features) {
      const { adcode } = division.properties
      const parts = fine.prefectures.features.filter(({ properties }) => properties.division === adcode)
      if (parts.length === 0) continue
      const sum = parts.reduce((total, part) => total + area(part), 0)
      expect(Math.abs(sum / area(division) - 1), adcode).toBeLessThan(1e-9)
    }
  })

  test('every prefecture lies in its division', () => {
    const owner = uses(fineTopology, 'prefectures')
    const outlines = uses(fineTopology, 'divisions')
    for (const [i, outline] of outlines.entries()) {
      for (const side of ['forward', 'backward'] as const) {
        const within = owner[i]?.[side][0]
        if (within !== undefined && outline[side][0] !== undefined) {
          expect(outline[side][0]).toBe(`${within.slice(0, 2)}0000`)
        }
      }
    }
    for (const { properties } of fine.prefectures.features) {
      const { labelPoint, division, adcode } = properties
      expect(geoContains(find(fine.divisions.features, division), [...labelPoint]), adcode).toBe(true)
    }
  })

  test('both files show the same country: areas differ by less than a hundredth', () => {
    for (const division of coarse.divisions.features) {
      const { adcode } = division.properties
      const tolerance = adcode === '820000' ? 0.1 : adcode === '310000' ? 0.03 : 0.01
      expect(Math.abs(area(division) / area(find(fine.divisions.features, adcode)) - 1), adcode).toBeLessThan(
        tolerance,
      )
    }
  })
})

describe('rings', () => {
  test.each(SHAPES)('%s: exterior rings run clockwise, holes the other way, each closed', (_, shapes) => {
    for (const shape of shapes) {
      expect(geoArea(shape), shape.properties.adcode).toBeLessThan(0.1)
      for (const [outer, ...holes] of polygons(shape)) {
        expect(turn(outer ?? []), shape.properties.adcode).toBeLessThan(0)
        for (const hole of holes) expect(turn(hole), shape.properties.adcode).toBeGreaterThan(0)
        for (const ring of [outer ?? [], ...holes]) {
          expect(ring.length).toBeGreaterThanOrEqual(4)
          expect(ring.at(-1)).toEqual(ring[0])
        }
      }
    }
  })
})

describe('seas', () => {
  test('the dashed line has exactly ten dashes, each a line', () => {
    expect(coarse.dashes.coordinates).toHaveLength(10)
    for (const dash of coarse.dashes.coordinates) {
      expect(dash.length).toBeGreaterThanOrEqual(2)
      const [first = [], last = []] = [dash[0], dash.at(-1)]
      const length = Math.hypot((first[0] ?? 0) - (last[0] ?? 0), (first[1] ?? 0) - (last[1] ?? 0))
      expect(length).toBeGreaterThan(0.5)
      expect(length).toBeLessThan(1.6)
    }
  })

  test.each<[string, string, [number, number]]>([
    ['钓鱼岛', '710000', [123.475, 25.744]],
    ['赤尾屿', '710000', [124.558, 25.915]],
    ['澎湖', '710000', [119.6, 23.57]],
    ['东沙环礁', '440000', [116.9, 20.69]],
    ['永兴岛', '460000', [112.337, 16.838]],
    ['海南岛', '460000', [109.6, 19.1]],
    ['中建岛', '460000', [111.2, 15.78]],
    ['黄岩岛', '460000', [117.76, 15.115]],
    ['太平岛', '460000', [114.36, 10.377]],
    ['曾母暗沙', '460000', [112.25, 3.96]],
    ['金门', '350000', [118.38, 24.45]],
    ['大屿山', '810000', [113.93, 22.25]],
    ['澳门', '820000', [113.56, 22.14]],
  ])('%s is there, in both files, with %s', (name, adcode, point) => {
    for (const shapes of [coarse.divisions.features, fine.divisions.features]) {
      const near = polygons(find(shapes, adcode)).some(([ring = []]) => {
        const inside = geoContains({ type: 'Polygon', coordinates: [ring] }, point)
        return inside || ring.some(([x = 0, y = 0]) => Math.hypot(x - point[0], y - point[1]) < 0.02)
      })
      expect(near, name).toBe(true)
    }
  })

  test('islands and groups are named in both languages', () => {
    expect(coarse.islands.features.map(({ properties }) => properties.name.zh)).toEqual([
      '钓鱼岛',
      '赤尾屿',
      '东沙群岛',
      '西沙群岛',
      '中沙群岛',
      '黄岩岛',
      '南沙群岛',
      '曾母暗沙',
    ])
    for (const { properties } of coarse.islands.features)
      expect(properties.name.en).toMatch(/^[A-Z][a-z]+ [A-Z]/)
  })
})

describe('labels and boxes', () => {
  test.each(SHAPES)('%s: the label stands inside', (_, shapes) => {
    for (const shape of shapes) {
      const { adcode, labelPoint } = shape.properties as { adcode: string; labelPoint: [number, number] }
      expect(geoContains(shape, labelPoint), adcode).toBe(true)
    }
  })

  test('both files say the same of a division', () => {
    expect(fine.divisions.features.map(({ properties }) => properties)).toEqual(
      coarse.divisions.features.map(({ properties }) => properties),
    )
  })

  test('a box holds its division, that of 海南 its main island only', () => {
    for (const { properties, geometry } of fine.divisions.features) {
      const [w, s, e, n] = properties.bbox
      const corners = (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).flat(2)
      const beyond = corners.filter(
        ([x = 0, y = 0]) => x < w - 0.001 || x > e + 0.001 || y < s - 0.001 || y > n + 0.001,
      )
      if (properties.adcode === '460000') expect(s).toBeGreaterThan(18)
      else expect(beyond, properties.adcode).toEqual([])
    }
  })
})

describe('places', () => {
  const places = read('places.json') as Record<string, [number, number]>

  test('the counties of 雄安 are there, and nothing that the prefectures have', () => {
    for (const adcode of ['130629', '130632', '130638']) {
      expect(geoContains(find(fine.prefectures.features, '130600'), places[adcode] ?? [0, 0]), adcode).toBe(
        true,
      )
    }
    const twice = fine.prefectures.features.filter(({ properties }) => properties.adcode in places)
    expect(twice).toEqual([])
  })

  test('every place lies in its division', () => {
    const strays = Object.entries(places).filter(([adcode, point]) => {
      const division = fine.divisions.features.find(
        (d) => d.properties.adcode === `${adcode.slice(0, 2)}0000`,
      )
      return division === undefined || !geoContains(division, point)
    })
    expect(strays.map(([adcode]) => adcode)).toEqual([])
  })
})

describe('budgets', () => {
  test.each([
    ['divisions.topo.json', 110_000, 35_000],
    ['prefectures.topo.json', 560_000, 165_000],
    ['places.json', 75_000, 22_000],
  ])('%s is at most %i bytes, %i gzipped', (name, raw, gzipped) => {
    const file = bytes(name)
    expect(file.length).toBeLessThanOrEqual(raw)
    expect(gzipSync(file, { level: 9 }).length).toBeLessThanOrEqual(gzipped)
    expect(file.length).toBeLessThan(2_000_000)
  })
})
