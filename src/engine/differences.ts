/**
 * What was gained and lost between two datasets, from the counts of either. Both sides are counted under the same filters
 * by the same crossfilter rule. What only one digest covers is never a gain or a loss: kinds and topics are compared
 * over the jurisdictions that both cover.
 */
import { type Adcode, CENTRAL } from '../domain/adcode'
import {
  type DifferenceState,
  differenceState,
  filtersOfSide,
  isComparable,
  pairTopics,
  SIDES,
  type Side,
  type Sides,
  type TopicPair,
} from '../domain/comparison'
import { type DivisionState, divisionState } from '../domain/coverage'
import { type Dataset, KINDS, type Kind } from '../domain/dataset'
import { parseDay } from '../domain/dates'
import { DIVISIONS } from '../domain/divisions'
import type { Filters } from '../domain/filters'
import { binDays, binStarts, zeroByKind } from './bins'
import type { BinUnit, Counts, TimeBin } from './engine'

/** What two datasets are, whatever the filters. */
export interface Pair {
  /** Counts without any filter. */
  readonly all: Sides<Counts>
  readonly coverage: Sides<readonly Adcode[]>
  readonly topics: readonly TopicPair[]
  /** The central government and the divisions that both digests cover, in this order. */
  readonly comparable: readonly Adcode[]
}

/** One side of the pair under some filters. */
export interface SideCounts {
  readonly counts: Counts
  /** The counts of the comparable jurisdictions alone. */
  readonly comparable: Counts
  /** Entries a jurisdiction of each kind that the filters let pass; they pass all filters but the jurisdiction's. */
  readonly byKind: ReadonlyMap<Kind, ReadonlyMap<Adcode, number>>
}

/** A jurisdiction on one side. */
interface SideOfJurisdiction {
  /** Entries that pass every filter but the jurisdiction's. */
  readonly count: number
  /** Entries without any filter. */
  readonly all: number
  readonly state: DivisionState
}

/** The central government or a division on both sides. */
export interface JurisdictionDifference extends Sides<SideOfJurisdiction> {
  readonly adcode: Adcode
  readonly state: DifferenceState
  /** B minus A; `null` where they cannot be compared. The kinds add up to it. */
  readonly difference: number | null
  readonly byKind: Readonly<Record<Kind, number>> | null
}

/** A kind on both sides. */
export interface KindDifference extends Sides<number> {
  readonly kind: Kind
}

/** `added`, `dropped`: the other dataset has no entry of the topic at all, filters or not. */
export type TopicChange = 'added' | 'dropped' | 'grown' | 'shrunk' | 'same'

/** A topic on both sides. */
export interface TopicDifference extends Sides<number> {
  readonly topic: TopicPair
  readonly change: TopicChange
}

/** A week or a day of both sides. */
export interface JointBin extends Sides<Readonly<Record<Kind, number>>> {
  readonly start: string
  readonly end: string
}

const JURISDICTIONS: readonly Adcode[] = [CENTRAL, ...DIVISIONS.map(({ adcode }) => adcode)]

type Header = Pick<Dataset, 'coverage' | 'topics'>

/** Joins two datasets. @param all their counts without any filter. */
export function joinPair(headers: Sides<Header>, all: Sides<Counts>): Pair {
  const coverage = { a: headers.a.coverage, b: headers.b.coverage }
  const covers = (side: Side, adcode: Adcode): boolean =>
    coverage[side].includes(adcode) || (all[side].jurisdiction.get(adcode) ?? 0) > 0
  return {
    all,
    coverage,
    topics: pairTopics(headers.a.topics, headers.b.topics),
    comparable: JURISDICTIONS.filter((adcode) => covers('a', adcode) && covers('b', adcode)),
  }
}

/** No jurisdiction has it. */
const NOWHERE: Adcode = ''

function kindsOf({ kind }: Filters): readonly Kind[] {
  return KINDS.filter((one) => kind.length === 0 || kind.includes(one))
}

/** What a side's engine must count for `sideCounts`, in this order. */
export function sideQuestions(pair: Pair, filters: Filters, side: Side): readonly Filters[] {
  const own = filtersOfSide(filters, pair.topics, side)
  const { jurisdiction: chosen } = own
  const comparable = pair.comparable.filter((adcode) => chosen.length === 0 || chosen.includes(adcode))
  return [
    own,
    { ...own, jurisdiction: comparable.length > 0 ? comparable : [NOWHERE] },
    ...kindsOf(own).map((kind) => ({ ...own, kind: [kind] })),
  ]
}

