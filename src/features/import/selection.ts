import type { Span } from '../../ingest/types'

/** The offset in the document of a point in the drawn text: every piece says where it starts. */
function offsetOf(node: Node | null, offset: number): number | null {
  const piece = (node instanceof Element ? node : node?.parentElement)?.closest<HTMLElement>('[data-start]')
  const start = Number(piece?.dataset.start ?? Number.NaN)
  if (Number.isNaN(start)) return null
  return start + (node instanceof Text ? offset : 0)
}

/**
 * What the user has selected in the drawn document, or, empty, where they clicked; `null` outside of it.
 *
 * @param x of the pointer in the window.
 */
export function spanOfSelection(root: HTMLElement | null, x: number, y: number): Span | null {
  const selection = window.getSelection()
  if (!root || !selection?.anchorNode || !root.contains(selection.anchorNode)) {
    const piece = document.elementFromPoint(x, y)
    const at = root?.contains(piece) ? offsetOf(piece, 0) : null
    return at === null ? null : { start: at, end: at }
  }
  const a = offsetOf(selection.anchorNode, selection.anchorOffset)
  const b = offsetOf(selection.focusNode, selection.focusOffset)
  if (a === null || b === null) return null
  return { start: Math.min(a, b), end: Math.max(a, b) }
}
