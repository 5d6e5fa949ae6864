import type { PageRange, Searched, Sort } from './engine'
import { groupsIn, type Selection } from './selection'
import { dayAt, forLongRows, lowerBound, type SortedRows } from './sortedRows'
import type { Universe } from './universe'

/** A page by rows of the digest; see `Page`. */
export interface RowPage extends Searched {
  readonly total: number
  readonly offset: number
  readonly rows: Uint32Array
}

/** A run of positions in the order asked for, of which some pass. */
interface Segment {
  readonly passing: number
  /** Visits the passing ones in order after the first few, until told to stop by `false`. */
  readonly walk: (skip: number, visit: (position: number) => boolean) => void
  /** How many passing ones come before a position; `null` where that is not in the segment. */
  readonly rank: (position: number) => number | null
}

/** Rows of a page, without sorting or visiting the rows before it. */
export function pageRows(
  universe: Universe,
  selection: Selection,
  sort: Sort,
  range: Extract<PageRange, { type: 'offset' }> | { readonly type: 'around'; row: number; reach: number },
): RowPage {
  const pager = new Pager(universe, selection)
  const total = pager.total()
  if (range.type === 'offset') {
    const end = range.offset + range.limit
    return { total, offset: range.offset, rows: pager.read(sort, Math.max(0, range.offset), end) }
  }
  const rank = pager.rank(sort, range.row)
  if (rank === null) return { total, offset: -1, rows: new Uint32Array(0) }
  const offset = Math.max(0, rank - range.reach)
  return { total, offset, rows: pager.read(sort, offset, rank + range.reach + 1) }
}

class Pager {
  private readonly rows: SortedRows
  private readonly layer
  /** For each block, passing rows that begin before it, whatever the time filter. */
  private readonly begun: Float64Array

  constructor(
    private readonly universe: Universe,
    private readonly selection: Selection,
  ) {
    this.rows = universe.rows
    this.layer = universe.layer(selection.topics)
    this.begun = this.layer.groups.begunOf(groupsIn(selection.both))
  }

  /** Whether the row at a position passes all filters but time. */
  private passes(position: number): boolean {
    const { rows, layer, selection } = this
    return (
      selection.both[rows.group[position] ?? 0] === 1 &&
      (!layer.mask || layer.mask[rows.topics.codes[position] ?? 0] === 1)
    )
  }

  total(): number {
    const { both, span } = this.selection
    return this.sum(this.layer.groups.count(span), both)
  }

  private sum(byGroup: Uint32Array, mask: Uint8Array): number {
    let sum = 0
    for (let group = 0; group < mask.length; group++) if (mask[group]) sum += byGroup[group] ?? 0
    return sum
  }

  read(sort: Sort, from: number, to: number): Uint32Array {
    const found: number[] = []
    const wanted = to - from
    let skip = from
    if (wanted <= 0) return new Uint32Array(0)
    for (const segment of this.segments(sort)) {
      if (skip >= segment.passing) {
        skip -= segment.passing
        continue
      }
      segment.walk(skip, (position) => found.push(this.rows.row[position] ?? 0) < wanted)
      skip = 0
      if (found.length >= wanted) break
    }
    return Uint32Array.from(found)
  }

  /** The place of a row of the digest in the order; `null` where it does not pass. */
  rank(sort: Sort, row: number): number | null {
    const position = this.rows.row.indexOf(row)
    if (position < 0 || !this.passes(position)) return null
    let before = 0
    for (const segment of this.segments(sort)) {
      const rank = segment.rank(position)
      if (rank !== null) return before + rank
      before += segment.passing
    }
    return null
  }

  private *segments(sort: Sort): Generator<Segment> {
    const { span } = this.selection
    if (sort === 'jurisdiction') {
      yield* this.jurisdictionSegments()
      return
    }
    const last = this.rows.dayStart.length - 2
    if (span.type === 'days') {
      const from = Math.max(0, span.from)
      const to = Math.min(last, span.to)
      if (sort === 'date') yield this.carried(sort)
      if (from <= to) yield this.days(from, to, sort)
      if (sort === 'newest') yield this.carried(sort)
      return
    }
    if (span.type === 'all') yield this.days(0, last, sort)
    yield this.undated()
  }

  private undated(): Segment {
    const { dated, count } = this.rows
    return {
      passing: this.sum(this.layer.groups.undated, this.selection.both),
      walk: (skip, visit) => this.walkRun(dated, count, skip, visit),
      rank: (position) => (position < dated ? null : this.countRun(dated, position)),
    }
  }

  /** Visits the passing positions of [from, to). Gives how many are still to be skipped, or -1 when told to stop. */
  private walkRun(from: number, to: number, skip: number, visit: (position: number) => boolean): number {
    let left = skip
    for (let position = from; position < to; position++) {
      if (!this.passes(position)) continue
      if (left > 0) left--
      else if (!visit(position)) return -1
    }
    return left
  }

  private countRun(from: number, to: number): number {
    let count = 0
    for (let position = from; position < to; position++) if (this.passes(position)) count++
    return count
  }

  /** Passing rows that begin before a day. */
  private begunBefore(day: number): number {
    const { dayStart } = this.rows
    const { blockDays, blocks } = this.layer.groups
    const block = Math.min(blocks, Math.round(day / blockDays))
    const blockDay = Math.min(dayStart.length - 1, block * blockDays)
    const begun = this.begun[block] ?? 0
    return blockDay <= day
      ? begun + this.countRun(dayStart[blockDay] ?? 0, dayStart[day] ?? 0)
      : begun - this.countRun(dayStart[day] ?? 0, dayStart[blockDay] ?? 0)
  }

