import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { binDays, binStarts } from '../../engine/bins'
import {
  binAt,
  type DayRange,
  dayAt,
  drag,
  fractionAt,
  type Gesture,
  keyed,
  lengthOf,
  positionAt,
  sameRange,
  shift,
  within,
} from './brush'

const EXTENT: DayRange = { start: 100, end: 197 }

const extents = fc
  .tuple(fc.integer({ min: -20_000, max: 40_000 }), fc.integer({ min: 0, max: 4_000 }))
  .map(([start, days]) => ({ start, end: start + days }))

function rangeIn(extent: DayRange): fc.Arbitrary<DayRange> {
  const day = fc.integer({ min: extent.start, max: extent.end })
  return fc.tuple(day, day).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) }))
}

function positionIn(extent: DayRange): fc.Arbitrary<number> {
  return fc.double({ min: extent.start, max: extent.end + 1, noNaN: true })
}

const cases = extents.chain((extent) =>
  fc.record({
    extent: fc.constant(extent),
    origin: rangeIn(extent),
    from: positionIn(extent),
    to: positionIn(extent),
    edge: fc.constantFrom('start' as const, 'end' as const),
  }),
)

function expectInside(range: DayRange, extent: DayRange) {
  expect(Number.isInteger(range.start) && Number.isInteger(range.end)).toBe(true)
  expect(range.start).toBeLessThanOrEqual(range.end)
  expect(range.start).toBeGreaterThanOrEqual(extent.start)
  expect(range.end).toBeLessThanOrEqual(extent.end)
}

describe('px and days', () => {
  it('puts the first day at the left edge and the end of the last day at the right edge', () => {
    expect(positionAt(0, 980, EXTENT)).toBe(100)
    expect(positionAt(980, 980, EXTENT)).toBe(198)
    expect(fractionAt(100, EXTENT)).toBe(0)
    expect(fractionAt(198, EXTENT)).toBe(1)
  })

  it('holds what lies outside the plot, and a plot without width', () => {
    expect(positionAt(-50, 980, EXTENT)).toBe(100)
    expect(positionAt(5000, 980, EXTENT)).toBe(198)
    expect(positionAt(10, 0, EXTENT)).toBe(100)
    expect(dayAt(198, EXTENT)).toBe(197)
  })

  it('finds the day again that a place across the plot stands for', () => {
    fc.assert(
      fc.property(extents, fc.nat(), fc.integer({ min: 1, max: 5000 }), (extent, n, width) => {
        const day = extent.start + (n % lengthOf(extent))
        expect(dayAt(positionAt(fractionAt(day + 0.5, extent) * width, width, extent), extent)).toBe(day)
      }),
    )
  })
})

describe('drag', () => {
  it('always gives whole days in order, inside the extent', () => {
    fc.assert(
      fc.property(cases, ({ extent, origin, from, to, edge }) => {
        const gestures: readonly Gesture[] = [
          { type: 'create', from },
          { type: 'move', from, origin },
          { type: 'resize', from, origin, edge },
        ]
        for (const gesture of gestures) expectInside(drag(gesture, to, extent), extent)
      }),
    )
  })

  it('keeps the length of a range that is moved', () => {
    fc.assert(
      fc.property(cases, ({ extent, origin, from, to }) => {
        expect(lengthOf(drag({ type: 'move', from, origin }, to, extent))).toBe(lengthOf(origin))
      }),
    )
  })

  it('draws from the day pressed to the day reached, either way', () => {
    expect(drag({ type: 'create', from: 110.9 }, 120.1, EXTENT)).toEqual({ start: 110, end: 120 })
    expect(drag({ type: 'create', from: 120.1 }, 110.9, EXTENT)).toEqual({ start: 110, end: 120 })
  })

  it('does not jump when a handle is held beside its edge', () => {
    const origin = { start: 110, end: 120 }
    expect(drag({ type: 'resize', from: 122.3, origin, edge: 'end' }, 122.3, EXTENT)).toEqual(origin)
    expect(drag({ type: 'resize', from: 122.3, origin, edge: 'end' }, 125.2, EXTENT)).toEqual({
      start: 110,
      end: 123,
    })
  })

  it('turns the range over when one end is drawn past the other', () => {
    const origin = { start: 110, end: 120 }
    expect(drag({ type: 'resize', from: 110, origin, edge: 'start' }, 125, EXTENT)).toEqual({
      start: 120,
      end: 125,
    })
  })
})

