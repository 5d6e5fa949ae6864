import { forLongRows, type SortedRows, type Span } from './sortedRows'

/** Adds `by` to `counts[offset + key]`, for every key of every row at the positions [from, to). */
export type Tally = (
  from: number,
  to: number,
  counts: Uint32Array | Int32Array,
  offset: number,
  by: number,
) => void

/** Lines of one count a key. */
interface Table {
  readonly blockDays: number
  /** Rows that began before each block, and in the last line all with a date: a line more than blocks. */
  readonly begun: Uint32Array
  /** Of those, a line a block, rows that end in the block or later; `null` where no row spans several days. */
  readonly open: Uint32Array | null
  /** One line of rows without a date. */
  readonly undated: Uint32Array
}

/**
 * Counts of rows by key for any span of days, without a visit to the rows between its ends.
 *
 * Days are parted into blocks of one length. For each block's first day stands, key by key, how many rows began before
 * it (a prefix sum) and how many of these are not over yet. A span is the difference of two prefix sums, each mended by
 * the rows between the day asked for and the nearest block, and the rows that are open at its start.
 */
export class BlockCounts {
  readonly blocks: number
  /** Length of a line, which is the number of keys unless this is a part of a larger table. */
  private readonly width: number

  private constructor(
    private readonly rows: SortedRows,
    private readonly tally: Tally,
    private readonly table: Table,
    /** The first key of each line. */
    private readonly shift: number,
    readonly keys: number,
  ) {
    this.width = table.undated.length
    this.blocks = table.begun.length / Math.max(1, this.width) - 1
  }

  /** Counts all rows. */
  static of(rows: SortedRows, keys: number, blockDays: number, tally: Tally): BlockCounts {
    const { dayStart, dated, count } = rows
    const days = dayStart.length - 1
    const width = Math.max(1, keys)
    const blocks = Math.max(1, Math.ceil(days / blockDays))
    const begun = new Uint32Array((blocks + 1) * width)
    for (let block = 0; block < blocks; block++) {
      const line = (block + 1) * width
      begun.copyWithin(line, line - width, line)
      const from = dayStart[block * blockDays] ?? 0
      tally(from, dayStart[Math.min(days, (block + 1) * blockDays)] ?? dated, begun, line, 1)
    }
    const undated = new Uint32Array(width)
    tally(dated, count, undated, 0, 1)
    const table = { blockDays, begun, open: openCounts(rows, width, blocks, blockDays, tally), undated }
    return new BlockCounts(rows, tally, table, 0, keys)
  }

  /** Some neighbouring keys alone, counted by a tally of their own; shares the counts. */
  part(shift: number, keys: number, tally: Tally): BlockCounts {
    return new BlockCounts(this.rows, tally, this.table, this.shift + shift, keys)
  }

  get blockDays(): number {
    return this.table.blockDays
  }

  /** Rows without a date, by key. */
  get undated(): Uint32Array {
    return this.table.undated.subarray(this.shift, this.shift + this.keys)
  }

  /** Counts by key of the rows that touch a span. */
  count(span: Span): Uint32Array {
    const { rows, keys, tally } = this
    switch (span.type) {
      case 'undated':
        return this.undated
      case 'all': {
        const counts = this.undated.slice()
        this.addLine(this.table.begun, this.blocks, counts, 1)
        return counts
      }
      case 'days': {
        const counts = new Uint32Array(keys)
        const last = rows.dayStart.length - 2
        const from = Math.max(0, span.from)
        const to = Math.min(last, span.to)
        if (from > last || to < 0) return counts
        if (from > to) {
          forLongRows(rows, 0, rows.dayStart[to + 1] ?? 0, (position, end) => {
            if (end >= from) tally(position, position + 1, counts, 0, 1)
          })
          return counts
        }
        this.addBegunBefore(to + 1, counts, 1)
        this.addBegunBefore(from, counts, -1)
        this.addOpenAt(from, counts)
        return counts
      }
    }
  }

  /** Counts by key of the rows that begin before a day. */
  begunBefore(day: number): Uint32Array {
    const counts = new Uint32Array(this.keys)
    const days = this.rows.dayStart.length - 1
    this.addBegunBefore(Math.min(days, Math.max(0, day)), counts, 1)
    return counts
  }

