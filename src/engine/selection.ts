import { KINDS } from '../domain/dataset'
import { parseDay } from '../domain/dates'
import type { Filters, TimeFilter } from '../domain/filters'
import { queryWords } from '../domain/searchText'
import type { CountedColumns } from './columns'
import type { Groups, SortedRows, Span } from './sortedRows'

/** The names behind the codes of columns. */
export type Vocabulary = Pick<CountedColumns, 'jurisdictions'> & {
  readonly topics: readonly string[]
  readonly places: readonly string[]
}

/** Filters in the codes of the columns: what the crossfilter rule asks of a group, a set of topics and a day. */
export interface Selection {
  /** 1 where a group passes the filter of its own dimension. */
  readonly jurisdiction: Uint8Array
  readonly kind: Uint8Array
  /** 1 where a group passes both. */
  readonly both: Uint8Array
  /** Codes of the chosen topics, ascending; `null` where none is chosen. An unknown topic has no code. */
  readonly topics: readonly number[] | null
  readonly span: Span
  readonly words: readonly string[]
}

/** Compiles filters. */
export function select(
  filters: Filters,
  vocabulary: Vocabulary,
  { groups, origin }: Pick<SortedRows, 'groups' | 'origin'>,
): Selection {
  const jurisdiction = groupMask(groups.jurisdiction, vocabulary.jurisdictions, filters.jurisdiction)
  const kind = groupMask(groups.kind, KINDS, filters.kind)
  return {
    jurisdiction,
    kind,
    both: jurisdiction.map((passes, group) => passes & (kind[group] ?? 0)),
    topics: filters.topic.length === 0 ? null : codesOf(vocabulary.topics, filters.topic),
    span: spanOf(filters.time, origin),
    words: queryWords(filters.text),
  }
}

function codesOf(dictionary: readonly string[], chosen: readonly string[]): readonly number[] {
  const codes = chosen.map((value) => dictionary.indexOf(value)).filter((code) => code >= 0)
  return codes.sort((a, b) => a - b)
}

function groupMask(
  codes: Groups['jurisdiction'] | Groups['kind'],
  dictionary: readonly string[],
  chosen: readonly string[],
): Uint8Array {
  const mask = new Uint8Array(codes.length)
  if (chosen.length === 0) return mask.fill(1)
  const passes = new Set(codesOf(dictionary, chosen))
  for (let group = 0; group < mask.length; group++) mask[group] = passes.has(codes[group] ?? 0) ? 1 : 0
  return mask
}

function spanOf(time: TimeFilter | null, origin: number): Span {
  if (!time) return { type: 'all' }
  if (time.type === 'undated') return { type: 'undated' }
  const from = parseDay(time.start) ?? Number.NEGATIVE_INFINITY
  const to = parseDay(time.end) ?? Number.POSITIVE_INFINITY
  return { type: 'days', from: from - origin, to: to - origin }
}

/** The groups of a mask, in ascending order. */
export function groupsIn(
  mask: Uint8Array,
  accept: (group: number) => boolean = () => true,
): readonly number[] {
  const groups: number[] = []
  for (let group = 0; group < mask.length; group++) {
    if (mask[group] && accept(group)) groups.push(group)
  }
  return groups
}
