import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  type Extents,
  elementHeight,
  MOST_PX,
  type Place,
  placeAt,
  placeShowing,
  scrolled,
  TOP,
} from './scroll'

const ROW = 56
const HUGE: Extents = { rows: 10_000_000 * ROW, view: 500 }
const most = HUGE.rows - HUGE.view
const mostElement = MOST_PX - HUGE.view

describe('a short list', () => {
  const short: Extents = { rows: 37 * ROW, view: 500 }

  it('is scrolled as its element is', () => {
    expect(elementHeight(short)).toBe(37 * ROW)
    expect(scrolled(TOP, 123, short)).toEqual({ list: 123, element: 123 })
    expect(placeAt(1e9, short)).toEqual({ list: 37 * ROW - 500, element: 37 * ROW - 500 })
  })
})

describe('ten million rows', () => {
  it('have an element that browsers draw', () => expect(elementHeight(HUGE)).toBe(MOST_PX))

  it('move by as many px as a small step has', () => {
    const middle = placeAt(most / 2, HUGE)
    expect(scrolled(middle, middle.element + 100, HUGE).list).toBe(middle.list + 100)
    expect(scrolled(middle, middle.element - 3, HUGE).list).toBe(middle.list - 3)
  })

  it('follow the scrollbar', () => {
    expect(scrolled(TOP, mostElement, HUGE).list).toBe(most)
    expect(scrolled(TOP, mostElement / 2, HUGE).list).toBeCloseTo(most / 2)
  })

  it('are all reached, whichever way the user scrolls', () => {
    const steps = fc.array(
      fc.oneof(fc.integer({ min: -900, max: 900 }), fc.integer({ min: -1e7, max: 1e7 })),
      {
        maxLength: 60,
      },
    )
    fc.assert(
      fc.property(steps, (moves) => {
        let place: Place = TOP
        for (const move of moves) {
          const element = Math.min(mostElement, Math.max(0, place.element + move))
          const next = scrolled(place, element, HUGE)
          expect(next.list).toBeGreaterThanOrEqual(0)
          expect(next.list).toBeLessThanOrEqual(most)
          expect(next.element).toBeGreaterThanOrEqual(0)
          expect(next.element).toBeLessThanOrEqual(mostElement)
          // There is always a way on: the element is at its end only where the list is.
          if (next.element === 0) expect(next.list).toBe(0)
          if (next.element === mostElement) expect(next.list).toBe(most)
          place = next
        }
      }),
    )
  })

  it('show a row that is asked for, whole', () => {
    fc.assert(
      fc.property(fc.nat(10_000_000 - 1), fc.nat(10_000_000 - 1), (from, row) => {
        const place = placeShowing(placeAt(from * ROW, HUGE), row * ROW, ROW, HUGE)
        expect(place.list).toBeLessThanOrEqual(row * ROW)
        expect(place.list + HUGE.view).toBeGreaterThanOrEqual((row + 1) * ROW)
      }),
    )
  })
})
