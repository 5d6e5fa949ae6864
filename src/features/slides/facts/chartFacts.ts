import { CENTRAL } from '../../../domain/adcode'
import type { SceneChart } from '../../../domain/briefing'
import { KINDS, type Kind, type Topic } from '../../../domain/dataset'
import { DIVISIONS, jurisdictionNames, REGIONS } from '../../../domain/divisions'
import type { Filters } from '../../../domain/filters'
import { type Lang, pickText } from '../../../domain/text'
import type { BinUnit, Counts, Engine, TimeBin } from '../../../engine/engine'
import { formatRange } from '../../../i18n/dates'
import { commonMessages } from '../../../i18n/messages/common'
import { slidesMessages } from '../../../i18n/messages/slides'
import { THEMES } from '../../../viz/theme'
import type { Chart, Series } from '../deck/model'

/** Bars that a slide has room for. */
const MOST_BARS = 12

const { kind: KIND_COLORS, ramp } = THEMES.light
const PLAIN = ramp[4]
/** Of what is not chosen while its neighbours are. */
const PALE = ramp[0]

export interface ChartQuestion {
  readonly name: SceneChart
  readonly filters: Filters
  readonly unit: BinUnit
  readonly topics: readonly Topic[]
  readonly lang: Lang
}

/** One bar to be: how many entries of each kind, and whether the scene's own filter chose it. */
interface Bar {
  readonly label: string
  readonly byKind: Readonly<Record<Kind, number>>
  readonly total: number
  readonly chosen: boolean
}

/**
 * The chart of a scene, counted by the engine: each bar counts the entries that pass every filter but the chart's own,
 * as on the page. Bars are stacked by kind; where the chart's own filter chose some of them they are plain, and the
 * others pale. Of bars with names, those with entries, the largest first.
 */
export async function chartFacts(
  engine: Engine,
  question: ChartQuestion,
): Promise<{ readonly chart: Chart; readonly left: number }> {
  const { name, filters, unit, lang } = question
  const words = slidesMessages[lang]
  const bars = name === 'timeline' ? await timeBars(engine, question) : await namedBars(engine, question)
  const upright = name === 'timeline'
  const shown = upright ? bars : largest(bars)
  const isOwn = ownFilter(name, filters)
  const title = upright ? words.chart.timeline[unit] : words.chart[name]
  const stacked = !isOwn && name !== 'kind'
  const series = stacked ? kindSeries(shown, lang) : [plainSeries(shown, question)]
  return {
    chart: {
      title: stacked && series.length > 1 ? words.byKind(title) : title,
      direction: upright ? 'columns' : 'bars',
      categories: shown.map(({ label }) => label),
      series,
    },
    left: bars.filter(({ total }) => total > 0).length - shown.filter(({ total }) => total > 0).length,
  }
}

/** Whether a scene filters by the very dimension that its chart shows. */
function ownFilter(name: SceneChart, filters: Filters): boolean {
  switch (name) {
    case 'timeline':
      return filters.time !== null
    case 'kind':
      return filters.kind.length > 0
    case 'topic':
      return filters.topic.length > 0
    case 'jurisdiction':
    case 'region':
      return filters.jurisdiction.length > 0
  }
}

function largest(bars: readonly Bar[]): readonly Bar[] {
  return bars
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total)
    .slice(0, MOST_BARS)
}

async function timeBars(engine: Engine, { filters, unit, lang }: ChartQuestion): Promise<readonly Bar[]> {
  const { bins } = await engine.count(filters, unit)
  return bins.map((bin) => ({
    label: binLabel(bin, unit, lang),
    byKind: bin.byKind,
    total: sum(bin.byKind),
    chosen: touches(bin, filters),
  }))
}

/** A day, or a week by its Monday; months and years as ISO 8601 writes them, since there may be many years of them. */
function binLabel({ start }: TimeBin, unit: BinUnit, lang: Lang): string {
  switch (unit) {
    case 'day':
    case 'week':
      return formatRange(start, start, lang, 'short')
    case 'month':
      return start.slice(0, 7)
    case 'year':
      return start.slice(0, 4)
  }
}

function touches(bin: TimeBin, { time }: Filters): boolean {
  return time?.type === 'range' && bin.end >= time.start && bin.start <= time.end
}

