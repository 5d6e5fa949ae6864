import { expect, test } from 'vitest'
import { counted, countSpan, entriesEn, entriesZh } from './counted'
import { compareMessages } from './messages/compare'

test.each([
  [0, '0 条', '0 entries'],
  [1, '1 条', '1 entry'],
  [20_249, '20,249 条', '20,249 entries'],
])('%d entries', (n, zh, en) => {
  expect([entriesZh(n), entriesEn(n)]).toEqual([zh, en])
})

test('things in English have their plural', () => {
  expect([1, 2000].map((n) => counted(n, 'row'))).toEqual(['1 row', '2,000 rows'])
})

test.each([
  [3, 3, '3'],
  [33_415, 168_725, '33,415–168,725'],
])('from %d to %d', (min, max, shown) => {
  expect(countSpan(min, max)).toBe(shown)
})

test.each([
  [0, '0'],
  [1200, '+1,200'],
  [-420_240, '−420,240'],
])('a difference of %d has a sign before its groups', (n, shown) => {
  expect([compareMessages.zh.signed(n), compareMessages.en.signed(n)]).toEqual([shown, shown])
})
