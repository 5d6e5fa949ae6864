import fc from 'fast-check'
import { expect, it } from 'vitest'
import { windowOf } from './window'

it('holds every row in sight, with room, and little more', () => {
  fc.assert(
    fc.property(fc.nat(10_000_000), fc.nat(200), (first, rows) => {
      const { offset, limit } = windowOf(first, first + rows)
      expect(offset).toBeLessThanOrEqual(Math.max(0, first - 50))
      expect(offset + limit).toBeGreaterThan(first + rows + 50)
      expect(limit).toBeLessThanOrEqual(rows + 250)
    }),
  )
})

it('stays the same while scrolling within a block', () =>
  expect(windowOf(101, 120)).toEqual(windowOf(148, 149)))
