import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  commonDays,
  daysOfPeriod,
  differenceClass,
  differenceClasses,
  differenceState,
  filtersOfSide,
  pairTopics,
  swappedFilters,
} from './comparison'
import type { DivisionState } from './coverage'
import type { Topic } from './dataset'
import { NO_FILTERS } from './filters'

const STATES: readonly DivisionState[] = ['entries', 'zero', 'not-covered', 'filtered-out']

describe('the state of a difference', () => {
  it.each([
    ['entries', ['both', 'both', 'only-a', 'both']],
    ['zero', ['both', 'both', 'only-a', 'filtered-out']],
    ['not-covered', ['only-b', 'only-b', 'neither', 'only-b']],
    ['filtered-out', ['both', 'filtered-out', 'only-a', 'filtered-out']],
  ] as const)('%s against entries, zero, not covered and filtered out', (a, expected) =>
    expect(STATES.map((b) => differenceState(a, b))).toEqual(expected),
  )

  it('is the mirror image with the sides swapped', () => {
    const mirror = { both: 'both', 'only-a': 'only-b', 'only-b': 'only-a', neither: 'neither' } as const
    for (const a of STATES) {
      for (const b of STATES) {
        const state = differenceState(a, b)
        expect(differenceState(b, a)).toBe(state === 'filtered-out' ? state : mirror[state])
      }
    }
  })
})

const differences = fc.array(fc.integer({ min: -60, max: 60 }), { maxLength: 34 })

describe('classes of differences', () => {
  it('are the same to either side of none, whole, without a gap, and hold every difference', () => {
    fc.assert(
      fc.property(differences, fc.integer({ min: -200, max: 200 }), (unfiltered, difference) => {
        const classes = differenceClasses(unfiltered)
        expect(differenceClasses(unfiltered.map((one) => -one))).toEqual(classes)
        expect(classes[0]?.min).toBe(1)
        classes.slice(1).forEach(({ min }, i) => {
          expect(min).toBe((classes[i]?.max ?? 0) + 1)
        })
        expect(classes.at(-1)?.max).toBe(Number.POSITIVE_INFINITY)
        const index = differenceClass(classes, difference)
        expect(differenceClass(classes, -difference) + index).toBe(0)
        const found = classes[Math.abs(index) - 1]
        if (difference === 0) expect(index).toBe(0)
        else {
          expect(Math.sign(index)).toBe(Math.sign(difference))
          expect(Math.abs(difference)).toBeGreaterThanOrEqual(found?.min ?? Number.NaN)
          expect(Math.abs(difference)).toBeLessThanOrEqual(found?.max ?? Number.NaN)
        }
      }),
    )
  })

  it('are there where the unfiltered pair differs nowhere', () =>
    expect(differenceClasses([0, 0])).toEqual([{ min: 1, max: Number.POSITIVE_INFINITY }]))
})

const WORDS = ['finance', 'data', 'law', 'trade', 'care']
const topics: fc.Arbitrary<readonly Topic[]> = fc.uniqueArray(
  fc.record({ id: fc.constantFrom(...WORDS), label: fc.constantFrom(...WORDS).map((zh) => ({ zh })) }),
  { selector: ({ id }) => id },
)

describe('topics of two datasets', () => {
  it('are in exactly one pair each, whose key is unique', () => {
    fc.assert(
      fc.property(topics, topics, (a, b) => {
        const pairs = pairTopics(a, b)
        expect(pairs.flatMap((pair) => pair.a ?? []).toSorted()).toEqual(a.map(({ id }) => id).toSorted())
        expect(pairs.flatMap((pair) => pair.b ?? []).toSorted()).toEqual(b.map(({ id }) => id).toSorted())
        expect(new Set(pairs.map(({ key }) => key)).size).toBe(pairs.length)
        for (const pair of pairs) {
          if (b.some(({ id }) => id === pair.a)) expect(pair.b).toBe(pair.a)
          if (pair.a && pair.b && pair.a !== pair.b) {
            const label = b.find(({ id }) => id === pair.b)?.label
            expect(label).toEqual(pair.label)
          }
        }
      }),
    )
  })

  it('match by id, else by a label in either language, whatever its case and width', () => {
    const pairs = pairTopics(
      [
        { id: 'law', label: { zh: '司法' } },
        { id: 'ai', label: { zh: 'ＡＩ', en: 'Artificial intelligence' } },
        { id: 'gone', label: { en: 'Gone' } },
      ],
      [
        { id: 'new', label: { zh: '司法' } },
        { id: 'law', label: { zh: '法律' } },
        { id: 't7', label: { zh: 'ai' } },
      ],
    )
    expect(pairs.map(({ key, a, b }) => [key, a, b])).toEqual([
      ['law', 'law', 'law'],
      ['ai', 'ai', 't7'],
      ['gone', 'gone', null],
      ['new', null, 'new'],
    ])
  })

  it('are asked for by the ids of the side', () => {
    const pairs = [
      { key: 'x', label: {}, a: 'x', b: 'y' },
      { key: 'z', label: {}, a: null, b: 'z' },
    ]
    const filters = { ...NO_FILTERS, topic: ['x', 'z'] }
    expect(filtersOfSide(filters, pairs, 'a').topic).toEqual(['x', ''])
    expect(filtersOfSide(filters, pairs, 'b').topic).toEqual(['y', 'z'])
    expect(filtersOfSide(NO_FILTERS, pairs, 'b')).toBe(NO_FILTERS)
    expect(swappedFilters(filters, pairs).topic).toEqual(['y', 'z'])
  })
})

describe('periods', () => {
  it('have their days, both ends counted', () =>
    expect(daysOfPeriod({ start: '2019-07-01', end: '2019-09-30' })).toBe(92))

  it.each([
    ['2019-09-01', '2019-10-15', 30],
    ['2019-10-01', '2019-12-31', 0],
    ['2019-08-01', '2019-08-02', 2],
  ])('from %s to %s have %i days in common with the third quarter', (start, end, days) => {
    const quarter = { start: '2019-07-01', end: '2019-09-30' }
    expect(commonDays(quarter, { start, end })).toBe(days)
    expect(commonDays({ start, end }, quarter)).toBe(days)
  })
})
