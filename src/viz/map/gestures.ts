/** Pan and zoom of the SVG map by drag, wheel and pinch: only where no live map does it. */
import { type Pixel, panBy, type View, zoomAround } from './projection'

/** What gestures act on. */
export interface MapGestures {
  readonly view: () => View | null
  readonly move: (view: View) => void
  /** The gesture is over. */
  readonly rest: (view: View) => void
}

/** Wheel pixels for one zoom level, and how long a wheel must stand still to have come to rest (ms). */
const WHEEL_LEVEL = 300
const WHEEL_REST = 160
const DRAG_START = 4

/** Listens on `element` until `signal` aborts. `gestures` answers `null` while something else moves the map. */
export function startGestures(
  element: HTMLElement,
  gestures: () => MapGestures | null,
  signal: AbortSignal,
): void {
  const fingers = new Map<number, Pixel>()
  let dragging = false
  let start: Pixel = [0, 0]
  let wheelTimer: ReturnType<typeof setTimeout> | undefined

  const at = (event: MouseEvent): Pixel => {
    const box = element.getBoundingClientRect()
    return [event.clientX - box.left, event.clientY - box.top]
  }
  const finish = () => {
    const acting = gestures()
    const view = acting?.view()
    if (acting && view) acting.rest(view)
  }

  element.addEventListener(
    'pointerdown',
    (event) => {
      if (!gestures() || (event.pointerType === 'mouse' && event.button !== 0)) return
      fingers.set(event.pointerId, at(event))
      if (fingers.size === 1) start = at(event)
    },
    { signal },
  )
  element.addEventListener(
    'pointermove',
    (event) => {
      const from = fingers.get(event.pointerId)
      const acting = gestures()
      const view = acting?.view()
      if (!from || !acting || !view) return
      const to = at(event)
      if (!dragging && Math.hypot(to[0] - start[0], to[1] - start[1]) < DRAG_START) return
      if (!dragging) element.setPointerCapture(event.pointerId)
      dragging = true
      const other = [...fingers].find(([id]) => id !== event.pointerId)?.[1]
      fingers.set(event.pointerId, to)
      acting.move(other ? pinch(view, from, to, other) : panBy(view, to[0] - from[0], to[1] - from[1]))
    },
    { signal },
  )
  const release = (event: PointerEvent) => {
    fingers.delete(event.pointerId)
    if (fingers.size > 0 || !dragging) return
    dragging = false
    finish()
  }
  element.addEventListener('pointerup', release, { signal })
  element.addEventListener('pointercancel', release, { signal })
  element.addEventListener(
    'wheel',
    (event) => {
      const acting = gestures()
      const view = acting?.view()
      if (!acting || !view) return
      event.preventDefault()
      const pixels = event.deltaY * (event.deltaMode === 1 ? 20 : 1)
      acting.move(zoomAround(view, -pixels / WHEEL_LEVEL, at(event)))
      clearTimeout(wheelTimer)
      wheelTimer = setTimeout(finish, WHEEL_REST)
    },
    { signal, passive: false },
  )
  signal.addEventListener('abort', () => clearTimeout(wheelTimer))
}

/** One finger moved while the other stayed: pan by half of it, zoom by how far they came apart. */
function pinch(view: View, from: Pixel, to: Pixel, other: Pixel): View {
  const before = Math.hypot(from[0] - other[0], from[1] - other[1])
  const after = Math.hypot(to[0] - other[0], to[1] - other[1])
  const middle: Pixel = [(to[0] + other[0]) / 2, (to[1] + other[1]) / 2]
  const moved = panBy(view, (to[0] - from[0]) / 2, (to[1] - from[1]) / 2)
  return before > 0 && after > 0 ? zoomAround(moved, Math.log2(after / before), middle) : moved
}
