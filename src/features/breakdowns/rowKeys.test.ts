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
  ['Home', 3, 0],
  ['End', 3, 9],
  ['Tab', 3, null],
])('%s from row %i of ten, four in view: %s', (key, from, to) => {
  expect(rowAfterKey(key, from, 10, 4)).toBe(to)
})
