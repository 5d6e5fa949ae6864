import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { divisionOf } from './adcode'
import { classBreaks, classOf } from './classBreaks'
import { divisionState } from './coverage'
import { formatDay, parseDay, weekStart } from './dates'
import { DIVISIONS, findDivision, REGIONS } from './divisions'
import { clickValues } from './filters'
import { holdsWords, queryWords } from './searchText'
import { pickText } from './text'

describe('class breaks', () => {
  const counts = fc.array(fc.integer({ min: 0, max: 500 }), { maxLength: 40 })

  it('leave no count between classes, start at 1 and hold the largest', () => {
    fc.assert(
      fc.property(counts, fc.integer({ min: 1, max: 7 }), (values, most) => {
        const classes = classBreaks(values, most)
        const largest = Math.max(0, ...values)
        expect(classes.length).toBeLessThanOrEqual(most)
        expect(classes[0]?.min).toBe(largest === 0 ? undefined : 1)
        expect(classes.at(-1)?.max).toBe(largest === 0 ? undefined : largest)
        for (let i = 1; i < classes.length; i++) expect(classes[i]?.min).toBe((classes[i - 1]?.max ?? 0) + 1)
      }),
    )
  })

  it('hold a division each', () => {
    fc.assert(
      fc.property(counts, (values) => {
        for (const { min, max } of classBreaks(values)) {
          expect(values.some((value) => value >= min && value <= max)).toBe(true)
        }
      }),
    )
  })

  it('put every count in the class that holds it', () => {
    const classes = classBreaks([1, 1, 1, 2, 3, 4, 9])
    expect(classes).toEqual([
      { min: 1, max: 1 },
      { min: 2, max: 2 },
      { min: 3, max: 3 },
      { min: 4, max: 8 },
      { min: 9, max: 9 },
    ])
    expect([0, 1, 3, 8, 9, 40].map((count) => classOf(classes, count))).toEqual([null, 0, 2, 3, 4, 4])
  })
})

describe('days', () => {
  it('read what they write', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (day) => {
        expect(parseDay(formatDay(day))).toBe(day)
      }),
    )
  })

  it.each(['2019-02-30', '2019-13-01', '2019-7-1', '', 'yesterday', '2019-07-06T00:00'])(
    'refuse %j',
    (text) => expect(parseDay(text)).toBe(null),
  )

  it('know their Monday', () => {
    const monday = parseDay('2019-07-01') ?? 0
    for (let i = 0; i < 7; i++) expect(weekStart(monday + i)).toBe(monday)
    expect(formatDay(weekStart(monday - 1))).toBe('2019-06-24')
    expect(formatDay(weekStart(parseDay('1969-12-31') ?? 0))).toBe('1969-12-29')
  })
})

describe('a click on values', () => {
  it.each([
    [[], ['a'], false, ['a']],
    [['a'], ['a'], false, []],
    [['a', 'b'], ['a'], false, ['a']],
    [['a'], ['b'], false, ['b']],
    [['a'], ['b'], true, ['a', 'b']],
    [['a', 'b'], ['a'], true, ['b']],
    [['a', 'b'], ['b', 'a'], false, []],
    [['a'], ['a', 'b'], true, ['a', 'b']],
  ])('%j, click %j, additive %j: %j', (chosen, values, additive, expected) =>
    expect(clickValues<string>(chosen, values, additive)).toEqual(expected),
  )
})

describe('divisions', () => {
  it('are 34, each in one of seven regions', () => {
    expect(DIVISIONS).toHaveLength(34)
    expect(new Set(DIVISIONS.map((division) => division.adcode)).size).toBe(34)
    expect(new Set(DIVISIONS.map((division) => division.region))).toEqual(
      new Set(REGIONS.map((region) => region.id)),
    )
  })

  it('are found by adcode only', () => {
    expect(findDivision('110000')?.short.zh).toBe('北京')
    expect(findDivision('110108')).toBeUndefined()
    expect(divisionOf('110108')).toBe('110000')
  })
})

it.each([
  [true, 3, 9, 'entries'],
  [true, 0, 9, 'filtered-out'],
  [true, 0, 0, 'zero'],
  [false, 0, 0, 'not-covered'],
  [false, 1, 1, 'entries'],
] as const)('covered %j, %i of %i entries: %s', (covered, passing, all, state) =>
  expect(divisionState(covered, passing, all)).toBe(state),
)

it('finds words however they are typed', () => {
  expect(queryWords('  Ｂｌｏｃｋ chain ')).toEqual(['block', 'chain'])
  expect(holdsWords('block\nchain', ['chain', 'block'])).toBe(true)
  expect(holdsWords('block', ['chain', 'block'])).toBe(false)
})

it('falls back to the other language', () => {
  expect(pickText({ zh: '北京' }, 'en')).toBe('北京')
  expect(pickText({ zh: '北京', en: 'Beijing' }, 'en')).toBe('Beijing')
  expect(pickText({}, 'zh')).toBe('')
})