  /** Rows that begin on the days from one to another, both inclusive; the newest first or last, those of a day in order. */
  private days(from: number, to: number, sort: 'date' | 'newest'): Segment {
    const { dayStart } = this.rows
    const before = this.begunBefore(from)
    const begun = this.begunBefore(to + 1)
    return {
      passing: begun - before,
      walk: (skip, visit) => this.walkDays(from, to, sort, skip, visit),
      rank: (position) => {
        if (position < (dayStart[from] ?? 0) || position >= (dayStart[to + 1] ?? 0)) return null
        const day = dayAt(this.rows, position)
        const inDay = this.countRun(dayStart[day] ?? 0, position)
        return inDay + (sort === 'date' ? this.begunBefore(day) - before : begun - this.begunBefore(day + 1))
      },
    }
  }

  private walkDays(
    from: number,
    to: number,
    sort: 'date' | 'newest',
    skip: number,
    visit: (position: number) => boolean,
  ): void {
    const { dayStart } = this.rows
    const { blockDays } = this.layer.groups
    const firstBlock = Math.floor(from / blockDays)
    const blocks = Math.floor(to / blockDays) - firstBlock + 1
    let left = skip
    for (let i = 0; i < blocks; i++) {
      const block = sort === 'date' ? firstBlock + i : firstBlock + blocks - 1 - i
      const first = Math.max(from, block * blockDays)
      const last = Math.min(to, (block + 1) * blockDays - 1)
      if (last - first + 1 === blockDays) {
        const passing = (this.begun[block + 1] ?? 0) - (this.begun[block] ?? 0)
        if (passing === 0 || left >= passing) {
          left -= passing
          continue
        }
      }
      for (let j = 0; j <= last - first; j++) {
        const day = sort === 'date' ? first + j : last - j
        left = this.walkRun(dayStart[day] ?? 0, dayStart[day + 1] ?? 0, left, visit)
        if (left < 0) return
      }
    }
  }

  /** Passing rows that began before the time filter's first day and touch it. */
  private carried(sort: 'date' | 'newest'): Segment {
    const { span } = this.selection
    const positions: number[] = []
    if (span.type === 'days') {
      const { dayStart } = this.rows
      const before = Math.max(0, Math.min(span.from, span.to + 1, dayStart.length - 1))
      forLongRows(this.rows, 0, dayStart[before] ?? 0, (position, end) => {
        if (end >= span.from && this.passes(position)) positions.push(position)
      })
    }
    const ordered = sort === 'date' ? positions : this.daysReversed(positions)
    return {
      passing: ordered.length,
      walk: (skip, visit) => {
        for (let i = skip; i < ordered.length; i++) if (!visit(ordered[i] ?? 0)) return
      },
      rank: (position) => {
        const at = ordered.indexOf(position)
        return at < 0 ? null : at
      },
    }
  }

  /** Ascending positions with the last day first, those of a day in order. */
  private daysReversed(positions: readonly number[]): readonly number[] {
    const reversed: number[] = []
    for (let end = positions.length; end > 0; ) {
      const dayStart = this.rows.dayStart[dayAt(this.rows, positions[end - 1] ?? 0)] ?? 0
      let start = end - 1
      while (start > 0 && (positions[start - 1] ?? 0) >= dayStart) start--
      for (let i = start; i < end; i++) reversed.push(positions[i] ?? 0)
      end = start
    }
    return reversed
  }

  private *jurisdictionSegments(): Generator<Segment> {
    const { universe, rows, selection } = this
    const byGroup = this.layer.groups.count(selection.span)
    const isInSpan = this.spanTest()
    const { order, positions, start } = universe.byJurisdiction()
    const passingOf = new Float64Array(order.length)
    for (const group of groupsIn(selection.both)) {
      const code = rows.groups.jurisdiction[group] ?? 0
      passingOf[code] = (passingOf[code] ?? 0) + (byGroup[group] ?? 0)
    }
    for (const code of order) {
      const passing = passingOf[code] ?? 0
      const from = start[code] ?? 0
      const to = start[code + 1] ?? 0
      const accepts = (position: number): boolean => isInSpan(position) && this.passes(position)
      yield {
        passing,
        walk: (skip, visit) => {
          let left = skip
          for (let i = from; i < to; i++) {
            const position = positions[i] ?? 0
            if (!accepts(position)) continue
            if (left > 0) left--
            else if (!visit(position)) return
          }
        },
        rank: (wanted) => {
          if (rows.groups.jurisdiction[rows.group[wanted] ?? 0] !== code || !isInSpan(wanted)) return null
          let rank = 0
          for (let i = from; i < to && positions[i] !== wanted; i++) if (accepts(positions[i] ?? 0)) rank++
          return rank
        },
      }
    }
  }

  private spanTest(): (position: number) => boolean {
    const { rows, selection } = this
    const { span } = selection
    switch (span.type) {
      case 'all':
        return () => true
      case 'undated':
        return (position) => position >= rows.dated
      case 'days': {
        const last = rows.dayStart.length - 1
        const from = rows.dayStart[Math.max(0, Math.min(span.from, last))] ?? 0
        const to = rows.dayStart[Math.max(0, Math.min(span.to + 1, last))] ?? 0
        return (position) =>
          position >= from ? position < to : position < to && this.isOpen(position, span.from)
      }
    }
  }

  /** Whether the row at a position ends on a day or later. */
  private isOpen(position: number, day: number): boolean {
    const { long } = this.rows
    if (!long) return false
    const at = lowerBound(long.positions, position)
    return long.positions[at] === position && (long.ends[at] ?? 0) >= day
  }
}
