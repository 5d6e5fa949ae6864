import { beforeEach, describe, expect, it, vi } from 'vitest'
import { TitleReading } from './titleReading'

const settled = () => new Promise((resolve) => setTimeout(resolve))

let finish: () => void
let fail: (error: Error) => void
const read = vi.fn(
  () =>
    new Promise<void>((resolve, reject) => {
      finish = resolve
      fail = reject
    }),
)
let titles: TitleReading

/** What comes of a promise, as far as it has come. */
function outcome(promise: Promise<void>): { now: string } {
  const seen = { now: 'waits' }
  promise.then(
    () => {
      seen.now = 'there'
    },
    (error: Error) => {
      seen.now = error.message
    },
  )
  return seen
}

beforeEach(() => {
  read.mockClear()
  titles = new TitleReading(read)
})

describe('the reading of titles', () => {
  it('gives some as soon as any are there, and all when it is through', async () => {
    const [some, all] = [outcome(titles.some()), outcome(titles.all())]
    await settled()
    expect([some.now, all.now]).toEqual(['waits', 'waits'])
    titles.hear(100, false)
    await settled()
    expect([some.now, all.now]).toEqual(['there', 'waits'])
    await titles.some()
    finish()
    await settled()
    expect(all.now).toBe('there')
    expect(read).toHaveBeenCalledOnce()
  })

  it('is not begun again where it went on by itself', async () => {
    titles.hear(100, false)
    titles.hear(200, true)
    await Promise.all([titles.some(), titles.all()])
    expect(read).not.toHaveBeenCalled()
  })

  it('of no titles at all is over', async () => {
    const some = outcome(titles.some())
    titles.hear(0, true)
    finish()
    await settled()
    expect(some.now).toBe('there')
  })

  it('that fails is told to all who wait, and begins anew for whoever asks then', async () => {
    const waiting = [outcome(titles.some()), outcome(titles.all())]
    fail(new Error('gone'))
    await settled()
    expect(waiting.map(({ now }) => now)).toEqual(['gone', 'gone'])
    const again = outcome(titles.some())
    titles.hear(100, false)
    await settled()
    expect(again.now).toBe('there')
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('that fails after some were given is told once, when more are asked for', async () => {
    titles.hear(100, false)
    await titles.some()
    fail(new Error('gone'))
    await settled()
    await expect(titles.some()).rejects.toThrow('gone')
    const again = outcome(titles.some())
    await settled()
    expect(again.now).toBe('waits')
    expect(read).toHaveBeenCalledTimes(2)
  })
})
