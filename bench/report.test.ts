import { expect, test } from 'vitest'
import { median, tableOf } from './report'

test.each([
  [[3, 1, 2], 2],
  [[4, 1, 2, 3], 2.5],
  [[7], 7],
  [[10, 9], 9.5],
])('the median of %j is %d', (values, middle) => {
  expect(median(values)).toBe(middle)
})

test('a table of ratios, held to their limits', () => {
  const table = tableOf([
    { name: 'first', unit: 'ms', ours: 40, floor: 100, limit: 0.4 },
    { name: 'click', unit: 'ms', ours: 260, floor: 200, limit: 1.25 },
    { name: 'paint', unit: 'ms', ours: 150, floor: 100 },
  ])
  expect(table.split('\n').slice(2)).toEqual([
    '| first | 40.0 ms | 100 ms | 0.40 | 0.4 | within |',
    '| click | 260 ms | 200 ms | 1.30 | 1.25 | OVER |',
    '| paint | 150 ms | 100 ms | 1.50 |  |  |',
  ])
})
