/** A block of the document, cut where marks, entries and markings begin and end, ready to be drawn. */
import type { Span } from '../types'

/** A stretch with the same spans over it all through, the innermost last. */
export interface Piece<T extends Span> extends Span {
  readonly over: readonly T[]
}

/** The pieces of a block in order; together they are the block. @param spans may reach beyond the block. */
export function piecesOf<T extends Span>({ start, end }: Span, spans: readonly T[]): readonly Piece<T>[] {
  const within = spans
    .filter((one) => one.start < end && one.end > start)
    .sort((a, b) => b.end - b.start - (a.end - a.start))
  const cuts = new Set([start, end])
  for (const one of within) {
    cuts.add(Math.max(start, one.start))
    cuts.add(Math.min(end, one.end))
  }
  const edges = [...cuts].sort((a, b) => a - b)
  return edges.slice(0, -1).map((from, i) => {
    const to = edges[i + 1] ?? end
    return { start: from, end: to, over: within.filter((one) => one.start <= from && one.end >= to) }
  })
}
