import type { Adcode } from '../domain/adcode'
import { KINDS } from '../domain/dataset'
import { BlockCounts, type Tally } from './blockCounts'
import { jurisdictionRank } from './columns'
import { forRowsIn, type SortedRows, type Span } from './sortedRows'
import { groupTally, placeTally, type TopicMask, topicTally } from './tallies'
import { countSet, setsWithAny } from './valueSets'

/** Days of the finest blocks, which are the weeks of the timeline. */
const WEEK = 7

/** Counts that a table may always hold, however few the rows. */
const LEAST_CELLS = 4096

/** Counts of the rows that pass one topic filter, by group and by place. */
export interface Layer {
  readonly mask: TopicMask
  readonly groups: BlockCounts
  readonly places: BlockCounts
  /** By group and day, for a timeline of days; `null` where that would be more work than a visit to every row. */
  readonly days: () => BlockCounts | null
}

/** Jurisdictions in the order of GB/T 2260, and the positions of each one's rows, in the digest's order. */
interface JurisdictionOrder {
  /** Codes of jurisdictions. */
  readonly order: readonly number[]
  readonly positions: Uint32Array
  /** Where each code begins in `positions`. */
  readonly start: Uint32Array
}

/**
 * Rows with the counts that answer any filter of jurisdiction, kind, topic and time: all rows of a dataset, or those that
 * hold a text. The counts take a few bytes a row and no more, by longer blocks where there are many keys.
 */
export class Universe {
  /** By topic and group, of all rows: the topics' chart ignores the topic filter. `null`: too many pairs, visit the rows. */
  private readonly topics: BlockCounts | null
  private readonly whole: Layer
  private jurisdictions: JurisdictionOrder | null = null
  private selected: { readonly key: string; readonly layer: Layer } | null = null

  /** @param adcodes jurisdictions by code. */
  constructor(
    readonly rows: SortedRows,
    private readonly adcodes: readonly Adcode[],
  ) {
    const topicKeys = rows.topics.sets.vocabulary * rows.groups.kind.length
    const room = Math.max(LEAST_CELLS, rows.count)
    this.topics = topicKeys * 2 > room ? null : this.blockCounts(topicKeys, room, topicTally(rows))
    this.whole = this.buildLayer(null)
  }

  /** Counts under a topic filter: codes of the chosen topics, or `null`. The last one is kept. */
  layer(chosen: readonly number[] | null): Layer {
    if (!chosen) return this.whole
    const key = chosen.join()
    if (this.selected?.key !== key) {
      this.selected = { key, layer: this.buildLayer(chosen) }
    }
    return this.selected.layer
  }

  private buildLayer(chosen: readonly number[] | null): Layer {
    const { rows } = this
    const mask = chosen && setsWithAny(rows.topics.sets, chosen)
    const groups = rows.groups.kind.length
    let days: BlockCounts | null | undefined
    return {
      mask,
      groups: this.groupCounts(chosen, groupTally(rows, mask)),
      places: this.blockCounts(
        rows.places.sets.vocabulary * KINDS.length,
        rows.count / 4,
        placeTally(rows, mask),
      ),
      days: () => {
        if (days === undefined) {
          const fits = groups * rows.dayStart.length <= rows.count
          days = fits ? BlockCounts.of(rows, groups, 1, groupTally(rows, mask)) : null
        }
        return days
      },
    }
  }

  private groupCounts(chosen: readonly number[] | null, tally: Tally): BlockCounts {
    const groups = this.rows.groups.kind.length
    const [topic] = chosen ?? []
    if (this.topics?.blockDays === WEEK && chosen?.length === 1 && topic !== undefined) {
      return this.topics.part(topic * groups, groups, tally)
    }
    return this.blockCounts(groups, this.rows.count, tally)
  }

  /** @param room how many counts the table should hold at most. */
  private blockCounts(keys: number, room: number, tally: Tally): BlockCounts {
    const days = this.rows.dayStart.length - 1
    const lines = this.rows.long ? 2 : 1
    let blockDays = WEEK
    while (blockDays < days && lines * keys * Math.ceil(days / blockDays) > room) blockDays *= 2
    return BlockCounts.of(this.rows, keys, blockDays, tally)
  }

  /** Rows a topic that touch a span, of the groups that pass. */
  countTopics(span: Span, passes: Uint8Array): Uint32Array {
    const { rows, topics } = this
    const counts = new Uint32Array(rows.topics.sets.vocabulary)
    if (!topics) {
      forRowsIn(rows, span, (position) => {
        if (passes[rows.group[position] ?? 0]) countSet(rows.topics, position, counts)
      })
      return counts
    }
    const byPair = topics.count(span)
    const width = passes.length
    for (let topic = 0; topic < counts.length; topic++) {
      let sum = 0
      for (let group = 0; group < width; group++) {
        if (passes[group]) sum += byPair[topic * width + group] ?? 0
      }
      counts[topic] = sum
    }
    return counts
  }

  /** Made when first asked for, and kept. */
  byJurisdiction(): JurisdictionOrder {
    this.jurisdictions ??= orderByJurisdiction(this.rows, this.adcodes)
    return this.jurisdictions
  }
}

function orderByJurisdiction(rows: SortedRows, adcodes: readonly Adcode[]): JurisdictionOrder {
  const { count, row, group, groups } = rows
  const inDigest = new Uint32Array(row.reduce((most, one) => Math.max(most, one), -1) + 1)
  for (let position = 0; position < count; position++) inDigest[row[position] ?? 0] = position + 1
  const start = new Uint32Array(adcodes.length + 1)
  for (let position = 0; position < count; position++) {
    const next = (groups.jurisdiction[group[position] ?? 0] ?? 0) + 1
    start[next] = (start[next] ?? 0) + 1
  }
  for (let code = 1; code <= adcodes.length; code++) start[code] = (start[code] ?? 0) + (start[code - 1] ?? 0)
  const next = start.slice()
  const positions = new Uint32Array(count)
  for (const found of inDigest) {
    if (found === 0) continue
    const code = groups.jurisdiction[group[found - 1] ?? 0] ?? 0
    const at = next[code] ?? 0
    next[code] = at + 1
    positions[at] = found - 1
  }
  const order = adcodes.map((_, code) => code)
  order.sort((a, b) => jurisdictionRank(adcodes[a] ?? '') - jurisdictionRank(adcodes[b] ?? ''))
  return { order, positions, start }
}
