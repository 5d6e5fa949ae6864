import {
  type FocusEventHandler,
  type KeyboardEventHandler,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react'
import { rowAfterKey } from '../../ui/rowKeys'

/** Rows that PageUp and PageDown go by. */
const PAGE = 10

interface RowFocus {
  /** The row whose turn it is: Tab leads to it, keys go on from it. */
  readonly at: number
  /** Gives a row the turn, without scrolling to it. */
  readonly take: (row: number) => void
  /** Scrolls to a row and focuses it, as soon as it is there. */
  readonly go: (row: number) => void
  /** Gives the turn to the first row, and forgets what was gone to. */
  readonly reset: () => void
  /** For the element that has the rows. */
  readonly listeners: {
    readonly onKeyDown: KeyboardEventHandler
    readonly onFocus: FocusEventHandler
    readonly onBlur: FocusEventHandler
  }
}

interface Options {
  readonly total: number
  /** Scrolls until a row is in sight. */
  readonly show: (row: number) => void
  /** Whether an entry may come to stand in another row while the list is shown. */
  readonly movesEntries: boolean
}

/**
 * The focus within a long list that draws only what is in sight.
 *
 * @param scroller holds the rows: elements with their number as `data-index`, each with a button.
 */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  { total, show, movesEntries }: Options,
): RowFocus {
  const [at, setAt] = useState(0)
  const [waiting, setWaiting] = useState<number | null>(null)
  const hasFocus = useRef(false)
  const buttonOf = (row: number) =>
    scroller.current?.querySelector<HTMLElement>(`[data-index="${row}"] button`)

  const go = (row: number): void => {
    setAt(row)
    show(row)
    setWaiting(row)
  }
  useEffect(() => {
    if (waiting === null) return
    const button = buttonOf(waiting)
    if (!button) return
    button.focus({ preventScroll: true })
    setWaiting(null)
  })
  // At once: an effect that waits would undo what the next key has chosen.
  useLayoutEffect(() => {
    if (!movesEntries || !hasFocus.current || waiting !== null) return
    const { activeElement, body } = document
    const row = activeElement?.closest<HTMLElement>('[data-index]')?.dataset.index
    if (row !== undefined) setAt(Number(row))
    if (activeElement !== body) return
    // What had the focus has been moved out of sight: its place has it now, where that is not.
    const button = buttonOf(at)
    if (button) button.focus({ preventScroll: true })
    else hasFocus.current = false
  })

  return {
    at,
    take: setAt,
    go,
    reset: () => {
      setAt(0)
      setWaiting(null)
    },
    listeners: {
      onKeyDown: (event) => {
        const row = rowAfterKey(event.key, at, total, PAGE)
        if (row === null) return
        event.preventDefault()
        go(row)
      },
      onFocus: () => {
        hasFocus.current = true
      },
      onBlur: () => {
        hasFocus.current = false
      },
    },
  }
}
