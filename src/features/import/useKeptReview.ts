import { useEffect, useState } from 'react'
import { keepReview, keepReviewAtOnce } from '../../state/keptReview'
import { hasCorrections, type Review, useReview } from '../../state/reviewing'

/** Between two writes, in milliseconds, the page is left to whoever types in it. */
const PAUSE = 150

/**
 * Keeps the open review over a reload of the page: every change within a moment, the last of several that come while one is
 * being kept. A page that is hidden or left keeps at once what is not kept by then, over a reload but not over the tab's end:
 * where that is all, and where not even that can be, leaving asks first.
 *
 * @returns whether the device keeps it.
 */
export function useKeptReview(): boolean {
  const [isKept, setKept] = useState(true)
  useEffect(() => {
    let kept: Review['history'] | null = null
    let isRefused = false
    let isKeeping = false
    let ended = false
    const keep = async (): Promise<void> => {
      const { review } = useReview.getState()
      if (isKeeping || ended || !review || review.history === kept) return
      isKeeping = true
      const isDone = await keepReview(review)
      kept = isDone ? review.history : null
      isRefused = !isDone
      setKept(isDone)
      await new Promise((go) => setTimeout(go, PAUSE))
      isKeeping = false
      // What came meanwhile, and what could not be kept, is tried with it.
      if (useReview.getState().review?.history !== review.history) void keep()
    }
    void keep()
    const stop = useReview.subscribe(() => void keep())
    const onLeave = (event: Event): void => {
      const { review } = useReview.getState()
      if (!review || review.history === kept) return
      const isSafe = keepReviewAtOnce(review) && !isRefused
      if (!isSafe && hasCorrections(review)) event.preventDefault()
    }
    const onVisibility = (event: Event): void => {
      if (document.visibilityState === 'hidden') onLeave(event)
    }
    window.addEventListener('beforeunload', onLeave)
    // Phones tell of a page that will be ended by its hiding alone.
    document.addEventListener('visibilitychange', onVisibility)
    return () => {
      ended = true
      stop()
      window.removeEventListener('beforeunload', onLeave)
      document.removeEventListener('visibilitychange', onVisibility)
    }
  }, [])
  return isKept
}
