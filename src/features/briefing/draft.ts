/** Proposes a briefing from what the data say. Every number in a caption is one that the engine counted. */
import type { DatasetHeader } from '../../datasets/openDataset'
import { CENTRAL } from '../../domain/adcode'
import type { Scene, SceneChart } from '../../domain/briefing'
import { type Entry, KINDS, type Kind } from '../../domain/dataset'
import { DIVISIONS, jurisdictionNames } from '../../domain/divisions'
import { type Filters, NO_FILTERS } from '../../domain/filters'
import { LANGS, type Lang, type LocalText, pickText } from '../../domain/text'
import type { Counts, Engine, TimeBin } from '../../engine/engine'
import { formatRange } from '../../i18n/dates'
import { briefingDraftMessages } from '../../i18n/messages/briefingDraft'
import { commonMessages } from '../../i18n/messages/common'
import { textOfView } from '../../state/briefing'
import { DEFAULT_VIEW, type View } from '../../state/view'

/** Among this many entries, by date, the one worth telling is chosen: a dataset may have a million. */
const MOST_LOOKED_AT = 500

type Draft = Omit<Scene, 'id'>
type Words = (typeof briefingDraftMessages)['zh']

function both(text: (words: Words, lang: Lang) => string): LocalText {
  return Object.fromEntries(LANGS.map((lang) => [lang, text(briefingDraftMessages[lang], lang)]))
}

const nameOf = (adcode: string, lang: Lang): string => pickText(jurisdictionNames(adcode).short, lang)

interface Busiest {
  readonly adcode: string
  readonly n: number
  /** Whether another one has as many. */
  readonly isTied: boolean
}

/** The division with the most entries, of equals the first by adcode. */
function busiestDivision({ jurisdiction }: Counts): Busiest | null {
  const [first, second] = DIVISIONS.map(({ adcode }) => ({ adcode, n: jurisdiction.get(adcode) ?? 0 })).sort(
    (a, b) => b.n - a.n,
  )
  return first && first.n > 0 ? { ...first, isTied: first.n === second?.n } : null
}

function sizeOf({ byKind }: TimeBin): number {
  return KINDS.reduce((sum, kind) => sum + byKind[kind], 0)
}

/** The bin with the most entries, of equals the earliest; `null` where no entry has a date. */
function peakBin({ bins }: Counts): TimeBin | null {
  const [first] = bins.toSorted((a, b) => sizeOf(b) - sizeOf(a))
  return first && sizeOf(first) > 0 ? first : null
}

/** How much of an entry is known beyond its text: each place, actor, role, medium and topic, and an exact date. */
export function tellingScore(entry: Entry): number {
  const { places, actors, media, topics, date, kindBasis } = entry
  const roles = actors.filter(({ role }) => role !== undefined)
  const isExact = date.precision === 'day' || date.precision === 'range'
  return (
    places.length +
    actors.length +
    roles.length +
    media.length +
    topics.length +
    (isExact ? 1 : 0) +
    (kindBasis === 'heading' ? 1 : 0)
  )
}

function mostTelling(entries: readonly Entry[]): Entry | null {
  const [first] = entries.toSorted((a, b) => tellingScore(b) - tellingScore(a))
  return first ?? null
}

/** Everything that the draft tells, counted. */
interface Findings {
  readonly header: DatasetHeader
  readonly all: Counts
  readonly kinds: readonly { readonly kind: Kind; readonly counts: Counts }[]
  readonly entries: readonly Entry[]
}

async function find(header: DatasetHeader, engine: Engine): Promise<Findings> {
  const all = await engine.count(NO_FILTERS, 'week')
  const kinds = await Promise.all(
    KINDS.filter((kind) => all.kind[kind] > 0).map(async (kind) => ({
      kind,
      counts: await engine.count({ ...NO_FILTERS, kind: [kind] }, 'week'),
    })),
  )
  const page = await engine.page(NO_FILTERS, 'date', { type: 'offset', offset: 0, limit: MOST_LOOKED_AT })
  return { header, all, kinds, entries: page.rows }
}

