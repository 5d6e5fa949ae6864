import { expect, test } from 'vitest'
import { today } from './today'

test('the day is that of the user’s clock, just before and just after midnight', () => {
  expect(today(new Date(2026, 10, 5, 0, 5))).toBe('2026-11-05')
  expect(today(new Date(2026, 10, 5, 23, 55))).toBe('2026-11-05')
})
