import fc from 'fast-check'
import { expect, test } from 'vitest'
import { formatCount } from './numbers'

test.each([
  [0, '0'],
  [999, '999'],
  [1000, '1,000'],
  [20_249, '20,249'],
  [1_000_000, '1,000,000'],
])('%d is shown as %s', (n, shown) => {
  expect(formatCount(n)).toBe(shown)
})

test('groups of three digits, none of which is lost', () => {
  fc.assert(
    fc.property(fc.maxSafeNat(), (n) => {
      const shown = formatCount(n)
      expect(shown.replaceAll(',', '')).toBe(String(n))
      expect(shown).toMatch(/^\d{1,3}(,\d{3})*$/)
    }),
  )
})
