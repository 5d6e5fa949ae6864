import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
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
    titles.hear(0, true)
    await Promise.all([titles.some(), titles.all()])
    expect(read).not.toHaveBeenCalled()
  })

  it('waits for the first ones where those that were there are lost', async () => {
    titles.hear(100, false)
    titles.hear(0, false)
    const some = outcome(titles.some())
    await settled()
    expect(some.now).toBe('waits')
    titles.hear(50, false)
    await settled()
    expect(some.now).toBe('there')
  })
})

describe('a reading that fails', () => {
  beforeEach(() => vi.useFakeTimers())
  afterEach(() => vi.useRealTimers())

  it('is told to all who wait, and to all who ask within seconds', async () => {
    const waiting = [outcome(titles.some()), outcome(titles.all())]
    fail(new Error('gone'))
    await vi.advanceTimersByTimeAsync(9000)
    const after = [outcome(titles.some()), outcome(titles.some())]
    await vi.advanceTimersByTimeAsync(0)
    expect([...waiting, ...after].map(({ now }) => now)).toEqual(['gone', 'gone', 'gone', 'gone'])
    expect(read).toHaveBeenCalledOnce()
  })

  it('is told to who went on with some, and begins anew for who asks later', async () => {
    titles.hear(100, false)
    await titles.some()
    fail(new Error('gone'))
    await vi.advanceTimersByTimeAsync(1000)
    await expect(titles.some()).rejects.toThrow('gone')
    await vi.advanceTimersByTimeAsync(10_000)
    const again = outcome(titles.some())
    await vi.advanceTimersByTimeAsync(0)
    expect(again.now).toBe('waits')
    expect(read).toHaveBeenCalledTimes(2)
  })

  it('begins anew at once for who needs all, and is forgotten by then', async () => {
    const first = outcome(titles.all())
    fail(new Error('gone'))
    await vi.advanceTimersByTimeAsync(0)
    expect(first.now).toBe('gone')
    const again = outcome(titles.all())
    titles.hear(100, false)
    await titles.some()
    finish()
    await vi.advanceTimersByTimeAsync(0)
    expect(again.now).toBe('there')
    expect(read).toHaveBeenCalledTimes(2)
  })
})
