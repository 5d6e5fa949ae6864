import { normalizeText } from '../../domain/searchText'

/** Texts of so many rows stand in one string. */
const CHUNK_ROWS = 16_384
/** Rows of which is known together which pairs of characters they hold: a power of two. */
const BLOCK_SHIFT = 6
const BLOCK_ROWS = 1 << BLOCK_SHIFT
/** Pairs of characters are told apart by this many numbers. */
const SLOTS = 8192
const LINE_END = '\n'
const LINE_CODE = 10
/** Stands for a line end within a title: white space too, which no word has. */
const INNER_END = '\r'

/**
 * The titles of all rows, for finding those that hold some words.
 *
 * Texts are kept in long strings, which `indexOf` runs over at the speed of memory. For every block of rows a signature says which pairs of characters may occur in
 * it, so that only blocks that may hold all words are looked at.
 */
export class TitleIndex {
  private readonly chunks: string[] = []
  /** Where each row's line begins in its chunk. */
  private readonly starts: Uint32Array
  /** A line of one bit a block for every slot. */
  private readonly signatures: Uint32Array
  private readonly words: number
  private pending: string[] = []
  private count = 0

  constructor(readonly rows: number) {
    this.starts = new Uint32Array(rows)
    this.words = Math.ceil(Math.ceil(rows / BLOCK_ROWS) / 32)
    this.signatures = new Uint32Array(SLOTS * this.words)
  }

  /** Rows whose titles are there. */
  get indexed(): number {
    return this.count + this.pending.length
  }

  /** Bytes that it holds, at two a character. */
  get bytes(): number {
    return (
      this.chunks.reduce((sum, { length }) => sum + 2 * length, 0) +
      this.starts.byteLength +
      this.signatures.byteLength
    )
  }

  /** Adds the next rows; once as many as there are have been added, it is complete. */
  add(titles: readonly string[]): void {
    for (const title of titles) {
      this.pending.push(title)
      if (this.pending.length === CHUNK_ROWS) this.pack()
    }
    if (this.indexed >= this.rows) this.pack()
  }

  private pack(): void {
    const { pending } = this
    if (pending.length === 0) return
    // All are folded at once, which is many times faster than one by one.
    const text = LINE_END + normalizeText(joinLines(pending)) + LINE_END
    this.sign(text)
    this.chunks.push(text)
    this.count += pending.length
    this.pending = []
  }

  /** Notes the pairs of characters of lines that begin with the next row's. */
  private sign(text: string): void {
    const { signatures, words, starts } = this
    let row = this.count - 1
    let word = 0
    let bit = 0
    let last = 0
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i)
      if (char === LINE_CODE) {
        row++
        if (row < this.rows) starts[row] = i + 1
        word = row >>> (BLOCK_SHIFT + 5)
        bit = 1 << ((row >>> BLOCK_SHIFT) & 31)
      } else if (last !== LINE_CODE && row < this.rows) {
        const at = slotOf(last, char) * words + word
        signatures[at] = (signatures[at] ?? 0) | bit
      }
      last = char
    }
  }

  /** For each row, 1 where its title holds a word. */
  withWord(word: string): Uint8Array {
    const found = new Uint8Array(this.rows)
    const blocks = this.blocksOf(word)
    const chunkBlocks = CHUNK_ROWS / BLOCK_ROWS
    this.chunks.forEach((chunk, i) => {
      const firstBlock = i * chunkBlocks
      const end = Math.min(this.count, (i + 1) * CHUNK_ROWS)
      // A run of neighbouring blocks is looked through at once.
      for (let block = firstBlock; block * BLOCK_ROWS < end; block++) {
        if (!isSet(blocks, block)) continue
        const from = block
        while ((block + 1) * BLOCK_ROWS < end && isSet(blocks, block + 1)) block++
        this.search(chunk, word, from * BLOCK_ROWS, Math.min(end, (block + 1) * BLOCK_ROWS), found)
      }
    })
    return found
  }

  /** The blocks that may hold a word; `null`: all, since a word of one character has no pair. */
  private blocksOf(word: string): Uint32Array | null {
    if (word.length < 2) return null
    const { signatures, words } = this
    const blocks = new Uint32Array(words).fill(0xffff_ffff)
    for (let i = 1; i < word.length; i++) {
      const line = slotOf(word.charCodeAt(i - 1), word.charCodeAt(i)) * words
      for (let at = 0; at < words; at++) blocks[at] = (blocks[at] ?? 0) & (signatures[line + at] ?? 0)
    }
    return blocks
  }

  /** Marks the rows [from, to) of one chunk that hold a word. */
  private search(chunk: string, word: string, from: number, to: number, found: Uint8Array): void {
    const { starts } = this
    const isLast = to === this.count || to % CHUNK_ROWS === 0
    const end = isLast ? chunk.length : (starts[to] ?? chunk.length)
    const begin = starts[from] ?? 0
    const text = begin === 1 && isLast ? chunk : chunk.slice(begin, end)
    const shift = text === chunk ? 0 : begin
    let row = from
    for (let at = text.indexOf(word); at >= 0; ) {
      while (row + 1 < to && (starts[row + 1] ?? 0) - shift <= at) row++
      found[row] = 1
      if (row + 1 >= to) return
      at = text.indexOf(word, (starts[row + 1] ?? 0) - shift)
    }
  }
}

function isSet(bits: Uint32Array | null, at: number): boolean {
  return bits === null || ((bits[at >>> 5] ?? 0) & (1 << (at & 31))) !== 0
}

function slotOf(first: number, second: number): number {
  const mixed = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}

/** Titles, one a line. */
function joinLines(titles: readonly string[]): string {
  const hasInner = titles.some((title) => title.includes(LINE_END))
  return (hasInner ? titles.map((title) => title.replaceAll(LINE_END, INNER_END)) : titles).join(LINE_END)
}
