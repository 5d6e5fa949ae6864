import { expect, it } from 'vitest'
import { NO_DAY } from '../../engine/columns'
import { firstTitles } from './firstTitles'

it.each([
  ['dated rows alone', 50_000, 0, 16_384],
  ['some undated rows, last', 50_000, 20_000, 36_384],
  ['more of them than leaves that many others', 50_000, 40_000, 50_000],
  ['undated rows alone', 50_000, 50_000, 16_384],
  ['few rows', 10, 3, 10],
  ['none', 0, 0, 0],
])('%s', (_, rows, undated, titles) => {
  const startDay = new Int32Array(rows).fill(17_000, 0, rows - undated).fill(NO_DAY, rows - undated)
  expect(firstTitles({ rows, startDay })).toBe(titles)
})

it('an undated row among the others is one of them', () => {
  const startDay = new Int32Array(50_000).fill(17_000).fill(NO_DAY, 100, 200)
  expect(firstTitles({ rows: 50_000, startDay })).toBe(16_384)
})
