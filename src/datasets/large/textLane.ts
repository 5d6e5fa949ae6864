const LINE_END = '\n'
export const LINE_CODE = 10
/** Stands for a line end within a text: white space too, which no word has. */
const INNER_END = '\r'
/** A string of these characters takes a byte for each. */
const ONE_BYTE = /^[\0-\xff]*$/

const NO_CHUNK = { text: '', first: 0, end: 0 }

const decoder = new TextDecoder()

/** A text, or its bytes in UTF-8: strings that nobody reads one by one need not be made. */
export type Title = string | Uint8Array

/** One text a row, in long strings of many rows. */
export class TextLane {
  private readonly chunks: { readonly text: string; readonly first: number; readonly end: number }[] = []
  /** Where each row's line begins in its chunk. */
  private readonly starts: Uint32Array
  private textBytes = 0

  constructor(rows: number) {
    this.starts = new Uint32Array(rows)
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return this.textBytes + this.starts.byteLength
  }

  /** Adds the texts of rows as one string, folded, and gives it: a line a row, a line end at either end. */
  add(chunk: number, first: number, texts: readonly Title[], fold: (text: string) => string): string {
    const text = LINE_END + fold(joinLines(texts)) + LINE_END
    const end = first + texts.length
    for (let row = first, at = 0; row < end; row++) {
      this.starts[row] = at + 1
      at = text.indexOf(LINE_END, at + 1)
    }
    this.chunks[chunk] = { text, first, end }
    this.textBytes += text.length * (ONE_BYTE.test(text) ? 1 : 2)
    return text
  }

  /** Marks those of the rows [from, to) of one chunk whose texts hold a word. */
  search(chunk: number, word: string, from: number, to: number, found: Uint8Array): void {
    const { starts } = this
    const { text: whole, first, end } = this.chunks[chunk] ?? NO_CHUNK
    const begin = from === first ? 0 : (starts[from] ?? 0)
    const text = whole.slice(begin, to === end ? whole.length : (starts[to] ?? whole.length))
    let row = from
    for (let at = text.indexOf(word); at >= 0; ) {
      while (row + 1 < to && (starts[row + 1] ?? 0) - begin <= at) row++
      found[row] = 1
      if (row + 1 >= to) return
      at = text.indexOf(word, (starts[row + 1] ?? 0) - begin)
    }
  }
}

function joinLines(texts: readonly Title[]): string {
  if (areBytes(texts)) return joinBytes(texts)
  const lines = texts.map((text) => (typeof text === 'string' ? text : decoder.decode(text)))
  const hasInner = lines.some((text) => text.includes(LINE_END))
  return (hasInner ? lines.map((text) => text.replaceAll(LINE_END, INNER_END)) : lines).join(LINE_END)
}

function areBytes(texts: readonly Title[]): texts is readonly Uint8Array[] {
  return texts.every((text) => typeof text !== 'string')
}

/** The same of bytes: a line end is one byte, which is part of no other character. */
function joinBytes(texts: readonly Uint8Array[]): string {
  const joined = new Uint8Array(texts.reduce((sum, { length }) => sum + length + 1, 0))
  let at = 0
  for (const text of texts) {
    joined.set(text, at)
    for (let inner = text.indexOf(LINE_CODE); inner >= 0; inner = text.indexOf(LINE_CODE, inner + 1)) {
      joined[at + inner] = INNER_END.charCodeAt(0)
    }
    at += text.length
    joined[at++] = LINE_CODE
  }
  return decoder.decode(joined.subarray(0, -1))
}
