/** A block of the document, cut where marks begin and end, ready to be drawn. */
import type { Mark, Span } from '../types'

/** A stretch with the same marks all through, the innermost last. */
export interface Piece extends Span {
  readonly marks: readonly Mark[]
}

/** The pieces of a block in order; together they are the block. @param marks that may reach beyond the block. */
export function piecesOf({ start, end }: Span, marks: readonly Mark[]): readonly Piece[] {
  const within = marks
    .filter((mark) => mark.start < end && mark.end > start)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const cuts = new Set([start, end])
  for (const mark of within) {
    cuts.add(Math.max(start, mark.start))
    cuts.add(Math.min(end, mark.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end
    return { start: from, end: to, marks: within.filter((mark) => mark.start <= from && mark.end >= to) }
  })
}
