import { type KeyboardEvent, type PointerEvent, useEffect, useRef } from 'react'
import type { TimeFilter } from '../../domain/filters'
import { type HistoryStep, setTime, useStore } from '../../state/store'
import { type DayRange, drag, type Edge, type Gesture, keyed, positionAt, sameRange } from './brush'
import { filterOf } from './timeFilter'

/** A pointer that moves less, in px, has clicked. */
const SLOP = 4
/** Keys that follow each other faster, in ms, are one step of the history. */
const KEY_PAUSE = 1000

/** Keyboard follows the pointer, without a ring around what the pointer holds. */
const QUIETLY = { preventScroll: true, focusVisible: false }

/** A gesture under way. */
interface Live {
  readonly pointer: number
  readonly gesture: Gesture
  readonly box: DOMRect
  /** The filter to go back to when the gesture is cancelled. */
  readonly before: TimeFilter | null
  readonly x: number
  lastX: number
  moved: boolean
  shown: DayRange | null
}

interface BrushInput {
  readonly extent: DayRange
  readonly range: DayRange | null
  /** A click at a position, in days. */
  readonly onClick: (position: number) => void
  /** The user takes hold of the brush. */
  readonly onBegin: () => void
}

/** Pointer and keyboard of the brush: every change filters at once, at most once a frame; one gesture is one step back. */
export function useBrush({ extent, range, onClick, onBegin }: BrushInput) {
  const live = useRef<Live | null>(null)
  const frame = useRef(0)
  const keyedAt = useRef(Number.NEGATIVE_INFINITY)
  useEffect(() => () => cancelAnimationFrame(frame.current), [])

  const apply = () => {
    cancelAnimationFrame(frame.current)
    frame.current = 0
    const now = live.current
    if (!now?.moved) return
    const next = drag(now.gesture, positionAt(now.lastX - now.box.left, now.box.width, extent), extent)
    if (sameRange(next, now.shown)) return
    setTime(filterOf(next), now.shown ? 'replace' : 'push')
    now.shown = next
  }

  const onPointerDown = (event: PointerEvent<HTMLElement>) => {
    if (event.button !== 0 || live.current) return
    const plot = event.currentTarget
    const box = plot.getBoundingClientRect()
    const from = positionAt(event.clientX - box.left, box.width, extent)
    const part = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-part]') : null
    const gesture = gestureOf(part?.dataset.part, from, range, extent)
    live.current = {
      pointer: event.pointerId,
      gesture,
      box,
      before: useStore.getState().view.filters.time,
      x: event.clientX,
      lastX: event.clientX,
      moved: false,
      shown: null,
    }
    // The pointer may be gone already; then its end is heard all the same.
    if (event.isTrusted) plot.setPointerCapture(event.pointerId)
    const edge = gesture.type === 'resize' ? gesture.edge : 'end'
    plot.querySelector<HTMLElement>(`[data-part="${edge}"]`)?.focus(QUIETLY)
    event.preventDefault()
    onBegin()
  }

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    const now = live.current
    if (!now || event.pointerId !== now.pointer) return
    now.lastX = event.clientX
    now.moved ||= Math.abs(event.clientX - now.x) >= SLOP
    if (now.moved && frame.current === 0) frame.current = requestAnimationFrame(apply)
  }

  const onPointerUp = (event: PointerEvent<HTMLElement>) => {
    const now = live.current
    if (!now || event.pointerId !== now.pointer) return
    apply()
    live.current = null
    if (!now.moved && now.gesture.type !== 'resize') onClick(now.gesture.from)
  }

  /** Ends the gesture and takes back what it did; whether there was one. */
  const cancel = (): boolean => {
    const now = live.current
    live.current = null
    cancelAnimationFrame(frame.current)
    frame.current = 0
    if (now?.shown) setTime(now.before, 'replace')
    return now !== null
  }

  const onHandleKey = (event: KeyboardEvent, edge: Edge) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return
    const held = range ?? extent
    const next = keyed(held, edge, event.key, event.shiftKey, extent)
    if (!next) return
    event.preventDefault()
    onBegin()
    if (sameRange(next, held)) return
    const step: HistoryStep = event.timeStamp - keyedAt.current < KEY_PAUSE ? 'replace' : 'push'
    keyedAt.current = event.timeStamp
    setTime(filterOf(next), step)
  }

  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel: cancel, cancel, onHandleKey, live }
}

function gestureOf(
  part: string | undefined,
  from: number,
  range: DayRange | null,
  extent: DayRange,
): Gesture {
  if (part === 'start' || part === 'end') return { type: 'resize', from, origin: range ?? extent, edge: part }
  if (part === 'range' && range) return { type: 'move', from, origin: range }
  return { type: 'create', from }
}
