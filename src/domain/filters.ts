import type { Adcode } from './adcode'
import type { Kind } from './dataset'

/**
 * What the user narrowed the map to in time: the days [start, end] (ISO, inclusive), which keep every entry that they
 * touch; or the entries that have no date.
 */
export type TimeFilter =
  | { readonly type: 'range'; readonly start: string; readonly end: string }
  | { readonly type: 'undated' }

/** What the user narrowed by, one set per dimension. An empty set, `null` or an empty text narrows nothing. */
export interface Filters {
  readonly jurisdiction: readonly Adcode[]
  readonly kind: readonly Kind[]
  readonly topic: readonly string[]
  readonly time: TimeFilter | null
  readonly text: string
}

/** A field that a chart counts by and filters. */
export type Dimension = keyof Filters

export const NO_FILTERS: Filters = { jurisdiction: [], kind: [], topic: [], time: null, text: '' }

/** Dimensions whose filter is a set of values. */
export type SetDimension = 'jurisdiction' | 'kind' | 'topic'

/**
 * The set after a click on some values. A plain click sets exactly these, or takes them back when they were all that
 * was chosen; an additive click (Ctrl, Cmd, Shift) adds them, or removes them when all were chosen already.
 */
export function clickValues<T extends string>(
  chosen: readonly T[],
  values: readonly T[],
  additive: boolean,
): readonly T[] {
  const allChosen = values.every((value) => chosen.includes(value))
  if (additive) {
    return allChosen
      ? chosen.filter((value) => !values.includes(value))
      : [...chosen, ...values.filter((value) => !chosen.includes(value))]
  }
  return allChosen && chosen.length === values.length ? [] : [...values]
}

/** Whether every entry passes. */
export function narrowsNothing({ jurisdiction, kind, topic, time, text }: Filters): boolean {
  return [jurisdiction, kind, topic].every(({ length }) => length === 0) && !time && text.trim() === ''
}
