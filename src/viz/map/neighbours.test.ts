import { describe, expect, test } from 'vitest'
import { findDivision } from '../../domain/divisions'
import { servedBoundaries } from '../../testing/servedBoundaries'
import { neighboursOf, placeOf } from './geometry'
import { type Direction, neighbourInDirection } from './neighbours'

const boundaries = servedBoundaries()
const { features } = boundaries.divisions
const points = new Map(features.map(({ properties }) => [properties.adcode, placeOf(properties)]))
const neighbours = neighboursOf(features)
const go = (from: string, direction: Direction) => neighbourInDirection(points, neighbours, from, direction)
const name = (adcode: string | null) => (adcode ? findDivision(adcode)?.short.zh : null)

describe('arrow keys', () => {
  test.each<[string, Direction, string | null]>([
    ['110000', 'left', '山西'],
    ['140000', 'right', '河北'],
    ['650000', 'down', '西藏'],
    ['630000', 'right', '甘肃'],
    ['350000', 'right', '台湾'],
    ['440000', 'up', '湖南'],
    ['230000', 'up', null],
    ['650000', 'left', null],
  ])('%s %s: %s', (from, direction, expected) => {
    expect(name(go(from, direction))).toBe(expected)
  })

  test('every division can be reached from Beijing', () => {
    const reached = new Set(['110000'])
    const queue = ['110000']
    for (const from of queue) {
      for (const direction of ['up', 'down', 'left', 'right'] as const) {
        const next = go(from, direction)
        if (next && !reached.has(next)) {
          reached.add(next)
          queue.push(next)
        }
      }
    }
    expect([...points.keys()].filter((adcode) => !reached.has(adcode)).map(name)).toEqual([])
    expect(reached.size).toBe(34)
  })

  test('an unknown division has no neighbours', () => {
    expect(go('999999', 'up')).toBeNull()
  })
})
