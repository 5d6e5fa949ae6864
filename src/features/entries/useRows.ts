import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react'
import { type Extents, elementHeight, type Place, placeAt, placeShowing, scrolled, TOP } from './scroll'

/** Height of a row in rem; rows are of one height, so that the list needs to measure none. */
const ROW_REM = 3.5
/** Rows that are drawn beyond those in sight, on either side. */
const OVERSCAN = 6

interface Rows {
  /** The first row that is drawn, and the last. There is none where the last is less. */
  readonly first: number
  readonly last: number
  /** Height of a row and of the element that stands for all of them, in px. */
  readonly rowHeight: number
  readonly height: number
  /** Where a row stands in that element, in px. */
  readonly topOf: (row: number) => number
  readonly onScroll: () => void
  /** Scrolls until a row is in sight, whole; or to the top of the list. */
  readonly show: (row: number) => void
  readonly toTop: () => void
}

/** The rows of a long list that are in sight of its scroller. */
export function useRows(count: number, scroller: RefObject<HTMLElement | null>): Rows {
  const [{ view, rowHeight }, setSizes] = useState({ view: 0, rowHeight: 56 })
  const [place, setPlace] = useState<Place>(TOP)
  const last = useRef(TOP)
  const extents: Extents = { rows: count * rowHeight, view }

  useLayoutEffect(() => {
    const element = scroller.current
    if (!element) return
    const measure = (): void => {
      const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
      setSizes({ view: element.clientHeight, rowHeight: ROW_REM * rem })
    }
    const observer = new ResizeObserver(measure)
    observer.observe(element)
    measure()
    return () => observer.disconnect()
  }, [scroller])

  const move = (next: Place): void => {
    last.current = next
    setPlace(next)
    if (scroller.current && scroller.current.scrollTop !== next.element) {
      scroller.current.scrollTop = next.element
      // What the browser made of it counts, so that its own event moves nothing.
      last.current = { ...next, element: scroller.current.scrollTop }
    }
  }
  // A list that has become shorter may end above where it was.
  const most = Math.max(0, extents.rows - view)
  useEffect(() => {
    if (last.current.list <= most) return
    last.current = TOP
    setPlace(TOP)
  }, [most])

  const first = Math.max(0, Math.floor(place.list / rowHeight) - OVERSCAN)
  return {
    first,
    last: Math.min(count, Math.ceil((place.list + view) / rowHeight) + OVERSCAN) - 1,
    rowHeight,
    height: elementHeight(extents),
    topOf: (row) => row * rowHeight - place.list + place.element,
    onScroll: () => {
      const element = scroller.current?.scrollTop ?? 0
      if (element !== last.current.element) move(scrolled(last.current, element, extents))
    },
    show: (row) => move(placeShowing(last.current, row * rowHeight, rowHeight, extents)),
    toTop: () => {
      // Nearly always it is there: asking the browser would have it lay out the page within the click.
      if (last.current.list > 0 || last.current.element > 0) move(placeAt(0, extents))
    },
  }
}