describe('ten years', () => {
  const decade: DayRange = { start: 14_610, end: 14_610 + 3651 }

  it('are precise to the day by keyboard: months, then days', () => {
    const paged = keyed(decade, 'start', 'PageUp', false, decade)
    expect(paged).toEqual({ start: decade.start + 30, end: decade.end })
    expect(paged && keyed(paged, 'start', 'ArrowRight', false, decade)?.start).toBe(decade.start + 31)
    expect(keyed(decade, 'end', 'ArrowLeft', false, decade)?.end).toBe(decade.end - 1)
  })

  it('have every day in the bin that holds it', () => {
    for (const unit of ['week', 'month', 'year'] as const) {
      const bins = binDays(binStarts([decade.start, decade.end], unit))
      for (let day = decade.start; day <= decade.end; day++) {
        const { start, end } = bins[binAt(bins, day)] ?? { start: '', end: '' }
        const iso = new Date(day * 86_400_000).toISOString().slice(0, 10)
        expect(start <= iso && iso <= end).toBe(true)
      }
    }
  })
})

describe('keyed', () => {
  const range = { start: 110, end: 120 }
  it.each([
    ['start', 'ArrowLeft', false, 109, 120],
    ['start', 'ArrowUp', false, 111, 120],
    ['start', 'PageUp', false, 117, 120],
    ['start', 'End', false, 120, 120],
    ['start', 'Home', false, 100, 120],
    ['end', 'PageDown', false, 110, 113],
    ['end', 'Home', false, 110, 110],
    ['end', 'End', false, 110, 197],
    ['start', 'ArrowRight', true, 111, 121],
    ['end', 'PageDown', true, 103, 113],
    ['end', 'Home', true, 100, 110],
    ['start', 'End', true, 187, 197],
  ] as const)('%s with %s, both ends %s: %i to %i', (edge, key, both, start, end) => {
    expect(keyed(range, edge, key, both, EXTENT)).toEqual({ start, end })
  })

  it('leaves other keys alone', () => {
    expect(keyed(range, 'start', 'Tab', false, EXTENT)).toBeNull()
  })

  it('always gives days in order, inside the extent', () => {
    const keys = ['ArrowLeft', 'ArrowRight', 'PageUp', 'PageDown', 'Home', 'End']
    fc.assert(
      fc.property(cases, fc.constantFrom(...keys), fc.boolean(), ({ extent, origin, edge }, key, both) => {
        const next = keyed(origin, edge, key, both, extent)
        if (next) expectInside(next, extent)
      }),
    )
  })
})

it('shifts as far as the extent lets it', () => {
  expect(shift({ start: 190, end: 195 }, 9, EXTENT)).toEqual({ start: 192, end: 197 })
  expect(shift({ start: 102, end: 104 }, -9, EXTENT)).toEqual({ start: 100, end: 102 })
})

it('cuts a range to the extent, down to its nearest day', () => {
  expect(within({ start: 90, end: 120 }, EXTENT)).toEqual({ start: 100, end: 120 })
  expect(within({ start: 200, end: 220 }, EXTENT)).toEqual({ start: 197, end: 197 })
})

it('compares ranges by their days', () => {
  expect(sameRange({ start: 1, end: 2 }, { start: 1, end: 2 })).toBe(true)
  expect(sameRange({ start: 1, end: 2 }, { start: 1, end: 3 })).toBe(false)
  expect(sameRange(null, null)).toBe(true)
  expect(sameRange(null, { start: 1, end: 2 })).toBe(false)
})
