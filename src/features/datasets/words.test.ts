import { expect, it } from 'vitest'
import { dayOf, sizeOf } from './words'

it.each([
  [0, '0 KB'],
  [1, '1 KB'],
  [999_001, '1000 KB'],
  [1_240_000, '1.2 MB'],
  [10_700_000_000, '10.7 GB'],
])('%i bytes are %s', (bytes, words) => expect(sizeOf(bytes).replace('\u00a0', ' ')).toBe(words))

it('tells a day in either language', () => {
  const noon = new Date(2026, 10, 25, 12).getTime()
  expect(dayOf(noon, 'zh')).toBe('2026年11月25日')
  expect(dayOf(noon, 'en')).toBe('25 November 2026')
})
