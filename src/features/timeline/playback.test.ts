import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDay, parseDay } from '../../domain/dates'
import type { DayRange } from './brush'
import { begin, type Playback, step } from './playback'

function days(start: string, end: string): DayRange {
  return { start: parseDay(start) ?? Number.NaN, end: parseDay(end) ?? Number.NaN }
}

function run(playback: Playback, extent: DayRange): DayRange[] {
  const shown: DayRange[] = []
  let now = playback
  for (let i = 0; i < 10_000; i++) {
    const next = step(now, extent)
    if (!next) return shown
    shown.push(next)
    now = { ...now, shown: next }
  }
  throw new Error('plays without an end')
}

function text(ranges: readonly DayRange[]): string[] {
  return ranges.map(({ start, end }) => `${formatDay(start).slice(5)} ${formatDay(end).slice(5)}`)
}

const EXTENT = days('2019-07-03', '2019-07-26')

describe('without a range', () => {
  it('grows from the first day, by the weeks of the calendar, to the last day', () => {
    expect(text(run(begin(null, null, EXTENT), EXTENT))).toEqual([
      '07-03 07-07',
      '07-03 07-14',
      '07-03 07-21',
      '07-03 07-26',
    ])
  })

  it('grows anew when it had grown to the end', () => {
    const ended: Playback = { mode: 'grow', shown: EXTENT }
    expect(begin(EXTENT, ended, EXTENT)).toEqual({ mode: 'grow', shown: null })
  })
})

describe('with a range', () => {
  it('moves it by its own length, to the end and no farther', () => {
    const range = days('2019-07-05', '2019-07-11')
    expect(text(run(begin(range, null, EXTENT), EXTENT))).toEqual([
      '07-12 07-18',
      '07-19 07-25',
      '07-20 07-26',
    ])
  })

  it('begins at the first day when the range stands at the end', () => {
    const range = days('2019-07-20', '2019-07-26')
    expect(text(run(begin(range, null, EXTENT), EXTENT))[0]).toBe('07-03 07-09')
  })
})

it('goes on where it was paused, and not where the range was changed since', () => {
  const paused: Playback = { mode: 'grow', shown: days('2019-07-03', '2019-07-14') }
  expect(begin(paused.shown, paused, EXTENT)).toBe(paused)
  expect(begin(days('2019-07-04', '2019-07-14'), paused, EXTENT).mode).toBe('move')
  expect(begin(null, paused, EXTENT)).toEqual({ mode: 'grow', shown: null })
})

it('always ends at the last day, showing days of the extent only', () => {
  const cases = fc
    .tuple(fc.integer({ min: 0, max: 30_000 }), fc.integer({ min: 0, max: 400 }))
    .chain(([start, length]) => {
      const day = fc.integer({ min: start, max: start + length })
      return fc.record({
        extent: fc.constant({ start, end: start + length }),
        range: fc.option(
          fc.tuple(day, day).map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b) })),
        ),
      })
    })
  fc.assert(
    fc.property(cases, ({ extent, range }) => {
      const shown = run(begin(range, null, extent), extent)
      expect(shown.at(-1)?.end).toBe(extent.end)
      for (const { start, end } of shown) {
        expect(start).toBeGreaterThanOrEqual(extent.start)
        expect(start).toBeLessThanOrEqual(end)
      }
    }),
  )
})
