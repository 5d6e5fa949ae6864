import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { drawMap } from './drawing'
import { SQUARES } from './fixtures'
import { contains, divisionAt, neighboursOf } from './geometry'
import { DEFAULT_PADDING, viewFor } from './projection'

const served = servedBoundaries()

describe('who borders on whom', () => {
  test('two squares side by side', () =>
    expect([...(neighboursOf(SQUARES.divisions.features).get('110000') ?? [])]).toEqual(['120000']))

  test('the served boundaries', () => {
    const neighbours = neighboursOf(served.divisions.features)
    expect([...(neighbours.get('110000') ?? [])].sort()).toEqual(['120000', '130000'])
    expect(neighbours.get('150000')?.size).toBe(8)
    expect(neighbours.get('460000')).toBeUndefined()
    for (const [adcode, others] of neighbours) {
      for (const other of others) expect(neighbours.get(other)?.has(adcode)).toBe(true)
    }
  })
})

describe('hits', () => {
  test.each([
    ['北京', 116.4, 39.9, '110000'],
    ['乌鲁木齐', 87.6, 43.8, '650000'],
    ['三亚', 109.5, 18.4, '460000'],
    ['台中', 120.8, 24.1, '710000'],
    ['the Yellow Sea', 123, 35, null],
    ['Ulaanbaatar', 106.9, 47.9, null],
  ])('%s', (_, lng, lat, expected) => {
    expect(divisionAt(served.divisions.features, [lng, lat])).toBe(expected)
  })

  test('a square holds what lies between its sides', () => {
    const area = SQUARES.divisions.features[0]?.geometry
    if (!area) throw new Error('no square')
    const coordinate = fc.double({ min: 20, max: 120, noNaN: true })
    fc.assert(
      fc.property(coordinate, coordinate, (lng, lat) => {
        expect(contains(area, [lng, lat])).toBe(lng > 100 && lng < 110 && lat > 30 && lat < 40)
      }),
    )
    expect(contains(area, [105, 35])).toBe(true)
  })
})

test('a drawing is path data in pixels', () => {
  const view = viewFor(
    { type: 'free', center: [110, 35], zoom: 3 },
    { width: 400, height: 300 },
    DEFAULT_PADDING,
    SQUARES,
  )
  const { shapes, inner, prefectures } = drawMap(SQUARES, null, view, true)
  expect(shapes).toMatchInlineSnapshot(`
    [
      {
        "adcode": "110000",
        "d": "M200,217.5l-113.8,0l0,-139.3l113.8,0l0,139.3z",
        "label": [
          143.11111111111086,
          150,
        ],
      },
      {
        "adcode": "120000",
        "d": "M200,217.5l0,-139.3l113.8,0l0,139.3l-113.8,0z",
        "label": [
          256.8888888888887,
          150,
        ],
      },
    ]
  `)
  expect({ inner, prefectures }).toMatchInlineSnapshot(`
    {
      "inner": "M200,217.5l0,-139.3",
      "prefectures": "",
    }
  `)
})
