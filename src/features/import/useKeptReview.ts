import { useEffect, useState } from 'react'
import { keepReview } from '../../state/keptReview'
import { hasCorrections, type Review, useReview } from '../../state/reviewing'

/** Between two writes, in milliseconds, the page is left to whoever types in it. */
const PAUSE = 150

/**
 * Keeps the open review over a reload of the page: every change within a moment, the last of several that come while one is
 * being kept. Leaving the page with a change that is not kept asks first.
 *
 * @returns whether the device keeps it.
 */
export function useKeptReview(): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    let kept: Review['history'] | null = null
    let isKeeping = false
    let ended = false
    const keep = async (): Promise<void> => {
      const { review } = useReview.getState()
      if (isKeeping || ended || !review || review.history === kept) return
      isKeeping = true
      const isDone = await keepReview(review)
      kept = isDone ? review.history : null
      setKept(isDone)
      await new Promise((go) => setTimeout(go, PAUSE))
      isKeeping = false
      // What came meanwhile, and what could not be kept, is tried with it.
      if (useReview.getState().review?.history !== review.history) void keep()
    }
    void keep()
    const stop = useReview.subscribe(() => void keep())
    const onUnload = (event: BeforeUnloadEvent): void => {
      const { review } = useReview.getState()
      if (review && review.history !== kept && hasCorrections(review)) event.preventDefault()
    }
    window.addEventListener('beforeunload', onUnload)
    return () => {
      ended = true
      stop()
      window.removeEventListener('beforeunload', onUnload)
    }
  }, [])
  return isKept
}
