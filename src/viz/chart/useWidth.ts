import { type RefObject, useLayoutEffect, useState } from 'react'

/** The element's inner width in px, 0 until it is measured; while the element is hidden, its last width. */
export function useWidth(element: RefObject<HTMLElement | null>): number {
  const [width, setWidth] = useState(0)
  useLayoutEffect(() => {
    const box = element.current
    if (!box) return
    const measure = (next: number) => {
      if (next > 0) setWidth(Math.round(next))
    }
    measure(box.clientWidth)
    const observer = new ResizeObserver((entries) => measure(entries.at(-1)?.contentRect.width ?? 0))
    observer.observe(box)
    return () => observer.disconnect()
  }, [element])
  return width
}
