import { useEffect, useState } from 'react'
import { keepReview } from '../../state/keptReview'
import { hasCorrections, type Review, useReview } from '../../state/reviewing'

/**
 * Keeps the open review over a reload of the page: every change at once, the last of several that come while one is being
 * kept. Leaving the page with a change that is not kept asks first.
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
      isKeeping = false
      kept = isDone ? review.history : null
      setKept(isDone)
      if (isDone) void keep()
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
