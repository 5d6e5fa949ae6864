import type { AsyncBuffer } from 'hyparquet'

/** Bytes from `start` to before `end`. */
export interface ByteRange {
  readonly start: number
  readonly end: number
}

/** Most bytes of a request: more of them would come late, and progress in leaps. */
const MOST_BYTES = 1 << 19
/** Bytes that may lie between two ranges of a request: fetching them costs less than a request. */
const MOST_BETWEEN = 1 << 14
/** Requests that are under way before their bytes are asked for. */
const AHEAD = 3
/** Requests whose bytes are kept: those under way, and the one that is being read. */
const KEPT = AHEAD + 2

/**
 * Ranges that lie near each other, as one: in the order of the file, none larger than a request should be unless a range is.
 */
export function joinRanges(ranges: readonly ByteRange[]): readonly ByteRange[] {
  const joined: ByteRange[] = []
  for (const range of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = joined.at(-1)
    const isNear =
      last &&
      range.start - last.end <= MOST_BETWEEN &&
      range.end - last.start <= MOST_BYTES &&
      range.end >= last.end
    if (isNear) joined[joined.length - 1] = { start: last.start, end: range.end }
    else joined.push(range)
  }
  return joined
}

/**
 * A file of which these ranges will be read from front to back: those next to each other come in one request, and the next
 * ones are asked for ahead. What lies in none is read as before.
 */
export function joinedFile(file: AsyncBuffer, ranges: readonly ByteRange[]): AsyncBuffer {
  const blocks = joinRanges(ranges)
  const kept = new Map<number, Promise<ArrayBuffer>>()

  function read(at: number): Promise<ArrayBuffer> {
    const known = kept.get(at)
    if (known) return known
    const { start, end } = blocks[at] ?? { start: 0, end: 0 }
    const reading = Promise.resolve(file.slice(start, end))
    // Whoever asks for it hears of a failure, and may ask again.
    reading.catch(() => kept.delete(at))
    kept.set(at, reading)
    for (const oldest of kept.keys()) {
      if (kept.size <= KEPT) break
      kept.delete(oldest)
    }
    return reading
  }

  return {
    byteLength: file.byteLength,
    slice: async (start, end = file.byteLength) => {
      const at = blocks.findLastIndex((block) => block.start <= start)
      const block = blocks[at]
      if (!block || end > block.end) return file.slice(start, end)
      const reading = read(at)
      for (let next = at + 1; next <= Math.min(at + AHEAD, blocks.length - 1); next++) void read(next)
      return (await reading).slice(start - block.start, end - block.start)
    },
  }
}