/** A side's counts from the answers to `sideQuestions`. */
export function sideCounts(filters: Filters, answers: readonly Counts[]): SideCounts {
  const [counts, comparable, ...kinds] = answers
  if (!counts || !comparable) throw new Error('an answer is missing')
  const byKind = kindsOf(filters).map((kind, i) => [kind, kinds[i]?.jurisdiction ?? new Map()] as const)
  return { counts, comparable, byKind: new Map(byKind) }
}

/** The central government first, then every division in the order of GB/T 2260. */
export function jurisdictionDifferences(
  pair: Pair,
  now: Sides<SideCounts>,
): readonly JurisdictionDifference[] {
  return JURISDICTIONS.map((adcode) => {
    const of = (side: Side): SideOfJurisdiction => {
      const count = now[side].counts.jurisdiction.get(adcode) ?? 0
      const all = pair.all[side].jurisdiction.get(adcode) ?? 0
      return { count, all, state: divisionState(pair.coverage[side].includes(adcode), count, all) }
    }
    const [a, b] = [of('a'), of('b')]
    const state = differenceState(a.state, b.state)
    if (!isComparable(state)) return { adcode, a, b, state, difference: null, byKind: null }
    const byKind = zeroByKind()
    for (const kind of KINDS) {
      const [before, after] = SIDES.map((side) => now[side].byKind.get(kind)?.get(adcode) ?? 0)
      byKind[kind] = (after ?? 0) - (before ?? 0)
    }
    return { adcode, a, b, state, difference: b.count - a.count, byKind }
  })
}

/** The differences of the unfiltered pair on the map: they fix its classes. */
export function unfilteredDifferences({ all, comparable }: Pair): readonly number[] {
  return comparable
    .filter((adcode) => adcode !== CENTRAL)
    .map((adcode) => (all.b.jurisdiction.get(adcode) ?? 0) - (all.a.jurisdiction.get(adcode) ?? 0))
}

/** Kinds that either dataset has, over the comparable jurisdictions, each without the filter of kinds. */
export function kindDifferences(pair: Pair, now: Sides<SideCounts>): readonly KindDifference[] {
  return KINDS.filter((kind) => SIDES.some((side) => pair.all[side].kind[kind] > 0)).map((kind) => ({
    kind,
    a: now.a.comparable.kind[kind],
    b: now.b.comparable.kind[kind],
  }))
}

/** Topics that either dataset has an entry of, over the comparable jurisdictions, each without the filter of topics. */
export function topicDifferences(pair: Pair, now: Sides<SideCounts>): readonly TopicDifference[] {
  return pair.topics.flatMap((topic) => {
    const count = (side: Side, counts: Counts): number => {
      const id = topic[side]
      return id === null ? 0 : (counts.topic.get(id) ?? 0)
    }
    const has = { a: count('a', pair.all.a) > 0, b: count('b', pair.all.b) > 0 }
    if (!has.a && !has.b) return []
    const [a, b] = [count('a', now.a.comparable), count('b', now.b.comparable)]
    return [{ topic, a, b, change: topicChange(has, b - a) }]
  })
}

function topicChange(has: Sides<boolean>, difference: number): TopicChange {
  if (!has.a) return 'added'
  if (!has.b) return 'dropped'
  if (difference === 0) return 'same'
  return difference > 0 ? 'grown' : 'shrunk'
}

/** The bins of both sides on one axis, without a hole from the first to the last. Weeks of all datasets begin on Monday. */
export function jointBins(a: readonly TimeBin[], b: readonly TimeBin[], unit: BinUnit): readonly JointBin[] {
  const known = { a: new Map(a.map((bin) => [bin.start, bin])), b: new Map(b.map((bin) => [bin.start, bin])) }
  const starts = [...known.a.keys(), ...known.b.keys()].map((start) => parseDay(start) ?? 0)
  if (starts.length === 0) return []
  const first = starts.reduce((least, day) => Math.min(least, day))
  const last = starts.reduce((most, day) => Math.max(most, day))
  return binDays(binStarts([first, last], unit)).map(({ start, end }) => {
    const of = (side: Side) => known[side].get(start)?.byKind ?? zeroByKind()
    return { start, end, a: of('a'), b: of('b') }
  })
}
