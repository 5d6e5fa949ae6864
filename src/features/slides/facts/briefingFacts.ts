import type { OpenDataset } from '../../../datasets/openDataset'
import type { Briefing } from '../../../domain/briefing'
import { type Entry, KINDS } from '../../../domain/dataset'
import { jurisdictionNames } from '../../../domain/divisions'
import { NO_FILTERS } from '../../../domain/filters'
import { type Lang, pickText } from '../../../domain/text'
import { formatEntryDate, formatRange } from '../../../i18n/dates'
import { commonMessages } from '../../../i18n/messages/common'
import { slidesMessages } from '../../../i18n/messages/slides'
import { THEMES } from '../../../viz/theme'
import type { BriefingFacts, DatasetFacts, EntryLine, SceneFacts } from './model'
import { type CountedScene, type FactSources, sceneFacts } from './sceneFacts'

/** Entries that an appendix lists at most. */
const MOST_ENTRIES = 500

/**
 * Everything that is said about a briefing. Scenes are looked at one after the other.
 *
 * @param signal between two scenes it is asked whether to go on. @throws the signal's reason.
 */
export async function briefingFacts(
  briefing: Briefing,
  sources: FactSources,
  signal: AbortSignal,
): Promise<BriefingFacts> {
  const { lang } = sources
  const scenes: SceneFacts[] = []
  const counted: (CountedScene | null)[] = []
  for (const scene of briefing.scenes) {
    signal.throwIfAborted()
    const found = await sceneFacts(scene, sources)
    scenes.push(found.facts)
    counted.push(found.counted)
  }
  const datasets = [...new Set(counted.flatMap((one) => one?.open ?? []))]
  const list = await entriesOf(counted, lang)
  signal.throwIfAborted()
  return {
    lang,
    title: pickText(briefing.title, lang) || slidesMessages[lang].untitled,
    datasets: await Promise.all(datasets.map((open) => datasetFacts(open, lang))),
    scenes,
    entries: list.lines,
    entriesInAll: list.total,
  }
}

async function datasetFacts({ header, engine }: OpenDataset, lang: Lang): Promise<DatasetFacts> {
  const { total, kind: counts } = await engine.count(NO_FILTERS, 'week')
  const { title, publisher } = header.source
  return {
    title: pickText(header.title, lang),
    period: formatRange(header.period.start, header.period.end, lang),
    source: [title, publisher].filter(Boolean).join(slidesMessages[lang].comma),
    total,
    kinds: KINDS.filter((kind) => counts[kind] > 0).map((kind) => ({
      name: commonMessages[lang].kind[kind],
      color: THEMES.light.kind[kind],
      count: counts[kind],
    })),
  }
}

/** Entries that pass any scene's filters, each once, in the order of their dates; datasets one after the other. */
async function entriesOf(
  counted: readonly (CountedScene | null)[],
  lang: Lang,
): Promise<{ readonly lines: readonly EntryLine[]; readonly total: number }> {
  const found = new Map<OpenDataset, Map<string, { entry: Entry; scenes: number[] }>>()
  let most = 0
  for (const [i, scene] of counted.entries()) {
    if (!scene) continue
    const { open, view } = scene
    const range = { type: 'offset', offset: 0, limit: MOST_ENTRIES } as const
    const { rows, total } = await open.engine.page(view.filters, 'date', range)
    most = Math.max(most, total)
    const known = found.get(open) ?? new Map<string, { entry: Entry; scenes: number[] }>()
    found.set(open, known)
    for (const entry of rows) {
      const line = known.get(entry.id) ?? { entry, scenes: [] }
      known.set(entry.id, line)
      line.scenes.push(i + 1)
    }
  }
  const all = [...found.values()].flatMap((known) =>
    [...known.values()].sort((a, b) => compareDates(a.entry, b.entry)),
  )
  const lines = all.slice(0, MOST_ENTRIES).map(({ entry, scenes }) => entryLine(entry, scenes, lang))
  return { lines, total: Math.max(all.length, most) }
}

/** Oldest first, undated last; the order of the digest where dates agree. */
function compareDates(a: Entry, b: Entry): number {
  const day = ({ date }: Entry): string => date.start ?? '~'
  return day(a) < day(b) ? -1 : day(a) > day(b) ? 1 : 0
}

function entryLine(entry: Entry, scenes: readonly number[], lang: Lang): EntryLine {
  return {
    date: formatEntryDate(entry.date, lang),
    jurisdiction: pickText(jurisdictionNames(entry.jurisdiction).short, lang),
    kind: commonMessages[lang].kind[entry.kind],
    color: THEMES.light.kind[entry.kind],
    title: pickText(entry.title, lang),
    section: entry.locator.section,
    scenes,
  }
}
