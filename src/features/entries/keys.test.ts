import fc from 'fast-check'
import { expect, test } from 'vitest'
import { rowOfKey } from './keys'

test.each([
  ['ArrowDown', 4, 5],
  ['ArrowUp', 4, 3],
  ['PageDown', 4, 14],
  ['PageUp', 14, 4],
  ['Home', 14, 0],
  ['End', 4, 99],
])('%s leads from row %i to row %i', (key, from, to) => {
  expect(rowOfKey(key, from, 100)).toBe(to)
})

test.each(['Enter', 'a', 'ArrowLeft', 'constructor'])('%s leads nowhere', (key) => {
  expect(rowOfKey(key, 4, 100)).toBeNull()
})

test('no key leads out of the list, wherever the turn was before it became shorter', () => {
  const key = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
  fc.assert(
    fc.property(key, fc.nat(1e7), fc.nat(1e7), (pressed, at, total) => {
      const row = rowOfKey(pressed, at, total)
      if (total === 0) expect(row).toBeNull()
      else expect(row !== null && row >= 0 && row < total).toBe(true)
    }),
  )
})
