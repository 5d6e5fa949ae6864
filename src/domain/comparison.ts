/**
 * Two datasets side by side, A and B: a difference is B's entries minus A's, under the same filters. Pure definitions;
 * what they are counted from is `engine/differences.ts`.
 */
import { type CountClass, classBreaks, classOf } from './classBreaks'
import type { DivisionState } from './coverage'
import type { Topic } from './dataset'
import { parseDay } from './dates'
import type { Filters } from './filters'
import type { LocalText } from './text'

/** The first dataset, which is open, and the one that it is compared with. */
export type Side = 'a' | 'b'

export const SIDES: readonly Side[] = ['a', 'b']

/** Something of either side. */
export type Sides<T> = Readonly<Record<Side, T>>

/**
 * Whether a division can be compared: `both` digests cover it, and the difference is a number, 0 too; `only-a`, `only-b`:
 * the other digest never reaches it, so that nothing was gained or lost; `neither`: no data; `filtered-out`: both cover
 * it, some have entries, and none passes the filters.
 */
export type DifferenceState = 'both' | 'only-a' | 'only-b' | 'neither' | 'filtered-out'

/** The state of a difference, from the states of its sides. */
export function differenceState(a: DivisionState, b: DivisionState): DifferenceState {
  if (a === 'not-covered') return b === 'not-covered' ? 'neither' : 'only-b'
  if (b === 'not-covered') return 'only-a'
  if (a === 'entries' || b === 'entries') return 'both'
  return a === 'zero' && b === 'zero' ? 'both' : 'filtered-out'
}

/** Whether there is a difference, in a state that the filters may have taken to nothing. */
export function isComparable(state: DifferenceState): boolean {
  return state === 'both' || state === 'filtered-out'
}

/**
 * Classes of how much more the one side has than the other, the same to either side of 0: whole numbers from 1, the last
 * class open upwards, so that a filtered difference finds its class too. There is always one.
 *
 * @param differences of the unfiltered pair, which fixes the classes. @param most classes to either side.
 */
export function differenceClasses(differences: readonly number[], most = 4): readonly CountClass[] {
  const classes = classBreaks(differences.map(Math.abs), most)
  const known = classes.length > 0 ? classes : [{ min: 1, max: 1 }]
  return known.map((one, i) => (i === known.length - 1 ? { ...one, max: Number.POSITIVE_INFINITY } : one))
}

/** The class of a difference: 0 for none, else its number from 1, negative where A has more. */
export function differenceClass(classes: readonly CountClass[], difference: number): number {
  const index = classOf(classes, Math.abs(difference))
  return index === null ? 0 : Math.sign(difference) * (index + 1)
}

/** A topic of one dataset or of both. */
export interface TopicPair {
  /** What filters call it: A's id, or B's where A does not have it. */
  readonly key: string
  readonly label: LocalText
  readonly a: string | null
  readonly b: string | null
}

/**
 * Topics that are the same by their id or, where the ids differ, by a label in either language; A's first, in its order,
 * then what only B has. Every topic of either dataset is in exactly one pair.
 */
export function pairTopics(a: readonly Topic[], b: readonly Topic[]): readonly TopicPair[] {
  const left = new Map(b.map((topic) => [topic.id, topic]))
  const byId = a.map((topic) => {
    const other = left.get(topic.id) ?? null
    left.delete(topic.id)
    return { topic, other }
  })
  const pairs = byId.map(({ topic, other }): TopicPair => {
    const match = other ?? [...left.values()].find(({ label }) => sameLabel(label, topic.label))
    if (match) left.delete(match.id)
    return { key: topic.id, label: topic.label, a: topic.id, b: match?.id ?? null }
  })
  return [...pairs, ...[...left.values()].map(({ id, label }) => ({ key: id, label, a: null, b: id }))]
}

function sameLabel(a: LocalText, b: LocalText): boolean {
  const plain = (text: string | undefined) => text?.normalize('NFKC').trim().toLowerCase() || null
  const [zh, en] = [plain(a.zh), plain(a.en)]
  return (zh !== null && zh === plain(b.zh)) || (en !== null && en === plain(b.en))
}

/** No topic has it: an id has a letter at least. */
const NO_TOPIC = ''

/** The filters as a side must be asked: with its own topic ids. A topic that it does not have lets nothing pass. */
export function filtersOfSide(filters: Filters, pairs: readonly TopicPair[], side: Side): Filters {
  if (filters.topic.length === 0) return filters
  const ids = new Map(pairs.map((pair) => [pair.key, pair[side]]))
  return { ...filters, topic: filters.topic.map((key) => ids.get(key) ?? NO_TOPIC) }
}

/** The filters in the words of the pair whose sides are swapped. */
export function swappedFilters(filters: Filters, pairs: readonly TopicPair[]): Filters {
  const keys = new Map(pairs.map((pair) => [pair.key, pair.b ?? pair.key]))
  return { ...filters, topic: filters.topic.map((key) => keys.get(key) ?? key) }
}

/** ISO days, both inclusive. */
interface Period {
  readonly start: string
  readonly end: string
}

/** The days of a period. */
export function daysOfPeriod({ start, end }: Period): number {
  return (parseDay(end) ?? 0) - (parseDay(start) ?? 0) + 1
}

/** The days that two periods have in common. */
export function commonDays(a: Period, b: Period): number {
  const [, start = ''] = [a.start, b.start].toSorted()
  const [end = ''] = [a.end, b.end].toSorted()
  return start > end ? 0 : daysOfPeriod({ start, end })
}
