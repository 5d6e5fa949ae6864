/**
 * One text a row, in a few long strings: those cross to another thread as blocks of memory, and are searched at the speed
 * of the platform's own `indexOf`.
 */
export interface PackedText {
  readonly rows: number
  /** Texts of `CHUNK_ROWS` rows each, one a line, and every line between two line ends. */
  readonly chunks: readonly string[]
  /** Where the lines of every `STEP`th row begin in their chunks. */
  readonly starts: Uint32Array
}

const CHUNK_ROWS = 16_384
const STEP = 32
const LINE_END = '\n'
/** Stands for a line end within a text: white space too, which no word and no id has. */
const INNER_END = '\r'

/** Packs texts, given one by one, so that they need never be held all together. */
export function packText(rows: number, textOf: (row: number) => string): PackedText {
  const chunks: string[] = []
  const starts = new Uint32Array(Math.ceil(rows / STEP))
  for (let first = 0; first < rows; first += CHUNK_ROWS) {
    const lines: string[] = []
    let length = LINE_END.length
    for (let row = first; row < Math.min(rows, first + CHUNK_ROWS); row++) {
      const line = lineOf(textOf(row))
      if (row % STEP === 0) starts[row / STEP] = length
      lines.push(line)
      length += line.length + LINE_END.length
    }
    chunks.push(LINE_END + lines.join(LINE_END) + LINE_END)
  }
  return { rows, chunks, starts }
}

function lineOf(text: string): string {
  return text.replaceAll(LINE_END, INNER_END)
}

/** For each row, 1 where its text holds every word. Words have no white space in them, and there is at least one. */
export function rowsWithWords(packed: PackedText, words: readonly string[]): Uint8Array {
  const found = new Uint8Array(packed.rows)
  const [first = '', ...others] = words
  packed.chunks.forEach((chunk, i) => {
    const lines = new Lines(packed, i)
    for (let at = chunk.indexOf(first); at >= 0; at = chunk.indexOf(first, lines.end)) {
      lines.moveTo(at)
      if (others.length === 0 || holdsAll(chunk.slice(lines.start, lines.end), others)) found[lines.row] = 1
    }
  })
  return found
}

function holdsAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word))
}

/** The row whose whole text this is, the first of several, or `null`. */
export function rowOfText(packed: PackedText, text: string): number | null {
  const line = LINE_END + lineOf(text) + LINE_END
  for (const [i, chunk] of packed.chunks.entries()) {
    const at = chunk.indexOf(line)
    if (at < 0) continue
    const lines = new Lines(packed, i)
    lines.moveTo(at + LINE_END.length)
    return lines.row
  }
  return null
}

/** A place in a chunk that moves forward, line by line or, where it is far, in steps. */
class Lines {
  row: number
  start: number
  /** The line end behind the row. */
  end: number
  private readonly chunk: string
  private readonly lastStep: number

  constructor(
    private readonly packed: PackedText,
    chunk: number,
  ) {
    this.chunk = packed.chunks[chunk] ?? ''
    this.row = chunk * CHUNK_ROWS
    this.lastStep = Math.min(packed.starts.length, ((chunk + 1) * CHUNK_ROWS) / STEP)
    this.start = LINE_END.length
    this.end = this.chunk.indexOf(LINE_END, this.start)
  }

  /** Moves to the row that an offset, which is no line end, lies in. */
  moveTo(offset: number): void {
    if (offset <= this.end) return
    const { starts } = this.packed
    for (let step = Math.floor(this.row / STEP) + 1; step < this.lastStep; step++) {
      const start = starts[step] ?? 0
      if (start > offset) break
      this.row = step * STEP
      this.start = start
    }
    this.end = this.chunk.indexOf(LINE_END, this.start)
    while (this.end < offset) {
      this.row++
      this.start = this.end + LINE_END.length
      this.end = this.chunk.indexOf(LINE_END, this.start)
    }
  }
}
