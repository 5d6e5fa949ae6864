import { useLayoutEffect, useRef } from 'react'
import { FileError } from '../datasets/fetchJson'

/** When to try again after the device has a network, in ms: it says so before its network answers. */
const AGAIN = [1_000, 4_000]

/**
 * Tries again what failed as soon as the device says that it has a network, and twice more what no server answered. For
 * what outlives the message of the failure, which gives way to that of loading with each try.
 */
export function useRetryOnline(error: Error | null, onRetry: () => void): void {
  const latest = useRef({ error, onRetry })
  // Before the frame that tells of the failure: the network may be back in it.
  useLayoutEffect(() => {
    latest.current = { error, onRetry }
  })
  useLayoutEffect(() => {
    let timers: readonly number[] = []
    const stop = (): void => {
      for (const timer of timers) clearTimeout(timer)
    }
    const retry = (): void => {
      if (latest.current.error) latest.current.onRetry()
    }
    const retryUnreached = (): void => {
      const { error: last } = latest.current
      if (last instanceof FileError && last.reason === 'unreachable') retry()
    }
    const onOnline = (): void => {
      stop()
      timers = [setTimeout(retry), ...AGAIN.map((after) => setTimeout(retryUnreached, after))].map(Number)
    }
    window.addEventListener('online', onOnline)
    return () => {
      window.removeEventListener('online', onOnline)
      stop()
    }
  }, [])
}
