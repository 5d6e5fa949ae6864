import fc from 'fast-check'
import { expect, test } from 'vitest'
import { gapOf, gapShare } from './bars'

const direction = fc.constantFrom('columns' as const, 'bars' as const)

test('few bars are no broader than one of eight, as far as PowerPoint allows', () => {
  fc.assert(
    fc.property(direction, fc.integer({ min: 2, max: 8 }), (direction, bars) => {
      const breadth = (count: number) => 1 / count / (1 + gapOf(direction, count) / 100)
      const allowed = Math.max(breadth(8), 1 / bars / 6)
      expect(breadth(bars)).toBeLessThanOrEqual(allowed * 1.01)
    }),
  )
})

test('many bars stand as close as ever', () => {
  expect([gapOf('columns', 60), gapOf('bars', 8)]).toEqual([25, 45])
  expect([gapShare('columns', 60), gapShare('bars', 34)]).toEqual(['20%', '31%'])
})

test('an empty chart and a single bar have a gap, too', () => {
  expect([gapOf('bars', 0), gapOf('columns', 1)]).toEqual([500, 500])
})
