import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { boundedPace, EXPLORING, formatMode, type Mode, presentingAt, readMode } from './mode'

const VIEW = '#v=1&d=2019q3&j=110000,130000&q=a%26b'

const modeArbitrary: fc.Arbitrary<Mode> = fc.oneof(
  fc.constant(EXPLORING),
  fc
    .tuple(fc.integer({ min: 0, max: 999 }), fc.option(fc.integer({ min: 5, max: 60 })))
    .map(([scene, pace]) => presentingAt(scene, pace)),
  fc.stringMatching(/^[\w-]{1,40}$/).map((channel) => ({ type: 'speaking' as const, channel })),
)

describe('the mode in a link', () => {
  it('reads back as itself, and leaves the view as it was', () => {
    fc.assert(
      fc.property(modeArbitrary, (mode) => {
        const read = readMode(VIEW + formatMode(mode))
        expect(read.mode).toEqual(mode)
        expect(new URLSearchParams(read.rest.slice(1)).toString()).toBe(
          new URLSearchParams(VIEW.slice(1)).toString(),
        )
      }),
    )
  })

  it('never throws, and touches nothing where it reads nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        const hash = `#${text}`
        const { mode, rest } = readMode(hash)
        if (mode === EXPLORING) expect(rest).toBe(hash)
      }),
    )
  })

  it('boots a wall screen', () => {
    expect(readMode('#present=2&pace=15').mode).toEqual(presentingAt(1, 15))
    expect(readMode('#present=0').mode).toEqual(presentingAt(0))
  })

  it('leaves what cannot be read in the link, to be named', () => {
    expect(readMode('#v=1&present=two')).toEqual({ mode: EXPLORING, rest: '#v=1&present=two' })
    expect(readMode('#v=1&present=2&pace=fast')).toEqual({ mode: presentingAt(1), rest: '#v=1&pace=fast' })
  })

  it('keeps a pace between five seconds and a minute', () => {
    expect([0, 5, 7.6, 60, 600].map(boundedPace)).toEqual([5, 5, 8, 60, 60])
  })
})
