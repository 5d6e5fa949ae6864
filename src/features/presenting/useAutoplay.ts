import { useEffect } from 'react'
import type { Presenting } from '../../state/mode'
import { useStore } from '../../state/store'

/** Somebody who looks around on a wall screen is given at least so many seconds after each touch. */
const LEAST_WANDERING = 30

/** Goes on by itself at the set pace; never from a dark screen. Whatever changes the screen starts the wait anew. */
export function useAutoplay({ pace, black, scene }: Presenting, wandered: boolean, onNext: () => void): void {
  const view = useStore((state) => state.view)
  const seconds = pace !== null && wandered ? Math.max(pace, LEAST_WANDERING) : pace
  // biome-ignore lint/correctness/useExhaustiveDependencies: scene and view are reasons to wait anew
  useEffect(() => {
    if (seconds === null || black) return
    const timer = setTimeout(onNext, seconds * 1000)
    return () => clearTimeout(timer)
  }, [seconds, black, scene, view, onNext])
}
