import type { OpenDataset } from '../../../datasets/openDataset'
import { CENTRAL } from '../../../domain/adcode'
import type { MapApproval } from '../../../domain/boundaries'
import type { Scene } from '../../../domain/briefing'
import type { Entry } from '../../../domain/dataset'
import { jurisdictionNames } from '../../../domain/divisions'
import { NO_FILTERS } from '../../../domain/filters'
import { type Lang, pickText } from '../../../domain/text'
import { formatEntryDate } from '../../../i18n/dates'
import { filterWords } from '../../../i18n/filterWords'
import { briefingMessages } from '../../../i18n/messages/briefing'
import { commonMessages } from '../../../i18n/messages/common'
import { slidesMessages } from '../../../i18n/messages/slides'
import { viewOfScene } from '../../../state/briefing'
import { knownView } from '../../../state/knownView'
import { unitOf } from '../../../state/unit'
import type { UrlIssue } from '../../../state/url'
import type { View } from '../../../state/view'
import { THEMES } from '../../../viz/theme'
import { chartFacts } from './chartFacts'
import { type MapFiles, mapFacts } from './mapFacts'
import type { EntryFacts, SceneFacts } from './model'

/** What the facts of a scene are found with. */
export interface FactSources {
  /** Opens a dataset, the default one where no id is given. @throws Error where it cannot be opened, with why. */
  readonly open: (id: string | null) => Promise<OpenDataset>
  readonly files: MapFiles
  readonly lang: Lang
}

/** A scene whose dataset is open: what it counts. */
export interface CountedScene {
  readonly open: OpenDataset
  readonly view: View
}

/**
 * What a scene says: its numbers counted by the engine under its filters, its chart, its map and its words. A scene that
 * cannot be shown says why; it never rejects for the scene's own faults.
 */
export async function sceneFacts(
  scene: Scene,
  sources: FactSources,
): Promise<{ readonly facts: SceneFacts; readonly counted: CountedScene | null }> {
  const { files, lang } = sources
  const words = slidesMessages[lang]
  const caption = pickText(scene.caption, lang)
  const notes = pickText(scene.notes, lang)
  const read = viewOfScene(scene)
  let open: OpenDataset
  try {
    open = await sources.open(read.view.dataset)
  } catch (error) {
    const id = read.view.dataset ?? words.noDatasetId
    const why = words.datasetGone(id, error instanceof Error ? error.message : String(error))
    const problems = [why, ...read.issues.map((issue) => issueWords(issue, lang))]
    return { facts: { type: 'broken', caption, notes, problems }, counted: null }
  }
  const known = knownView(read.view, open.header)
  const { view } = known
  const { engine, header } = open
  const entryId = view.panel?.type === 'entry' ? view.panel.id : null
  const [counts, all, entry, { chart, left }] = await Promise.all([
    engine.count(view.filters, unitOf(view, header)),
    engine.count(NO_FILTERS, 'week'),
    entryId === null ? null : engine.entry(entryId),
    chartFacts(engine, {
      name: scene.chart,
      filters: view.filters,
      unit: unitOf(view, header),
      topics: header.topics,
      lang,
    }),
  ])
  const map = mapFacts({ open, view, counts, all, files, entry, lang })
  const problems = [...read.issues, ...known.issues].map((issue) => issueWords(issue, lang))
  if (entryId !== null && !entry) problems.push(briefingMessages[lang].missing.entry(entryId))
  return {
    facts: {
      type: 'shown',
      caption,
      notes,
      passing: counts.passing,
      total: counts.total,
      filters: filterWords(view.filters, header.topics, lang).join(' · '),
      chart,
      left,
      map: {
        scene: map.scene,
        camera: view.camera,
        alt: words.mapAlt(map.words, counts.passing),
      },
      legend: map.legend,
      central: counts.jurisdiction.get(CENTRAL) ?? 0,
      entry: entry ? entryFacts(entry, lang) : null,
      citation: citation(open, files.approval, lang),
      problems,
    },
    counted: { open, view },
  }
}

function issueWords({ key, value, reason }: UrlIssue, lang: Lang): string {
  return briefingMessages[lang].missing.part[reason](key, value)
}

function entryFacts(entry: Entry, lang: Lang): EntryFacts {
  const facts = [
    commonMessages[lang].kind[entry.kind],
    formatEntryDate(entry.date, lang),
    pickText(jurisdictionNames(entry.jurisdiction).name, lang),
    entry.locator.section,
  ]
  return {
    title: pickText(entry.title, lang),
    summary: pickText(entry.summary, lang),
    facts: facts.join(' · '),
    color: THEMES.light.kind[entry.kind],
  }
}

/** Source of the numbers and of the boundaries, and the map approval number or that there is none. */
function citation({ header }: OpenDataset, approval: MapApproval, lang: Lang): string {
  const words = slidesMessages[lang]
  const { title, publisher, url } = header.source
  const source = [title, publisher, url].filter(Boolean).join(words.comma)
  const number =
    approval.number === null ? pickText(approval.note, lang) : `${words.approval} ${approval.number}`
  return [`${words.source}${words.colon}${source}`, pickText(approval.source, lang), number].join(' · ')
}
