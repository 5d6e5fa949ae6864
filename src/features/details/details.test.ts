import { expect, it } from 'vitest'
import { ranking, rankNeighbours } from './ranking'
import { weekColumns } from './weekColumns'

const ranked = ranking(
  new Map([
    ['110000', 9],
    ['100000', 14],
    ['620000', 1],
    ['120000', 2],
    ['140000', 1],
    ['650000', 0],
  ]),
)

it('ranks by count, ties sharing a rank, zeros left out', () =>
  expect(ranked.map(({ adcode, rank }) => [adcode, rank])).toEqual([
    ['100000', 1],
    ['110000', 2],
    ['120000', 3],
    ['140000', 4],
    ['620000', 4],
  ]))

it.each([
  ['100000', ['100000', '110000']],
  ['120000', ['110000', '120000', '140000']],
  ['620000', ['140000', '620000']],
  ['650000', []],
])('neighbours of %s in rank: %j', (adcode, expected) =>
  expect(rankNeighbours(ranked, adcode, 1).map((one) => one.adcode)).toEqual(expected),
)

it('gives each week a column of its kinds, named with its number', () => {
  const week = (start: string, voice: number) => ({
    start,
    end: start,
    byKind: { policy: 1, voice, application: 0, unspecified: 0 },
  })
  const columns = weekColumns(
    [week('2019-07-01', 2), week('2019-07-08', 0)],
    (bin, count) => `${bin.start}: ${count}`,
  )
  expect(columns.map(({ description }) => description)).toEqual(['2019-07-01: 3', '2019-07-08: 1'])
  expect(columns[0]?.parts.filter(({ count }) => count > 0)).toEqual([
    { kind: 'policy', count: 1 },
    { kind: 'voice', count: 2 },
  ])
})
