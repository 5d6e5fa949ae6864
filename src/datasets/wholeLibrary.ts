/** Takes everything that is kept on this device out, and puts such a whole in beside what is there. */
import type { Briefing } from '../domain/briefing'
import { parseBriefing } from './briefingFile'
import { tellDatasetNews } from './datasetNews'
import { freeId, STORES, summaryOf } from './imported'
import type { Library } from './library'
import type { LibraryContent } from './libraryFile'
import { parseDataset } from './schema'

const ALL_STORES = [...STORES, 'briefings' as const]

/** All that can be read, and how many records could not; those are left where they are. @throws LibraryError */
export async function readWhole(
  library: Library,
): Promise<{ readonly content: LibraryContent; readonly unreadable: number }> {
  const [stored, summaries, sources, kept] = await library.transact(ALL_STORES, 'readonly', (transaction) =>
    Promise.all([
      transaction.objectStore('datasets').getAll(),
      transaction.objectStore('summaries').getAll(),
      transaction.objectStore('sources').getAll(),
      transaction.objectStore('briefings').getAll(),
    ]),
  )
  const uses = new Map(summaries.map(({ id, used }) => [id, used]))
  const datasets = stored.flatMap(({ id, dataset }) => {
    const parsed = parseDataset(dataset)
    return parsed.ok ? [{ used: uses.get(id) ?? 0, dataset: parsed.dataset }] : []
  })
  const briefings = kept.flatMap(({ used, briefing }) => {
    const parsed = parseBriefing(briefing)
    return parsed.ok ? [{ used, briefing: parsed.briefing }] : []
  })
  return {
    content: {
      datasets,
      sources: sources.map(({ sha256, file, text }) => ({ sha256, file, text })),
      briefings,
    },
    unreadable: stored.length - datasets.length + kept.length - briefings.length,
  }
}

/** What an import of a library added; what was there already, the very same, is not counted. */
export interface LibraryAdded {
  readonly datasets: number
  readonly briefings: readonly string[]
}

/**
 * Adds a whole library to this one, in one transaction: all of it, or nothing. What is there stays: another dataset or
 * briefing of a taken id gets a free one, and the scenes that came with it show the dataset under its new id.
 *
 * @param signal stops it for as long as not everything is there.
 * @throws LibraryError, and nothing has changed.
 */
export async function addWhole(
  library: Library,
  content: LibraryContent,
  signal?: AbortSignal,
): Promise<LibraryAdded> {
  const added = await library.transact(ALL_STORES, 'readwrite', async (transaction) => {
    const datasets = transaction.objectStore('datasets')
    const summaries = transaction.objectStore('summaries')
    const briefings = transaction.objectStore('briefings')
    const moved = new Map<string, string>()
    const ids: string[] = []
    for (const { used, dataset } of content.datasets) {
      signal?.throwIfAborted()
      const { id, isThere } = await freeId(dataset, datasets, 'dataset')
      if (id !== dataset.id) moved.set(dataset.id, id)
      if (isThere) continue
      const placed = { ...dataset, id }
      await datasets.put({ id, dataset: placed })
      await summaries.put(summaryOf(placed, used))
      ids.push(id)
    }
    for (const source of content.sources) await transaction.objectStore('sources').put(source)
    const briefingIds: string[] = []
    for (const { used, briefing } of content.briefings) {
      const shown = withDatasets(briefing, moved)
      const { id, isThere } = await freeId(shown, briefings, 'briefing')
      if (isThere) continue
      await briefings.put({ id, used, briefing: { ...shown, id } })
      briefingIds.push(id)
    }
    signal?.throwIfAborted()
    return { ids, briefings: briefingIds }
  })
  for (const id of added.ids) tellDatasetNews({ type: 'kept', id })
  for (const { sha256 } of content.sources) tellDatasetNews({ type: 'source', id: sha256 })
  return { datasets: added.ids.length, briefings: added.briefings }
}

/** The briefing with scenes that show datasets under other ids. */
function withDatasets(briefing: Briefing, moved: ReadonlyMap<string, string>): Briefing {
  if (moved.size === 0) return briefing
  const scenes = briefing.scenes.map((scene) => ({
    ...scene,
    view: scene.view.replace(/(^|&)d=([\w.-]+)(?=&|$)/g, (pair, before: string, id: string) =>
      moved.has(id) ? `${before}d=${moved.get(id)}` : pair,
    ),
  }))
  return { ...briefing, scenes }
}
