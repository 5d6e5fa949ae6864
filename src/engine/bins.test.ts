import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../domain/dates'
import { BIN_UNITS, binDays, binStarts } from './bins'
import { proposedUnit, unitsFor } from './units'

const day = (iso: string): number => parseDay(iso) ?? Number.NaN
const periodOf = (start: string, days: number) => ({ start, end: formatDay(day(start) + days - 1) })

describe('bins', () => {
  it('follow each other without a hole, hold the extent and no bin beyond it', () => {
    const days = fc.integer({ min: day('1899-01-01'), max: day('2199-12-31') })
    fc.assert(
      fc.property(days, fc.nat(5000), fc.constantFrom(...BIN_UNITS), (first, length, unit) => {
        const starts = binStarts([first, first + length], unit)
        expect(starts[0]).toBeLessThanOrEqual(first)
        expect(starts[1]).toBeGreaterThan(first)
        expect(starts.at(-1)).toBeGreaterThan(first + length)
        expect(starts.at(-2)).toBeLessThanOrEqual(first + length)
        for (const { start, end } of binDays(starts)) {
          if (unit === 'month') expect(start).toBe(`${end.slice(0, 7)}-01`)
          if (unit === 'year') expect([start.slice(4), end.slice(4)]).toEqual(['-01-01', '-12-31'])
        }
      }),
    )
  })

  it('know the months of a leap year', () =>
    expect(binDays(binStarts([day('2020-01-31'), day('2020-03-01')], 'month'))).toEqual([
      { start: '2020-01-01', end: '2020-01-31' },
      { start: '2020-02-01', end: '2020-02-29' },
      { start: '2020-03-01', end: '2020-03-31' },
    ]))
})

describe('the unit', () => {
  it.each([
    [31, 'day'],
    [92, 'week'],
    [3652, 'month'],
    [60 * 366, 'year'],
  ] as const)('of %i days is a %s', (days, unit) =>
    expect(proposedUnit(periodOf('2019-07-01', days))).toBe(unit),
  )

  it('is chosen among those that make sense, and the one in use', () => {
    expect(unitsFor(periodOf('2019-07-01', 92), 'week')).toEqual(['week', 'day'])
    expect(unitsFor(periodOf('2019-07-01', 92), 'year')).toEqual(['year', 'week', 'day'])
    expect(unitsFor(periodOf('2010-01-01', 3652), 'month')).toEqual(['year', 'month', 'week', 'day'])
  })
})