function sum(byKind: Readonly<Record<Kind, number>>): number {
  return KINDS.reduce((total, kind) => total + byKind[kind], 0)
}

/** Counts of a chart's bars under each kind: the same question asked once a kind. */
async function namedBars(engine: Engine, question: ChartQuestion): Promise<readonly Bar[]> {
  const { name, filters, unit } = question
  const kinds = KINDS.filter((kind) => filters.kind.length === 0 || filters.kind.includes(kind))
  const places = placesOf(question)
  if (name === 'timeline') return []
  if (name === 'kind') {
    const { kind: counts } = await engine.count(filters, unit)
    return places.map(({ key, label, chosen }) => {
      const kind = key as Kind
      return { label, byKind: { ...NONE, [kind]: counts[kind] }, total: counts[kind], chosen }
    })
  }
  const answers = await Promise.all(
    kinds.map(async (kind) => ({ kind, counts: await engine.count({ ...filters, kind: [kind] }, unit) })),
  )
  return places.map(({ values, label, chosen }) => {
    const byKind = { ...NONE }
    for (const { kind, counts } of answers) byKind[kind] = countOf(name, counts, values)
    return { label, byKind, total: sum(byKind), chosen }
  })
}

const NONE: Record<Kind, number> = { policy: 0, voice: 0, application: 0, unspecified: 0 }

function countOf(name: Exclude<SceneChart, 'timeline' | 'kind'>, counts: Counts, values: readonly string[]) {
  const map = name === 'topic' ? counts.topic : counts.jurisdiction
  return values.reduce((total, value) => total + (map.get(value) ?? 0), 0)
}

interface PlaceOfBar {
  readonly key: string
  readonly values: readonly string[]
  readonly label: string
  readonly chosen: boolean
}

/** The bars that a chart may have, before counting. */
function placesOf({ name, filters, topics, lang }: ChartQuestion): readonly PlaceOfBar[] {
  const one = (key: string, values: readonly string[], label: string, chosen: readonly string[]) => ({
    key,
    values,
    label,
    chosen: values.some((value) => chosen.includes(value)),
  })
  const central = one(CENTRAL, [CENTRAL], commonMessages[lang].central, filters.jurisdiction)
  switch (name) {
    case 'timeline':
      return []
    case 'kind':
      return KINDS.map((kind) => one(kind, [kind], commonMessages[lang].kind[kind], filters.kind))
    case 'topic':
      return topics.map(({ id, label }) => one(id, [id], pickText(label, lang), filters.topic))
    case 'jurisdiction':
      return [
        central,
        ...DIVISIONS.map(({ adcode }) =>
          one(adcode, [adcode], pickText(jurisdictionNames(adcode).short, lang), filters.jurisdiction),
        ),
      ]
    case 'region':
      return [
        central,
        ...REGIONS.map(({ id, name: words }) => {
          const adcodes = DIVISIONS.filter(({ region }) => region === id).map(({ adcode }) => adcode)
          return one(id, adcodes, pickText(words, lang), filters.jurisdiction)
        }),
      ]
  }
}

/** A series for each kind that occurs; the first where none does, so that a chart is never without one. */
function kindSeries(bars: readonly Bar[], lang: Lang): readonly Series[] {
  const present = KINDS.filter((kind) => bars.some(({ byKind }) => byKind[kind] > 0))
  return (present.length > 0 ? present : KINDS.slice(0, 1)).map((kind) => ({
    key: kind,
    name: commonMessages[lang].kind[kind],
    color: KIND_COLORS[kind],
    values: bars.map(({ byKind }) => byKind[kind]),
  }))
}

function plainSeries(bars: readonly Bar[], { name, filters, lang }: ChartQuestion): Series {
  const someChosen = ownFilter(name, filters)
  const colorOf = (bar: Bar): string => {
    if (someChosen && !bar.chosen) return PALE
    const kind = KINDS.find((one) => bar.byKind[one] > 0)
    return name === 'kind' && kind ? KIND_COLORS[kind] : PLAIN
  }
  return {
    key: 'entries',
    name: slidesMessages[lang].allEntries,
    color: PLAIN,
    values: bars.map(({ total }) => total),
    colors: bars.map(colorOf),
  }
}