function overview({ header, all }: Findings): Omit<Draft, 'view'> {
  const { start, end } = header.period
  const divisions = header.coverage.filter((adcode) => (all.jurisdiction.get(adcode) ?? 0) > 0).length
  const central = all.jurisdiction.get(CENTRAL) ?? 0
  return {
    chart: 'kind',
    caption: both((words, lang) => {
      const days = formatRange(start, end, lang)
      if (all.total === 0) return words.empty(days)
      const rest = central > 0 ? words.overviewCentral(central) : ''
      return words.overview(days, all.total, divisions, header.coverage.length) + rest
    }),
    notes: both(({ notes }) => notes.overview(all.undated)),
  }
}

/**
 * The scenes that are proposed: overview; the busiest division; each kind that is present; the busiest week; and the
 * entry of which most is known. A scene whose subject the data lack is left out: an empty dataset has its overview.
 */
export async function draftScenes(header: DatasetHeader, engine: Engine): Promise<readonly Scene[]> {
  const findings = await find(header, engine)
  const { all, kinds, entries } = findings
  const drafts: Draft[] = []
  const add = (
    filters: Partial<Filters>,
    view: Partial<View>,
    { chart, caption, notes }: Omit<Draft, 'view'>,
  ): void => {
    const whole = { ...DEFAULT_VIEW, dataset: header.id, filters: { ...NO_FILTERS, ...filters }, ...view }
    const { title, file } = header.source
    drafts.push({
      view: textOfView(whole),
      chart,
      caption,
      notes: both((words, lang) =>
        [pickText(notes, lang), words.notes.source(title, file)].filter(Boolean).join('\n'),
      ),
    })
  }
  const scene = (
    chart: SceneChart,
    caption: (words: Words, lang: Lang) => string,
    notes: (words: Words['notes']) => string,
  ): Omit<Draft, 'view'> => ({ chart, caption: both(caption), notes: both((words) => notes(words.notes)) })

  add({}, {}, overview(findings))
  const busiest = busiestDivision(all)
  if (busiest) {
    const { adcode, n } = busiest
    add(
      { jurisdiction: [adcode] },
      { camera: { type: 'division', adcode }, panel: { type: 'region', adcode } },
      scene(
        'topic',
        (words, lang) => words.busiest(nameOf(adcode, lang), n, all.total),
        (notes) => notes.busiest,
      ),
    )
  }
  for (const { kind, counts } of kinds) {
    const most = busiestDivision(counts)
    add(
      { kind: [kind] },
      {},
      scene(
        'jurisdiction',
        (words, lang) =>
          words.kind(commonMessages[lang].kind[kind], counts.passing, all.total) +
          (most && !most.isTied ? words.most(nameOf(most.adcode, lang), most.n) : ''),
        (notes) => notes.kind,
      ),
    )
  }
  const peak = peakBin(all)
  if (peak) {
    const { start, end } = peak
    add(
      { time: { type: 'range', start, end } },
      {},
      scene(
        'timeline',
        (words, lang) => words.peak(formatRange(start, end, lang), sizeOf(peak)),
        (notes) => notes.peak,
      ),
    )
  }
  const entry = mostTelling(entries)
  if (entry) {
    const { id, jurisdiction, title } = entry
    const isOnMap = DIVISIONS.some(({ adcode }) => adcode === jurisdiction)
    add(
      isOnMap || jurisdiction === CENTRAL ? { jurisdiction: [jurisdiction] } : {},
      {
        panel: { type: 'entry', id },
        ...(isOnMap && { camera: { type: 'division', adcode: jurisdiction } }),
      },
      scene(
        'timeline',
        (words, lang) => words.entry(nameOf(jurisdiction, lang), pickText(title, lang)),
        (notes) => notes.entry(entries.length),
      ),
    )
  }
  return drafts.map((draft, i) => ({ id: `s${i + 1}`, ...draft }))
}

/** The title that is proposed with the scenes. */
export function draftTitle(header: DatasetHeader): LocalText {
  return both((words, lang) => words.title(pickText(header.title, lang)))
}
