import { describe, expect, it } from 'vitest'
import { forParts } from './forParts'

const PARTS = Array.from({ length: 40 }, (_, i) => i)
const later = () => new Promise<void>((resolve) => setTimeout(resolve))

describe('parts of a file', () => {
  it('are all read, a few at once', async () => {
    const read: number[] = []
    let running = 0
    let most = 0
    await forParts(PARTS, async (part) => {
      most = Math.max(most, ++running)
      await later()
      running--
      read.push(part)
    })
    expect(read.toSorted((a, b) => a - b)).toEqual(PARTS)
    expect(most).toBeGreaterThan(1)
    expect(most).toBeLessThan(10)
  })

  it('are not begun once nobody waits for them', async () => {
    const begun: number[] = []
    const controller = new AbortController()
    const reading = forParts(
      PARTS,
      async (part) => {
        begun.push(part)
        if (part === 10) controller.abort()
        await later()
      },
      controller.signal,
    )
    await expect(reading).rejects.toThrow(/abort/)
    await later()
    expect(begun.length).toBeLessThan(20)
  })

  it('are not begun after one that fails', async () => {
    const begun: number[] = []
    const reading = forParts(PARTS, async (part) => {
      begun.push(part)
      await later()
      if (part === 3) throw new Error('damaged')
    })
    await expect(reading).rejects.toThrow('damaged')
    const until = begun.length
    await later()
    await later()
    expect(begun.length).toBe(until)
  })

  it('leave room for what else the thread is asked, though reading them never waits', async () => {
    let isHeard = false
    setTimeout(() => {
      isHeard = true
    })
    const heard: boolean[] = []
    await forParts(PARTS, async () => {
      heard.push(isHeard)
      for (const end = performance.now() + 4; performance.now() < end; );
    })
    expect(heard.at(0)).toBe(false)
    expect(heard.at(-1)).toBe(true)
  })
})