  /** Counts by key of the rows that begin before a day and end on it or later. */
  openAt(day: number): Uint32Array {
    const counts = new Uint32Array(this.keys)
    if (day > 0 && day < this.rows.dayStart.length - 1) this.addOpenAt(day, counts)
    return counts
  }

  /** Adds, or takes away, the rows that begin before a day. Counts wrap around below zero, and come back. */
  private addBegunBefore(day: number, counts: Uint32Array, by: 1 | -1): void {
    const { rows, blocks, blockDays, tally } = this
    const { dayStart } = rows
    const days = dayStart.length - 1
    const block = Math.min(blocks, Math.round(day / blockDays))
    this.addLine(this.table.begun, block, counts, by)
    const blockDay = Math.min(days, block * blockDays)
    const at = dayStart[day] ?? 0
    const blockAt = dayStart[blockDay] ?? 0
    if (blockDay <= day) tally(blockAt, at, counts, 0, by)
    else tally(at, blockAt, counts, 0, -by)
  }

  /** Adds the rows that begin before a day and end on it or later. */
  private addOpenAt(day: number, counts: Uint32Array): void {
    const { rows, blockDays, tally } = this
    const { open } = this.table
    const { long, dayStart } = rows
    if (!long || !open) return
    const block = Math.floor(day / blockDays)
    this.addLine(open, block, counts, 1)
    const blockDay = block * blockDays
    const blockAt = dayStart[blockDay] ?? 0
    forLongRows(rows, blockAt, dayStart[day] ?? 0, (position, end) => {
      if (end >= day) tally(position, position + 1, counts, 0, 1)
    })
    const last = long.endStart[day] ?? 0
    for (let i = long.endStart[blockDay] ?? 0; i < last; i++) {
      const position = long.positions[long.byEnd[i] ?? 0] ?? 0
      if (position < blockAt) tally(position, position + 1, counts, 0, -1)
    }
  }

  private addLine(lines: Uint32Array, line: number, counts: Uint32Array, by: 1 | -1): void {
    const start = line * this.width + this.shift
    for (let key = 0; key < counts.length; key++) {
      counts[key] = (counts[key] ?? 0) + by * (lines[start + key] ?? 0)
    }
  }

  /** For each block, rows of the listed keys that begin before it, and in the last place all with a date. */
  begunOf(keys: ArrayLike<number>): Float64Array {
    return this.sums(this.table.begun, this.blocks + 1, keys)
  }

  /** For each block, rows of the listed keys that began before it and end in it or later. */
  openOf(keys: ArrayLike<number>): Float64Array | null {
    const { open } = this.table
    return open && this.sums(open, this.blocks, keys)
  }

  private sums(lines: Uint32Array, count: number, keys: ArrayLike<number>): Float64Array {
    const sums = new Float64Array(count)
    for (let line = 0; line < count; line++) {
      const start = line * this.width + this.shift
      let sum = 0
      for (let i = 0; i < keys.length; i++) sum += lines[start + (keys[i] ?? 0)] ?? 0
      sums[line] = sum
    }
    return sums
  }
}

/** For each block, the rows by key that began before its first day and end on it or later. */
function openCounts(
  { long, dayStart }: SortedRows,
  width: number,
  blocks: number,
  blockDays: number,
  tally: Tally,
): Uint32Array | null {
  if (!long) return null
  const { positions, ends, byEnd } = long
  const open = new Uint32Array(blocks * width)
  const running = new Int32Array(width)
  let begun = 0
  let ended = 0
  for (let block = 0; block < blocks; block++) {
    const day = block * blockDays
    const first = dayStart[day] ?? 0
    for (; begun < positions.length && (positions[begun] ?? 0) < first; begun++) {
      const position = positions[begun] ?? 0
      tally(position, position + 1, running, 0, 1)
    }
    for (; ended < byEnd.length && (ends[byEnd[ended] ?? 0] ?? 0) < day; ended++) {
      const position = positions[byEnd[ended] ?? 0] ?? 0
      tally(position, position + 1, running, 0, -1)
    }
    open.set(running, block * width)
  }
  return open
}
