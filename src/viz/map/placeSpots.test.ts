import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { PlaceMark } from './model'
import { placeSpots } from './placeSpots'
import { project, type View } from './projection'
import { placeRadius } from './style'

const VIEW: View = { width: 900, height: 600, center: [116, 39], zoom: 6 }
const FONT = 13

function place(adcode: string, lng: number, lat: number, count = 1): PlaceMark {
  return { adcode, point: [lng, lat], count, label: adcode, description: adcode, selected: false }
}

function distance(spots: ReturnType<typeof placeSpots>, a: string, b: string): number {
  const [ax, ay] = spots.get(a) ?? [Number.NaN, Number.NaN]
  const [bx, by] = spots.get(b) ?? [Number.NaN, Number.NaN]
  return Math.hypot(ax - bx, ay - by)
}

const some = fc
  .array(
    fc.record({
      lng: fc.integer({ min: 0, max: 200 }),
      lat: fc.integer({ min: 0, max: 200 }),
      count: fc.nat(80),
    }),
    {
      maxLength: 24,
    },
  )
  .map((list) =>
    list.map(({ lng, lat, count }, i) => place(String(110101 + i), 115 + lng / 100, 38 + lat / 100, count)),
  )

describe('placeSpots', () => {
  it('leaves a place alone that has room', () => {
    const far = [place('1', 115, 39), place('2', 117, 39)]
    const spots = placeSpots(far, VIEW, FONT)
    for (const { adcode, point } of far) expect(spots.get(adcode)).toEqual(project(VIEW, point))
  })

  it('moves places apart that lie together, three of one new area too', () => {
    const three = [
      place('130629', 115.87, 39.05),
      place('130632', 115.92, 38.93),
      place('130638', 116.11, 38.99),
    ]
    const spots = placeSpots(three, VIEW, FONT)
    const touching = 2 * placeRadius(1, FONT)
    for (const [a, b] of [
      ['130629', '130632'],
      ['130629', '130638'],
      ['130632', '130638'],
    ] as const) {
      expect(distance(spots, a, b)).toBeGreaterThan(touching)
    }
  })

  it('parts two places on one spot', () => {
    const spots = placeSpots([place('1', 116, 39), place('2', 116, 39)], VIEW, FONT)
    expect(distance(spots, '1', '2')).toBeGreaterThan(2 * placeRadius(1, FONT))
  })

  it('keeps every place near its own spot', () => {
    fc.assert(
      fc.property(some, (places) => {
        const spots = placeSpots(places, VIEW, FONT)
        for (const { adcode, point, count } of places) {
          const [x, y] = spots.get(adcode) ?? [Number.NaN, Number.NaN]
          const [homeX, homeY] = project(VIEW, point)
          expect(Math.hypot(x - homeX, y - homeY)).toBeLessThan(2 * placeRadius(count, FONT) + 1e-6)
        }
      }),
    )
  })

  it('does not hang on the order of the places, nor on where the map is', () => {
    fc.assert(
      fc.property(some, fc.integer({ min: -300, max: 300 }), (places, shift) => {
        const spots = placeSpots(places, VIEW, FONT)
        expect(placeSpots([...places].reverse(), VIEW, FONT)).toEqual(spots)
        const shifted = placeSpots(places, { ...VIEW, width: VIEW.width + 2 * shift }, FONT)
        for (const [adcode, [x, y]] of spots) {
          const [shiftedX, shiftedY] = shifted.get(adcode) ?? [Number.NaN, Number.NaN]
          expect(Math.abs(shiftedX - x - shift)).toBeLessThan(0.5)
          expect(Math.abs(shiftedY - y)).toBeLessThan(0.5)
        }
      }),
    )
  })
})
