import { useEffect } from 'react'
import { tell } from './notices'

/** Keeps the screen on while mounted. The browser lets go whenever the page is hidden, so it is asked again after that. */
export function useWakeLock(): void {
  useEffect(() => {
    let lock: WakeLockSentinel | null = null
    let ended = false
    const ask = async (): Promise<void> => {
      if (document.visibilityState !== 'visible' || (lock && !lock.released)) return
      try {
        const got = await navigator.wakeLock.request('screen')
        if (ended) return await got.release()
        lock = got
        // Let go while the page is in sight: by the system, such as to save a battery.
        got.addEventListener('release', () => {
          if (!ended && document.visibilityState === 'visible') tell('wake')
        })
      } catch {
        // Refused, or (over plain HTTP from another host) not there at all.
        if (!ended) tell('wake')
      }
    }
    const onVisible = (): void => void ask()
    void ask()
    document.addEventListener('visibilitychange', onVisible)
    return () => {
      ended = true
      document.removeEventListener('visibilitychange', onVisible)
      void lock?.release().catch(() => undefined)
    }
  }, [])
}
