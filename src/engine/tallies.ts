import { KINDS } from '../domain/dataset'
import type { Tally } from './blockCounts'
import type { SortedRows } from './sortedRows'

/** For each set of topics, 1 where it passes the topic filter; `null` where there is none. */
export type TopicMask = Uint8Array | null

/** Counts rows by group, of those that pass a topic filter. */
export function groupTally({ group, topics }: SortedRows, mask: TopicMask): Tally {
  const { codes } = topics
  if (!mask) {
    return (from, to, counts, offset, by) => {
      for (let position = from; position < to; position++) {
        const key = offset + (group[position] ?? 0)
        counts[key] = (counts[key] ?? 0) + by
      }
    }
  }
  return (from, to, counts, offset, by) => {
    // No branch on the mask: it would be mispredicted at every other row.
    for (let position = from; position < to; position++) {
      const key = offset + (group[position] ?? 0)
      counts[key] = (counts[key] ?? 0) + by * (mask[codes[position] ?? 0] ?? 0)
    }
  }
}

/** Counts rows by topic and group: the key is the topic's code times the number of groups, plus the group. */
export function topicTally({ group, groups, topics }: SortedRows): Tally {
  const { codes } = topics
  const { offsets, values } = topics.sets
  const width = groups.kind.length
  return (from, to, counts, offset, by) => {
    for (let position = from; position < to; position++) {
      const set = codes[position] ?? 0
      const last = offsets[set + 1] ?? 0
      const start = offset + (group[position] ?? 0)
      for (let at = offsets[set] ?? 0; at < last; at++) {
        const key = start + (values[at] ?? 0) * width
        counts[key] = (counts[key] ?? 0) + by
      }
    }
  }
}

/** Counts rows by place and kind, of those that pass a topic filter: the key is the place's code times the kinds, plus the kind. */
export function placeTally({ group, groups, topics, places }: SortedRows, mask: TopicMask): Tally {
  const topicCodes = topics.codes
  const { codes } = places
  const { offsets, values } = places.sets
  const { kind } = groups
  if (values.length === 0) return () => undefined
  return (from, to, counts, offset, by) => {
    for (let position = from; position < to; position++) {
      const set = codes[position] ?? 0
      if (set === 0 || (mask && !mask[topicCodes[position] ?? 0])) continue
      const last = offsets[set + 1] ?? 0
      const start = offset + (kind[group[position] ?? 0] ?? 0)
      for (let at = offsets[set] ?? 0; at < last; at++) {
        const key = start + (values[at] ?? 0) * KINDS.length
        counts[key] = (counts[key] ?? 0) + by
      }
    }
  }
}
