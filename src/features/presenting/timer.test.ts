import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { elapsed, formatElapsed, readTimer, restarted, STOPPED, type Timer, toggled } from './timer'

describe('the timer', () => {
  it('counts the time between each start and stop since it was last set back', () => {
    const step = fc.record({ act: fc.constantFrom('toggle', 'restart'), wait: fc.nat(10_000) })
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let now = 1_000_000
        let timer: Timer = STOPPED
        let running = false
        let sum = 0
        for (const { act, wait } of steps) {
          if (act === 'toggle') {
            timer = toggled(timer, now)
            running = !running
          } else {
            timer = restarted(timer, now)
            sum = 0
          }
          now += wait
          if (running) sum += wait
          expect(elapsed(timer, now)).toBe(sum)
          expect(readTimer(JSON.stringify(timer))).toEqual(timer)
        }
      }),
    )
  })

  it('does not run backwards when the clock is set back', () => {
    expect(elapsed({ since: 5_000, before: 70 }, 1_000)).toBe(70)
  })

  it('is stopped where it cannot be read', () => {
    for (const text of [null, '', 'null', '[]', '{"since":"now","before":1}', '{"since":1}'])
      expect(readTimer(text)).toEqual(STOPPED)
  })

  it('is written as on a stopwatch', () => {
    expect([0, 59_999, 245_000, 3_845_000].map(formatElapsed)).toEqual(['0:00', '0:59', '4:05', '1:04:05'])
  })
})
