import { describe, expect, it } from 'vitest'
import type { Filters } from '../../domain/filters'
import { NO_FILTERS } from '../../domain/filters'
import { joinPair, jurisdictionDifferences, sideCounts, sideQuestions } from '../../engine/differences'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { buildDataset, buildEntry } from '../../testing/builders'
import { monthMarks } from './monthMarks'
import { differenceMarks, legendItems, sideClasses, sideMarks, tableOrder } from './scenes'

const entry = (jurisdiction: string, i: number) => buildEntry({ id: `${jurisdiction}-${i}`, jurisdiction })
const A = buildDataset([entry('110000', 1), entry('110000', 2), entry('430000', 1)], {
  coverage: ['110000', '130000', '430000'],
})
const B = buildDataset([entry('110000', 1), entry('130000', 1), entry('130000', 2), entry('440000', 1)], {
  coverage: ['110000', '130000', '440000'],
})

function divisionsUnder(filters: Filters) {
  const engines = { a: createMemoryEngine(A).now, b: createMemoryEngine(B).now }
  const count = (side: 'a' | 'b', asked: Filters) => {
    const counts = engines[side]?.count(asked, 'week')
    if (!counts) throw new Error('the engine answers later')
    return counts
  }
  const pair = joinPair({ a: A, b: B }, { a: count('a', NO_FILTERS), b: count('b', NO_FILTERS) })
  const of = (side: 'a' | 'b') =>
    sideCounts(
      filters,
      sideQuestions(pair, filters, side).map((asked) => count(side, asked)),
    )
  return { pair, divisions: jurisdictionDifferences(pair, { a: of('a'), b: of('b') }) }
}

const CLASSES = [
  { min: 1, max: 1 },
  { min: 2, max: Number.POSITIVE_INFINITY },
]
const words = { label: (adcode: string) => adcode, inWords: () => '' }
const { pair, divisions } = divisionsUnder(NO_FILTERS)
const input = { divisions, classes: CLASSES, chosen: [], pointed: null, ...words }
const marks = differenceMarks({ ...input, figure: ({ difference }) => String(difference) })
const markOf = (adcode: string) => marks.find((mark) => mark.adcode === adcode)

describe('the map of the difference', () => {
  it.each([
    ['110000', { state: 'entries', count: 1, classIndex: 1, figure: '-1' }],
    ['130000', { state: 'entries', count: 2, classIndex: 4, figure: '2' }],
    ['430000', { state: 'one-sided', count: 0, classIndex: null }],
    ['440000', { state: 'one-sided', count: 0, classIndex: null }],
    ['510000', { state: 'not-covered', count: 0, classIndex: null }],
  ])('marks %s', (adcode, expected) => expect(markOf(adcode)).toMatchObject(expected))

  it('has no polygon for the central government', () => expect(markOf('100000')).toBeUndefined())

  it('lets what is not of the group that is pointed at, or not chosen, stand back', () => {
    const figure = () => ''
    const pointed = differenceMarks({ ...input, figure, pointed: { type: 'state', state: 'one-sided' } })
    expect(pointed.filter(({ dimmed }) => !dimmed).map(({ adcode }) => adcode)).toEqual(['430000', '440000'])
    const chosen = differenceMarks({ ...input, figure, chosen: ['110000'] })
    expect(chosen.filter(({ dimmed }) => !dimmed).map(({ adcode }) => adcode)).toEqual(['110000'])
  })

  it('has a legend of every class and of the states that there are', () => {
    expect(legendItems([marks], 5)).toEqual([
      { group: { type: 'class', index: 0 }, divisions: [0] },
      { group: { type: 'class', index: 1 }, divisions: [1] },
      { group: { type: 'class', index: 2 }, divisions: [0] },
      { group: { type: 'class', index: 3 }, divisions: [0] },
      { group: { type: 'class', index: 4 }, divisions: [1] },
      { group: { type: 'state', state: 'one-sided' }, divisions: [2] },
      { group: { type: 'state', state: 'not-covered' }, divisions: [30] },
    ])
  })

  it('dims what the filters take from both sides', () => {
    const filtered = divisionsUnder({ ...NO_FILTERS, kind: ['voice'] }).divisions
    const shown = differenceMarks({ ...input, divisions: filtered, figure: () => '' })
    expect(shown.find(({ adcode }) => adcode === '110000')?.state).toBe('filtered-out')
  })
})

it('has one scale for both maps of the sides', () => {
  expect(sideClasses(pair)).toEqual([
    { min: 1, max: 1 },
    { min: 2, max: 2 },
  ])
  const classes = sideClasses(pair)
  const ofSide = (side: 'a' | 'b', adcode: string) =>
    sideMarks({ ...input, classes }, side).find((mark) => mark.adcode === adcode)
  expect(ofSide('a', '110000')).toMatchObject({ state: 'entries', count: 2, classIndex: 1 })
  expect(ofSide('b', '130000')).toMatchObject({ state: 'entries', count: 2, classIndex: 1 })
  expect(ofSide('a', '130000')).toMatchObject({ state: 'zero', classIndex: null })
  expect(ofSide('b', '430000')).toMatchObject({ state: 'not-covered' })
})

it('has a table from gains to losses, then what cannot be compared', () => {
  const order = tableOrder(divisions).map(({ adcode }) => adcode)
  expect(order.slice(0, 5)).toEqual(['100000', '130000', '110000', '440000', '430000'])
})

it('names months, the year with the first and with each January, none too near to the end', () => {
  const name = (year: number, month: number, withYear: boolean) => `${withYear ? year : ''}.${month}`
  const day = (iso: string) => Date.parse(iso) / 86_400_000
  const half = monthMarks(day('2019-10-07'), 120, name)
  expect(half.map(({ text }) => text)).toEqual(['2019.11', '.12', '2020.1'])
  expect(half[0]?.share).toBeCloseTo(25 / 120)
  const years = monthMarks(day('2015-03-01'), 365 * 6, name)
  expect(years.map(({ text }) => text)).toEqual(['2016.1', '2018.1', '2020.1'])
})
