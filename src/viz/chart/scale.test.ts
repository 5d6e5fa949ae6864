import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { countScale, reach } from './scale'
import { textWidth } from './textWidth'

describe('countScale', () => {
  it.each([
    [0, 1, 1],
    [1, 1, 1],
    [3, 3, 1],
    [5, 6, 2],
    [6, 6, 2],
    [9, 10, 5],
    [37, 40, 10],
    [101, 150, 50],
    [1_000_000, 1_000_000, 500_000],
  ])('holds %i under %i, in steps of %i', (largest, max, interval) => {
    expect(countScale(largest)).toEqual({ max, interval })
  })

  it('is whole, holds the largest and has at most four steps', () => {
    fc.assert(
      fc.property(fc.nat(), (largest) => {
        const { max, interval } = countScale(largest)
        expect(Number.isInteger(interval) && interval > 0).toBe(true)
        expect(max).toBeGreaterThanOrEqual(largest)
        expect(max % interval).toBe(0)
        expect(max / interval).toBeLessThanOrEqual(4)
      }),
    )
  })
})

it('reaches as far as all entries, unless hardly any pass', () => {
  expect(reach(37, 5)).toEqual({ max: 37, magnified: false })
  expect(reach(37, 0)).toEqual({ max: 37, magnified: false })
  expect(reach(0, 0)).toEqual({ max: 1, magnified: false })
  expect(reach(4000, 100)).toEqual({ max: 100, magnified: true })
})

it('takes Chinese characters for squares and Latin ones for half of that', () => {
  expect(textWidth('政务服务', 13)).toBe(52)
  expect(textWidth('Industry', 13)).toBeGreaterThan(40)
  expect(textWidth('Industry', 13)).toBeLessThan(62)
})
