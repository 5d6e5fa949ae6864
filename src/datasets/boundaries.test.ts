import fc from 'fast-check'
import type { Topology } from 'topojson-specification'
import { describe, expect, test } from 'vitest'
import { DIVISIONS } from '../domain/divisions'
import {
  decodeBoundaries,
  decodePrefectures,
  loadApproval,
  loadBoundaries,
  loadPlacePoints,
  loadPrefectures,
} from './boundaries'
import type { Fetcher } from './fetchJson'

type Json = Record<string, unknown>

/** Squares in a row, one a division, neighbours sharing a side: square i lies between x = i and x = i + 1. */
function squares(): Topology {
  const walls = Array.from({ length: DIVISIONS.length + 1 }, (_, i) => [
    [i, 0],
    [0, 1],
  ])
  const lids = DIVISIONS.map((_, i) => [
    [i + 1, 0],
    [-1, 0],
  ])
  const roofs = DIVISIONS.map((_, i) => [
    [i, 1],
    [1, 0],
  ])
  const lid = walls.length
  const roof = lid + lids.length
  const polygon = (i: number) => ({ type: 'Polygon', arcs: [[i, roof + i, ~(i + 1), lid + i]] })
  const dash = roof + roofs.length
  const labelPoint = (i: number) => [i + 0.5, 0.5]
  return {
    type: 'Topology',
    arcs: [
      ...walls,
      ...lids,
      ...roofs,
      [
        [100, 0],
        [1, 1],
      ],
    ],
    transform: { scale: [1, 1], translate: [0, 0] },
    objects: {
      divisions: {
        type: 'GeometryCollection',
        geometries: DIVISIONS.map(({ adcode, name }, i) => ({
          ...polygon(i),
          id: adcode,
          properties: { adcode, name: name.zh, labelPoint: labelPoint(i), bbox: [i, 0, i + 1, 1] },
        })),
      },
      prefectures: {
        type: 'GeometryCollection',
        // Two units of 北京 side by side, then one of 河北: one border within, one between divisions.
        geometries: ['110101', '110102', '130100'].map((adcode, i) => ({
          ...polygon(i),
          id: adcode,
          properties: {
            adcode,
            name: adcode,
            division: `${adcode.slice(0, 2)}0000`,
            labelPoint: labelPoint(i),
          },
        })),
      },
      dashes: { type: 'MultiLineString', arcs: [[dash]] },
      islands: {
        type: 'GeometryCollection',
        geometries: [{ type: 'Point', coordinates: [5, 5], properties: { name: { zh: '岛', en: 'Isle' } } }],
      },
    },
  } as unknown as Topology
}

/** The squares with one thing changed. */
function broken(
  change: (topology: { objects: Record<string, { type: string; geometries: Json[] }> } & Json) => void,
): unknown {
  const topology = structuredClone(squares()) as never
  change(topology)
  return topology
}

const answer =
  (body: string, status = 200): Fetcher =>
  () =>
    Promise.resolve(new Response(body, { status }))

