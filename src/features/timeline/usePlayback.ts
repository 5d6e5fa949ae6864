import { useCallback, useEffect, useRef, useState } from 'react'
import { type HistoryStep, setTime, useStore } from '../../state/store'
import { type DayRange, sameRange } from './brush'
import { begin, type Playback, STEP_MS, step } from './playback'
import { filterOf, rangeOf } from './timeFilter'

function currentRange(): DayRange | null {
  return rangeOf(useStore.getState().view.filters.time)
}

/** Plays through the extent by setting the time filter; stops at the end, and as soon as anybody else changes it. */
export function usePlayback(extent: DayRange) {
  const [playing, setPlaying] = useState(false)
  const run = useRef<Playback | null>(null)

  const advance = useCallback(
    (history: HistoryStep) => {
      const next = run.current && step(run.current, extent)
      if (!run.current || !next) return setPlaying(false)
      run.current = { ...run.current, shown: next }
      setTime(filterOf(next), history)
      if (next.end >= extent.end) setPlaying(false)
    },
    [extent],
  )

  useEffect(() => {
    if (!playing) return
    const timer = setInterval(() => {
      if (sameRange(currentRange(), run.current?.shown ?? null)) advance('replace')
      else setPlaying(false)
    }, STEP_MS)
    return () => clearInterval(timer)
  }, [playing, advance])

  const toggle = () => {
    setPlaying(!playing)
    if (playing) return
    run.current = begin(currentRange(), run.current, extent)
    advance('push')
  }
  const stop = useCallback(() => setPlaying(false), [])
  return { playing, toggle, stop }
}
