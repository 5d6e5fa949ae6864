import { normalizeText } from '../../domain/searchText'
import { LINE_CODE, TextLane, type Title } from './textLane'

/** Texts of so many rows stand in one string. */
export const CHUNK_ROWS = 16_384
/** Rows of which is known together which pairs of characters they hold: a power of two. */
const BLOCK_SHIFT = 6
const BLOCK_ROWS = 1 << BLOCK_SHIFT
/** Pairs of characters are told apart by this many numbers. */
const SLOTS = 8192
/** Numbers of 32 bits in which a block's pairs stand. */
const BLOCK_WORDS = SLOTS / 32

/**
 * The titles of all rows, for finding those that hold some words; of those that have been added, until all have.
 *
 * Each language is kept in long strings of its own, which `indexOf` runs over at the speed of memory; English takes a byte
 * a character there. For every block of rows a signature says which pairs of characters may occur in it, language by
 * language, so that only blocks that may hold a word are looked at.
 */
export class TitleIndex {
  private readonly lanes: TextLane[] = []
  /** For every block a bit a slot. */
  private readonly signatures: Uint32Array
  /** Titles right before the first row that can be found, too few for a chunk. */
  private pending: readonly (readonly Title[])[] = []
  /** From this row on titles can be found. */
  private first: number

  constructor(readonly rows: number) {
    this.signatures = new Uint32Array(Math.ceil(rows / BLOCK_ROWS) * BLOCK_WORDS)
    this.first = rows
  }

  /** How many of the last rows' titles can be found; some more may have been added. */
  get indexed(): number {
    return this.rows - this.first
  }

  /** Bytes that it holds. */
  get bytes(): number {
    return this.lanes.reduce((sum, { bytes }) => sum + bytes, this.signatures.byteLength)
  }

  /**
   * Adds the rows before those that are there, at first the last ones; once as many as there are have been added, it is complete.
   *
   * @param languages the titles of these rows in each language, always the same ones in the same order.
   */
  add(...languages: readonly (readonly Title[])[]): void {
    const there = languages.map((titles, at) => titles.concat(this.pending[at] ?? []))
    const before = this.first - (there[0]?.length ?? 0)
    while (this.first > 0) {
      const chunk = Math.ceil(this.first / CHUNK_ROWS) - 1
      const begin = chunk * CHUNK_ROWS
      if (begin < before) break
      there.forEach((titles, at) => {
        this.pack(at, chunk, begin, titles.slice(begin - before, this.first - before))
      })
      this.first = begin
    }
    this.pending = there.map((titles) => titles.slice(0, this.first - before))
  }

  private pack(at: number, chunk: number, begin: number, titles: readonly Title[]): void {
    this.lanes[at] ??= new TextLane(this.rows)
    // All are folded at once, which is many times faster than one by one.
    const text = this.lanes[at].add(chunk, begin, titles, normalizeText)
    this.sign(text, begin, at)
  }

  /** Notes the pairs of characters of lines that begin with a row's. */
  private sign(text: string, first: number, lane: number): void {
    const { signatures } = this
    let row = first - 1
    let block = 0
    let last = LINE_CODE
    for (let i = 0; i < text.length; i++) {
      const char = text.charCodeAt(i)
      if (char === LINE_CODE) {
        row++
        block = (row >>> BLOCK_SHIFT) * BLOCK_WORDS
      } else if (last !== LINE_CODE && row < this.rows) {
        const slot = slotOf(last, char, lane)
        const at = block + (slot >>> 5)
        signatures[at] = (signatures[at] ?? 0) | (1 << (slot & 31))
      }
      last = char
    }
  }

  /** For each row, 1 where its title holds a word. */
  withWord(word: string): Uint8Array {
    const found = new Uint8Array(this.rows)
    this.lanes.forEach((lane, at) => {
      const slots = Array.from({ length: word.length - 1 }, (_, i) =>
        slotOf(word.charCodeAt(i), word.charCodeAt(i + 1), at),
      )
      this.searchLane(lane, word, slots, found)
    })
    return found
  }

  private searchLane(lane: TextLane, word: string, slots: readonly number[], found: Uint8Array): void {
    const chunkBlocks = CHUNK_ROWS / BLOCK_ROWS
    const last = Math.ceil(this.rows / BLOCK_ROWS)
    // A run of neighbouring blocks of one string is looked through at once.
    for (let block = Math.ceil(this.first / BLOCK_ROWS); block < last; block++) {
      if (!this.mayHold(block, slots)) continue
      const from = block
      while ((block + 1) % chunkBlocks !== 0 && block + 1 < last && this.mayHold(block + 1, slots)) block++
      const to = Math.min(this.rows, (block + 1) * BLOCK_ROWS)
      lane.search(Math.floor(from / chunkBlocks), word, from * BLOCK_ROWS, to, found)
    }
  }

  /** Whether a block may hold all pairs; a word of one character has none. */
  private mayHold(block: number, slots: readonly number[]): boolean {
    const at = block * BLOCK_WORDS
    for (const slot of slots) {
      if (((this.signatures[at + (slot >>> 5)] ?? 0) & (1 << (slot & 31))) === 0) return false
    }
    return true
  }
}

function slotOf(first: number, second: number, lane: number): number {
  const mixed = Math.imul(first, 0x9e37_79b1) ^ Math.imul(second, 0x85eb_ca6b) ^ Math.imul(lane, 0xc2b2_ae35)
  return (mixed ^ (mixed >>> 15)) & (SLOTS - 1)
}
