import { expect, it } from 'vitest'
import { THEMES } from '../../viz/theme'
import { ranking, rankNeighbours } from './ranking'
import { regionTimelineOption } from './regionTimelineOption'

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

it('stacks every kind over the same weeks', () => {
  const bin = {
    start: '2019-07-01',
    end: '2019-07-07',
    byKind: { policy: 1, voice: 2, application: 0, unspecified: 0 },
  }
  const option = regionTimelineOption([bin], THEMES.light, { rem: 16, family: 'sans' }, (iso) => iso)
  const series = [option.series ?? []].flat()
  expect(series.map((one) => [one.id, one.data])).toEqual([
    ['policy', [1]],
    ['voice', [2]],
    ['application', [0]],
    ['unspecified', [0]],
  ])
})