describe('decoding', () => {
  test('gives every line once, and no closing edges', () => {
    const { divisions, borders, dashes, islands } = decodeBoundaries(squares())
    expect(divisions.features).toHaveLength(34)
    const length = ({ coordinates }: { coordinates: readonly unknown[][] }) =>
      coordinates.reduce((sum, line) => sum + line.length - 1, 0)
    // 34 squares in a row: 33 sides between two of them.
    expect(length(borders.inner)).toBe(33)
    expect(length(borders.inner) + length(borders.outer)).toBe(35 + 34 + 34)
    expect(dashes.coordinates).toEqual([
      [
        [100, 0],
        [101, 1],
      ],
    ])
    expect(islands.features[0]?.properties.name.en).toBe('Isle')
  })

  test('tells borders within a division from those between divisions', () => {
    const { prefectures, prefectureBorders } = decodePrefectures(squares())
    expect(prefectures.features.map(({ properties }) => properties.division)).toEqual([
      '110000',
      '110000',
      '130000',
    ])
    expect(prefectureBorders.coordinates).toEqual([
      [
        [1, 1],
        [1, 0],
      ],
    ])
  })

  test.each<[string, unknown, RegExp]>([
    ['no topology', { type: 'FeatureCollection' }, /^divisions.topo.json is not a TopoJSON topology$/],
    ['nothing', null, /not a TopoJSON topology/],
    ['a missing object', broken((t) => delete t.objects.dashes), /no object "dashes"/],
    [
      'an object of another type',
      broken((t) => Object.assign(t.objects.dashes ?? {}, { type: 'Point' })),
      /"dashes" is a Point/,
    ],
    [
      'two divisions less',
      broken((t) => t.objects.divisions?.geometries.splice(0, 2)),
      /lacks 2 of 34 divisions: 110000 北京市, 120000 天津市/,
    ],
    [
      'a division twice',
      broken((t) => t.objects.divisions?.geometries.push({ ...t.objects.divisions.geometries[0] })),
      /110000 of "divisions" is there twice/,
    ],
    [
      'a strange division',
      broken((t) => {
        const first = t.objects.divisions?.geometries[0]
        t.objects.divisions?.geometries.push({
          ...first,
          properties: { ...(first?.properties as Json), adcode: '990000' },
        })
      }),
      /990000 is not one of the 34/,
    ],
    [
      'no label point',
      broken((t) => Object.assign(t.objects.divisions?.geometries[4]?.properties ?? {}, { labelPoint: [1] })),
      /150000 of "divisions" lacks a property/,
    ],
    [
      'no name',
      broken((t) => Object.assign(t.objects.divisions?.geometries[4] ?? {}, { properties: {} })),
      /no adcode or no name/,
    ],
    [
      'a point for a division',
      broken((t) =>
        Object.assign(t.objects.divisions?.geometries[4] ?? {}, { type: 'Point', coordinates: [1, 1] }),
      ),
      /150000 of "divisions" is not a polygon/,
    ],
    [
      'an arc that is not there',
      broken((t) => Object.assign(t.objects.divisions?.geometries[4] ?? {}, { arcs: [[9999]] })),
      /"divisions" cannot be decoded/,
    ],
    [
      'a nameless island',
      broken((t) => Object.assign(t.objects.islands?.geometries[0] ?? {}, { properties: {} })),
      /an island is no point with/,
    ],
  ])('refuses %s', (_, value, message) => {
    expect(() => decodeBoundaries(value)).toThrow(message)
  })

  test('refuses a prefecture that names another division than its code', () => {
    const value = broken((t) =>
      Object.assign(t.objects.prefectures?.geometries[2]?.properties ?? {}, { division: '120000' }),
    )
    expect(() => decodePrefectures(value)).toThrow(
      'prefectures.topo.json: 130100 of "prefectures" lacks a property',
    )
  })

  test('answers any JSON with boundaries or an Error that names the file', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        for (const decode of [decodeBoundaries, decodePrefectures]) {
          expect(() => decode(value, 'some.file')).toThrow(/^some\.file/)
        }
      }),
    )
  })
})

describe('loading', () => {
  test('asks for the file under the base path', async () => {
    const asked: string[] = []
    const fetcher: Fetcher = (url) => {
      asked.push(url)
      return Promise.resolve(new Response(JSON.stringify(squares())))
    }
    await loadBoundaries(fetcher)
    await loadPrefectures(fetcher)
    expect(asked).toEqual(['/geo/divisions.topo.json', '/geo/prefectures.topo.json'])
  })

  test.each<[string, Fetcher, RegExp]>([
    [
      'a missing file',
      answer('not here', 404),
      /geo\/divisions.topo.json could not be fetched: the server answered 404/,
    ],
    [
      'a page in its place',
      answer('<!doctype html><title>x</title>'),
      /geo\/divisions.topo.json .*200 with a web page/,
    ],
    ['half a file', answer('{"type":"Topology","obj'), /geo\/divisions.topo.json .*not JSON/],
    ['no server', () => Promise.reject(new TypeError('failed')), /geo\/divisions.topo.json .*no connection/],
  ])('names file and cause of %s', async (_, fetcher, message) => {
    await expect(loadBoundaries(fetcher)).rejects.toThrow(message)
  })

  test('reads place points, and refuses one without a number', async () => {
    const points = await loadPlacePoints(answer('{"130629":[115.9,39]}'))
    expect(points.get('130629')).toEqual([115.9, 39])
    await expect(loadPlacePoints(answer('{"130629":[115.9,null]}'))).rejects.toThrow(
      'places.json: 130629 has no point',
    )
    await expect(loadPlacePoints(answer('[]'))).rejects.toThrow('places.json is not a table')
  })

  test('reads the approval, an empty number being none', async () => {
    const text = { zh: '甲', en: 'a' }
    const load = (number: unknown) =>
      loadApproval(answer(JSON.stringify({ number, source: text, note: text })))
    expect((await load('GS(2019)1')).number).toBe('GS(2019)1')
    expect((await load('')).number).toBeNull()
    expect(await load(null)).toEqual({ number: null, source: text, note: text })
    await expect(load(7)).rejects.toThrow('"number" is neither')
    await expect(loadApproval(answer('{"number":null}'))).rejects.toThrow('no "source" and "note"')
  })
})
