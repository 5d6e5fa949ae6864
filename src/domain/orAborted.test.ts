import { describe, expect, it, vi } from 'vitest'
import { orAborted } from './orAborted'

describe('orAborted', () => {
  it('ends with the signal, though the work never does', async () => {
    const { signal, abort } = controlled()
    const outcome = orAborted(new Promise(() => {}), signal)
    abort('stopped')
    await expect(outcome).rejects.toBe('stopped')
  })

  it('does not begin to wait where the signal was given before', async () => {
    const { signal, abort } = controlled()
    abort('stopped')
    await expect(orAborted(new Promise(() => {}), signal)).rejects.toBe('stopped')
  })

  it('is the work otherwise, and stops listening', async () => {
    const { signal } = controlled()
    const removed = vi.spyOn(signal, 'removeEventListener')
    await expect(orAborted(Promise.resolve(3), signal)).resolves.toBe(3)
    await expect(orAborted(Promise.reject(new Error('no')), signal)).rejects.toThrow('no')
    await vi.waitFor(() => expect(removed).toHaveBeenCalledTimes(2))
  })
})

function controlled() {
  const controller = new AbortController()
  return { signal: controller.signal, abort: (why: string) => controller.abort(why) }
}
