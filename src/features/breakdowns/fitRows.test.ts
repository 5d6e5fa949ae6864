import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { rowHeight } from './breakdownOption'
import { fitRows } from './fitRows'
import type { Row } from './rows'

const rowsArbitrary = fc
  .array(fc.record({ all: fc.nat(9), chosen: fc.constantFrom('none', 'none', 'some', 'all') }), {
    maxLength: 40,
  })
  .map((list) =>
    list.map(
      ({ all, chosen }, i): Row => ({
        key: String(i),
        values: [String(i)],
        label: String(i),
        name: String(i),
        count: all,
        all,
        chosen: chosen as Row['chosen'],
        color: '#000000',
      }),
    ),
  )

describe('fitRows', () => {
  it('fills the box and never leaves it, in the order of the chart', () => {
    fc.assert(
      fc.property(
        rowsArbitrary,
        fc.integer({ min: 60, max: 2000 }),
        fc.integer({ min: 14, max: 60 }),
        (rows, height, rem) => {
          const fitted = fitRows(rows, height, rem)
          const used = fitted.rows.length * rowHeight(fitted.rem)
          const enough = height >= 2 * rowHeight(rem)
          if (enough) expect(used).toBeLessThanOrEqual(height)
          expect(fitted.rem).toBeGreaterThanOrEqual(rem)
          expect(fitted.rows.map(({ key }) => Number(key))).toEqual(
            fitted.rows.map(({ key }) => Number(key)).toSorted((a, b) => a - b),
          )
        },
      ),
    )
  })

  it('leaves out nothing that is chosen before all that is not', () => {
    fc.assert(
      fc.property(rowsArbitrary, fc.integer({ min: 60, max: 900 }), (rows, height) => {
        const { rows: shown, left } = fitRows(rows, height, 16)
        const out = rows.filter((row) => !shown.includes(row))
        const chosenOut = out.some(({ chosen }) => chosen !== 'none')
        if (chosenOut) expect(shown.every(({ chosen }) => chosen !== 'none')).toBe(true)
        expect(out.filter(({ all, chosen }) => all > 0 || chosen !== 'none')).toHaveLength(
          shown.length < rows.length ? left : 0,
        )
      }),
    )
  })

  it('draws few rows larger, up to a bound', () => {
    const rows = fc
      .sample(rowsArbitrary, { numRuns: 30 })
      .find((list) => list.length >= 4)
      ?.slice(0, 4)
    if (!rows) throw new Error('no sample')
    expect(fitRows(rows, 24 * 4, 16).rem).toBe(16)
    expect(fitRows(rows, 33 * 4, 16).rem).toBe(22)
    expect(fitRows(rows, 2000, 16).rem).toBeCloseTo(35.2)
  })
})
