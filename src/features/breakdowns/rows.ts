import { CENTRAL } from '../../domain/adcode'
import { KINDS, type Kind, type Topic } from '../../domain/dataset'
import { DIVISIONS, REGIONS } from '../../domain/divisions'
import type { Filters, SetDimension } from '../../domain/filters'
import type { LocalText } from '../../domain/text'
import type { Counts } from '../../engine/engine'
import type { Theme } from '../../viz/theme'

/** What the four charts count by. */
export type BreakdownName = 'kind' | 'region' | 'topic' | 'jurisdiction'

/** Whether a bar's values are chosen: none, all, or (of a region) some. */
export type Chosen = 'none' | 'some' | 'all'

/** One bar. */
export interface Row {
  /** Unique in its chart. */
  readonly key: string
  /** The values of the dimension that a click on the bar chooses. */
  readonly values: readonly string[]
  /** Beside the bar. */
  readonly label: string
  /** In full, for tooltips and screen readers. */
  readonly name: string
  /** Entries that pass the other views' filters. */
  readonly count: number
  /** Entries without any filter. */
  readonly all: number
  readonly chosen: Chosen
  readonly color: string
}

/** All that the rows follow from. */
export interface RowInput {
  readonly counts: Counts
  /** Of the whole dataset: by it bars are ordered, so that they stay in place while filtering. */
  readonly all: Counts
  readonly filters: Filters
  readonly coverage: readonly string[]
  readonly topics: readonly Topic[]
  readonly theme: Theme
  readonly text: (text: LocalText) => string
  readonly kindNames: Readonly<Record<Kind, string>>
  readonly central: { readonly label: string; readonly name: string }
}

/** The filter that a chart's bars set. */
export function dimensionOf(name: BreakdownName): SetDimension {
  return name === 'region' ? 'jurisdiction' : name
}

/** The colour of bars that stand for no kind: of the map's ramp, and apart from every kind's colour. */
export function plainColor(theme: Theme): string {
  return theme.name === 'light' ? theme.ramp[4] : theme.ramp[3]
}

/** The rows of a chart, from the top. */
export function rowsOf(name: BreakdownName, input: RowInput): readonly Row[] {
  switch (name) {
    case 'kind':
      return kindRows(input)
    case 'region':
      return regionRows(input)
    case 'topic':
      return topicRows(input)
    case 'jurisdiction':
      return jurisdictionRows(input)
  }
}

function kindRows({ counts, all, filters, theme, kindNames }: RowInput): readonly Row[] {
  return KINDS.map((kind) => ({
    key: kind,
    values: [kind],
    label: kindNames[kind],
    name: kindNames[kind],
    count: counts.kind[kind],
    all: all.kind[kind],
    chosen: chosenOf([kind], filters.kind),
    color: theme.kind[kind],
  }))
}

function topicRows({ counts, all, filters, topics, theme, text }: RowInput): readonly Row[] {
  const rows = topics.map(({ id, label }) => ({
    key: id,
    values: [id],
    label: text(label),
    name: text(label),
    count: counts.topic.get(id) ?? 0,
    all: all.topic.get(id) ?? 0,
    chosen: chosenOf([id], filters.topic),
    color: plainColor(theme),
  }))
  return rows.sort((a, b) => b.all - a.all)
}

function jurisdictionRows(input: RowInput): readonly Row[] {
  const { all, coverage, text } = input
  const shown = DIVISIONS.filter(
    ({ adcode }) => coverage.includes(adcode) || (all.jurisdiction.get(adcode) ?? 0) > 0,
  )
  const rows = [
    placeRow(CENTRAL, [CENTRAL], input.central, input),
    ...shown.map(({ adcode, short, name }) =>
      placeRow(adcode, [adcode], { label: text(short), name: text(name) }, input),
    ),
  ]
  return rows.sort((a, b) => b.all - a.all)
}

function regionRows(input: RowInput): readonly Row[] {
  const regions = REGIONS.map(({ id, name }) => {
    const adcodes = DIVISIONS.filter((division) => division.region === id).map(({ adcode }) => adcode)
    return placeRow(id, adcodes, { label: input.text(name), name: input.text(name) }, input)
  })
  return [placeRow(CENTRAL, [CENTRAL], input.central, input), ...regions]
}

function placeRow(
  key: string,
  adcodes: readonly string[],
  words: { readonly label: string; readonly name: string },
  { counts, all, filters, theme }: RowInput,
): Row {
  return {
    key,
    values: adcodes,
    ...words,
    count: sum(counts.jurisdiction, adcodes),
    all: sum(all.jurisdiction, adcodes),
    chosen: chosenOf(adcodes, filters.jurisdiction),
    color: plainColor(theme),
  }
}

function sum(counts: ReadonlyMap<string, number>, adcodes: readonly string[]): number {
  return adcodes.reduce((total, adcode) => total + (counts.get(adcode) ?? 0), 0)
}

function chosenOf(values: readonly string[], filter: readonly string[]): Chosen {
  const hits = values.filter((value) => filter.includes(value)).length
  if (hits === 0) return 'none'
  return hits === values.length ? 'all' : 'some'
}
