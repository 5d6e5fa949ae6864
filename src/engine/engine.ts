/**
 * The one seam for counting. 37 rows in memory, a million in a worker or a server: whoever asks cannot tell.
 * Every answer follows the crossfilter rule: a view's counts are of the entries that pass every filter but its own.
 */
import type { Adcode } from '../domain/adcode'
import type { Entry, Kind } from '../domain/dataset'
import type { Filters } from '../domain/filters'

/** The length of a bin of the timeline. Weeks begin on Monday, months and years as in the calendar. */
export type BinUnit = 'day' | 'week' | 'month' | 'year'

/** Entries that touch the days [start, end] (ISO, inclusive), by kind. An entry over several bins counts in each. */
export interface TimeBin {
  readonly start: string
  readonly end: string
  readonly byKind: Readonly<Record<Kind, number>>
}

/** How much of the texts an answer under a text filter is of. */
export interface Searched {
  /**
   * Entries whose texts were looked through, while they are read: of the others only those pass that hold the words in their
   * names, and more may. Absent where all were.
   */
  readonly searched?: number
}

/** Whether an answer may become more. */
export function isPart({ searched }: Searched): boolean {
  return searched !== undefined
}

export interface Counts extends Searched {
  /** Entries of the dataset. */
  readonly total: number
  /** Entries that pass all filters. */
  readonly passing: number
  /** Entries a jurisdiction, that pass all filters but the jurisdiction's. Those without an entry are absent. */
  readonly jurisdiction: ReadonlyMap<Adcode, number>
  /** Entries a kind, that pass all filters but the kind's. */
  readonly kind: Readonly<Record<Kind, number>>
  /** Entries a topic id, that pass all filters but the topic's; an entry of two topics counts for both. */
  readonly topic: ReadonlyMap<string, number>
  /** Entries a place below the division, that pass all filters but the jurisdiction's. */
  readonly place: ReadonlyMap<Adcode, number>
  /** Bins over the dataset's period and its entries without a hole, of entries that pass all filters but time. */
  readonly bins: readonly TimeBin[]
  /** Entries without a date, that pass all filters but time. */
  readonly undated: number
}

/** Oldest or newest first (undated last), or by jurisdiction in the order of GB/T 2260; ties in the digest's order. */
export type Sort = 'date' | 'newest' | 'jurisdiction'

/** Rows by position, or a row and its neighbours. */
export type PageRange =
  | { readonly type: 'offset'; readonly offset: number; readonly limit: number }
  | { readonly type: 'around'; readonly id: string; readonly reach: number }

export interface Page extends Searched {
  /** Entries that pass the filters. */
  readonly total: number
  /** Position of the first row; -1 where `around` names an entry that does not pass. */
  readonly offset: number
  readonly rows: readonly Entry[]
}

/** What an engine that holds everything in memory answers without a promise. */
export interface ImmediateEngine {
  count(filters: Filters, unit: BinUnit): Counts
  page(filters: Filters, sort: Sort, range: PageRange): Page
  entry(id: string): Entry | null
}

/**
 * Every question may carry a signal: once it is aborted, since a newer question has replaced this one, the promise rejects
 * with its reason, and an engine that has not begun to answer does not.
 */
export interface Engine {
  /** The same answers at once, where the engine has them: a click is then painted in one pass. */
  readonly now?: ImmediateEngine
  /**
   * The same without waiting until a text filter has looked through all texts, where they are still being read: answers tell
   * how many it has, and are to be asked for again.
   */
  readonly soon?: Answering
  /** Entries are read from a file when they are asked for, each perhaps from elsewhere in it. */
  readonly isRead?: true
  count(filters: Filters, unit: BinUnit, signal?: AbortSignal): Promise<Counts>
  page(filters: Filters, sort: Sort, range: PageRange, signal?: AbortSignal): Promise<Page>
  /** The entry, whatever the filters are, or `null`. */
  entry(id: string, signal?: AbortSignal): Promise<Entry | null>
}

/** What of an engine answers under filters. */
export type Answering = Pick<Engine, 'count' | 'page'>

/** What answers soonest, perhaps of a part. */
export function soonest(engine: Engine): Answering {
  return engine.soon ?? engine
}
