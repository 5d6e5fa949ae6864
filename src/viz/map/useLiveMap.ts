import { type RefObject, useContext, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { MotionContext, prefersStill } from '../motion'
import type { LiveMap, LiveState } from './liveMap'
import { markOnce } from './marks'
import { sameView, type View } from './projection'
import type { ViewStore } from './viewStore'

/**
 * Which map is seen: the SVG one until (or whenever) the live one is not there, or for good without WebGL 2
 * (`unavailable`) or where the live map's script could not be had (`failed`).
 */
export type LiveStatus = 'vector' | 'live' | 'unavailable' | 'failed'

interface LiveMapOptions {
  readonly store: ViewStore
  /** Load the live map: set after the first paint. */
  readonly enabled: boolean
  /** The view that the camera asks for; `null` while the box has no size. */
  readonly target: View | null
  readonly state: LiveState
  /** The user moved the live map and it rests. */
  readonly onUserRest: (view: View) => void
}

/** Loads the live map, keeps it up to date, and moves the view to what the camera asks for. */
export function useLiveMap(options: LiveMapOptions): {
  readonly container: RefObject<HTMLDivElement | null>
  readonly status: LiveStatus
} {
  const { store, enabled, target, state } = options
  const container = useRef<HTMLDivElement>(null)
  const live = useRef<LiveMap | null>(null)
  const painted = useRef(false)
  const latest = useRef(options)
  const motion = useContext(MotionContext)
  const [status, setStatus] = useState<LiveStatus>('vector')

  useLayoutEffect(() => {
    latest.current = options
    live.current?.update(state)
  })

  useEffect(() => {
    if (!enabled) return
    let ended = false
    const create = async () => {
      const loaded = await import('./liveMap').catch(() => null)
      if (!loaded) {
        if (!ended) setStatus('failed')
        return
      }
      const { LiveMap } = loaded
      const view = store.get()?.shown
      if (ended || !container.current || !view) return
      const map = new LiveMap(container.current, latest.current.state, view, {
        onPainted: (isPainted) => {
          painted.current = isPainted
          const shown = store.get()?.shown
          if (isPainted && shown && !sameView(map.view(), shown)) map.show(shown, 'jump')
          setStatus(isPainted ? 'live' : 'vector')
          if (isPainted) markOnce('map:live')
        },
        onMove: (moved) => {
          if (painted.current) store.move(moved)
        },
        onRest: (moved, byUser) => {
          if (!painted.current) return
          store.settle(moved)
          if (byUser) latest.current.onUserRest(moved)
        },
      })
      live.current = map
    }
    create().catch((cause: unknown) => {
      if (ended) return
      console.info('The live map is not available; the vector map stays.', cause)
      setStatus('unavailable')
    })
    return () => {
      ended = true
      live.current?.destroy()
      live.current = null
      painted.current = false
      setStatus('vector')
    }
  }, [enabled, store])

  useLayoutEffect(() => {
    if (!target) return
    const map = live.current
    if (!map || !painted.current) {
      store.settle(target)
      map?.show(target, 'jump')
    } else map.show(target, prefersStill() ? 'jump' : (motion ?? 'ease'))
  }, [target, store, motion])

  return { container, status }
}
