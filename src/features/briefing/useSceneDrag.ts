import { type PointerEvent, type RefObject, useEffect, useRef, useState } from 'react'

/** A scene on its way to another place of the list. Positions count from zero. */
export interface SceneDrag {
  readonly id: string
  readonly from: number
  /** Where it would be put, counted after it was taken out. */
  readonly to: number
}

/** How near to the edge of the list it scrolls, and how far a frame, in px. */
const EDGE = 48
const SCROLL_STEP = 10

/**
 * Drags scenes by their numbers with mouse, pen and finger alike. Escape, or whatever takes the pointer away, leaves
 * the scenes as they were.
 *
 * @param list of the scenes, whose children are their items in order.
 * @param onDrop puts the scene at the position.
 */
export function useSceneDrag(
  list: RefObject<HTMLElement | null>,
  onDrop: (id: string, position: number) => void,
) {
  const [drag, setDrag] = useState<SceneDrag | null>(null)
  const y = useRef(0)
  const isDragging = drag !== null

  useEffect(() => {
    if (!isDragging) return
    let frame = requestAnimationFrame(function follow() {
      scrollAtEdge(list.current, y.current)
      setDrag((now) => {
        if (!now) return now
        const to = positionAt(list.current, now.from, y.current)
        return to === now.to ? now : { ...now, to }
      })
      frame = requestAnimationFrame(follow)
    })
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return
      event.preventDefault()
      event.stopPropagation()
      setDrag(null)
    }
    window.addEventListener('keydown', onKey, true)
    return () => {
      cancelAnimationFrame(frame)
      window.removeEventListener('keydown', onKey, true)
    }
  }, [isDragging, list])

  /** What a scene's handle listens to. */
  const handle = (id: string, from: number) => ({
    onPointerDown: (event: PointerEvent) => {
      if (event.button !== 0 || !event.isPrimary) return
      event.preventDefault()
      event.currentTarget.setPointerCapture(event.pointerId)
      y.current = event.clientY
      setDrag({ id, from, to: from })
    },
    onPointerMove: ({ clientY }: PointerEvent) => {
      y.current = clientY
    },
    onPointerUp: ({ clientY }: PointerEvent) => {
      if (drag) onDrop(drag.id, positionAt(list.current, drag.from, clientY))
      setDrag(null)
    },
    onPointerCancel: () => setDrag(null),
  })
  return { drag, handle }
}

/** How many of the other items lie above a height of the screen, by their heads. */
function positionAt(list: HTMLElement | null, from: number, y: number): number {
  const others = [...(list?.children ?? [])].filter((_, i) => i !== from)
  return others.filter((item) => {
    const { top, height } = (item.firstElementChild ?? item).getBoundingClientRect()
    return top + height / 2 < y
  }).length
}

function scrollAtEdge(list: HTMLElement | null, y: number): void {
  const box = list?.parentElement
  if (!box) return
  const { top, bottom } = box.getBoundingClientRect()
  if (y < top + EDGE) box.scrollTop -= SCROLL_STEP
  if (y > bottom - EDGE) box.scrollTop += SCROLL_STEP
}
