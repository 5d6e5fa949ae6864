import fc from 'fast-check'
import { expect, it } from 'vitest'
import { rowAfterKey } from './rowKeys'

it.each([
  ['ArrowDown', 3, 4],
  ['ArrowDown', 9, 9],
  ['ArrowUp', 3, 2],
  ['ArrowUp', 0, 0],
  ['PageDown', 3, 7],
  ['PageDown', 8, 9],
  ['PageUp', 3, 0],
  ['PageUp', 8, 4],
  ['Home', 3, 0],
  ['End', 3, 9],
  ['Tab', 3, null],
])('%s from row %i of ten, four in view: %s', (key, from, to) => {
  expect(rowAfterKey(key, from, 10, 4)).toBe(to)
})

it('leads into the list, wherever the focus was before it became shorter', () => {
  const keys = fc.constantFrom('ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End')
  fc.assert(
    fc.property(keys, fc.nat(50), fc.nat(50), fc.nat(20), (key, row, rows, page) => {
      const to = rowAfterKey(key, row, rows, page)
      if (rows === 0) expect(to).toBeNull()
      else expect(to !== null && to >= 0 && to < rows).toBe(true)
    }),
  )
})
