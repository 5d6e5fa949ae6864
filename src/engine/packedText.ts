/**
 * One text a row, in a few long strings: those cross to another thread as blocks of memory, and are searched at the speed
 * of the platform's own `indexOf`.
 */
export interface PackedText {
  /** Texts of `CHUNK_ROWS` rows each, every one between two line ends. */
  readonly chunks: readonly string[]
  /** Where the text of each row begins in its chunk. */
  readonly starts: Uint32Array
}

const CHUNK_ROWS = 16_384
const LINE_END = '\n'

/** Packs texts, which may have line ends of their own; given one by one, so that they need never be held all together. */
export function packText(rows: number, textOf: (row: number) => string): PackedText {
  const chunks: string[] = []
  const starts = new Uint32Array(rows)
  for (let first = 0; first < rows; first += CHUNK_ROWS) {
    const texts: string[] = []
    let length = LINE_END.length
    for (let row = first; row < Math.min(rows, first + CHUNK_ROWS); row++) {
      const text = textOf(row)
      texts.push(text)
      starts[row] = length
      length += text.length + LINE_END.length
    }
    chunks.push(LINE_END + texts.join(LINE_END) + LINE_END)
  }
  return { chunks, starts }
}

/** For each row, 1 where its text holds every word. Words have no white space in them, and there is at least one. */
export function rowsWithWords({ chunks, starts }: PackedText, words: readonly string[]): Uint8Array {
  const found = new Uint8Array(starts.length)
  const [first = '', ...others] = words
  chunks.forEach((chunk, i) => {
    const end = Math.min(starts.length, (i + 1) * CHUNK_ROWS)
    let row = i * CHUNK_ROWS
    for (let at = chunk.indexOf(first); at >= 0; ) {
      while (row + 1 < end && (starts[row + 1] ?? 0) <= at) row++
      const next = row + 1 < end ? (starts[row + 1] ?? 0) : chunk.length
      if (holdsAll(chunk, starts[row] ?? 0, next, others)) found[row] = 1
      if (row + 1 >= end) break
      row++
      at = chunk.indexOf(first, next)
    }
  })
  return found
}

function holdsAll(chunk: string, from: number, to: number, words: readonly string[]): boolean {
  if (words.length === 0) return true
  const text = chunk.slice(from, to)
  return words.every((word) => text.includes(word))
}

/** The row whose whole text this is, or `null`. */
export function rowOfText({ chunks, starts }: PackedText, text: string): number | null {
  const line = LINE_END + text + LINE_END
  for (const [i, chunk] of chunks.entries()) {
    for (let at = chunk.indexOf(line); at >= 0; at = chunk.indexOf(line, at + 1)) {
      const row = rowStarting(starts, i * CHUNK_ROWS, at + LINE_END.length)
      if (row !== null) return row
    }
  }
  return null
}

/** The row of a chunk that begins at an offset, or `null` where a line within a text does. */
function rowStarting(starts: Uint32Array, firstRow: number, offset: number): number | null {
  let low = firstRow
  let high = Math.min(starts.length, firstRow + CHUNK_ROWS)
  while (low < high) {
    const middle = (low + high) >>> 1
    if ((starts[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return starts[low] === offset && low < firstRow + CHUNK_ROWS ? low : null
}
