/**
 * The datasets that the user imported, with the documents that they were read from, on this device. A dataset, its
 * summary and its document change in one transaction: all of it is kept, or nothing.
 */
import type { Dataset } from '../domain/dataset'
import type { LocalText } from '../domain/text'
import { catalogue } from './catalogue'
import { tellDatasetNews } from './datasetNews'
import type { Library } from './library'
import type { StoredDataset, StoredSource, StoredSummary } from './libraryUpgrades'
import { type ParsedDataset, parseDataset } from './schema'
import { visits } from './visits'

/** A dataset that was taken off this device, as it was kept: for putting it back. */
export interface DroppedDataset {
  readonly stored: StoredDataset | undefined
  readonly summary: StoredSummary | undefined
  /** Its document, where no other dataset is of the same. */
  readonly source: StoredSource | undefined
}

/** What to do where the library has a dataset of this id: keep both, or the new one in place of the old. */
export type SameId = 'keep-both' | 'replace'

/** Whatever changes with a dataset. */
export const STORES = ['datasets', 'summaries', 'sources'] as const

/**
 * Keeps a dataset, and its document where there is one.
 *
 * Where its id is taken, by a shipped dataset or by one of the library, it gets the next free one (`q4` becomes `q4-2`),
 * unless the library's is to be replaced; a shipped one never is, nor one that is open for this visit only. The very dataset that is kept already is not kept
 * twice. Ids of entries stay.
 *
 * @returns the dataset as kept, under its id.
 * @throws LibraryError where it could not be kept, and nothing has changed; Error where the document is another one than
 * the dataset names.
 */
export async function keepImported(
  library: Library,
  { dataset, source }: { readonly dataset: Dataset; readonly source: StoredSource | null },
  sameId: SameId = 'keep-both',
): Promise<Dataset> {
  if (source && source.sha256 !== dataset.source.sha256) {
    throw new Error(`${source.file} is not the document of ${dataset.id}`)
  }
  const kept = await library.transact([...STORES], 'readwrite', async (transaction) => {
    const isReplacing = sameId === 'replace' && !isShipped(dataset.id) && !visits.has(dataset.id)
    const { id } = isReplacing
      ? dataset
      : await freeId(dataset, transaction.objectStore('datasets'), 'dataset')
    const placed = { ...dataset, id }
    await transaction.objectStore('datasets').put({ id: placed.id, dataset: placed })
    await transaction.objectStore('summaries').put(summaryOf(placed))
    if (source) await transaction.objectStore('sources').put(source)
    return placed
  })
  tellDatasetNews({ type: 'kept', id: kept.id })
  if (source) tellDatasetNews({ type: 'source', id: source.sha256 })
  return kept
}

function isShipped(id: string): boolean {
  return catalogue.datasets.some((item) => item.id === id)
}

/** What of a store the search for a free id needs. */
interface Records {
  getAllKeys(): Promise<readonly string[]>
  get(id: string): Promise<object | undefined>
}

/**
 * The id that a record can have in a store, its own or the next with a free number, and whether that very record is there
 * under it already. Ids of shipped datasets, and of those that are open for this visit only, are never free.
 *
 * @param field in which the store's records have the record.
 */
export async function freeId(
  record: { readonly id: string },
  store: Records,
  field: string,
): Promise<{ readonly id: string; readonly isThere: boolean }> {
  const taken = new Set(await store.getAllKeys())
  for (let number = 1; ; number++) {
    const id = number === 1 ? record.id : numbered(record.id, number)
    if (isShipped(id) || visits.has(id)) continue
    if (!taken.has(id)) return { id, isThere: false }
    const there = Object(await store.get(id))[field]
    if (JSON.stringify(there) === JSON.stringify({ ...record, id })) return { id, isThere: true }
  }
}

const LONGEST_ID = 200

function numbered(id: string, number: number): string {
  const ending = `-${number}`
  return id.slice(0, LONGEST_ID - ending.length) + ending
}

/** @param used when it was last used: now, where it is kept anew. */
export function summaryOf(dataset: Dataset, used = Date.now()): StoredSummary {
  const { id, title, period, entries, source } = dataset
  const size = new Blob([JSON.stringify(dataset)]).size
  return { id, title, period, entries: entries.length, file: source.file, sha256: source.sha256, size, used }
}

/** What is known of every imported dataset without reading any; the one used last comes first. @throws LibraryError */
export async function listImported(library: Library): Promise<readonly StoredSummary[]> {
  const summaries = await library.transact(['summaries'], 'readonly', (transaction) =>
    transaction.objectStore('summaries').getAll(),
  )
  return summaries.toSorted((a, b) => b.used - a.used)
}

/** An imported dataset, checked anew; `null` where there is none of that id. @throws LibraryError */
export async function readImported(library: Library, id: string): Promise<ParsedDataset | null> {
  const stored = await library.transact(['datasets'], 'readonly', (transaction) =>
    transaction.objectStore('datasets').get(id),
  )
  return stored ? parseDataset(stored.dataset) : null
}

/** Notes that a dataset was opened just now. @throws LibraryError */
export async function touchImported(library: Library, id: string): Promise<void> {
  await library.transact(['summaries'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('summaries')
    const summary = await store.get(id)
    if (summary) await store.put({ ...summary, used: Date.now() })
  })
  tellDatasetNews({ type: 'used', id })
}

/** Gives a dataset another title; nothing happens where there is none of that id. @throws LibraryError */
export async function renameImported(library: Library, id: string, title: LocalText): Promise<void> {
  await library.transact(['datasets', 'summaries'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('datasets')
    const parsed = parseDataset((await store.get(id))?.dataset)
    if (!parsed.ok) return
    const dataset = { ...parsed.dataset, title }
    const summaries = transaction.objectStore('summaries')
    await store.put({ id, dataset })
    await summaries.put(summaryOf(dataset, (await summaries.get(id))?.used))
  })
  tellDatasetNews({ type: 'kept', id })
}

/**
 * Takes a dataset off this device, with its document unless another dataset is of the same.
 *
 * @returns what was there, for `restoreImported`. @throws LibraryError, and nothing has changed.
 */
export async function dropImported(library: Library, id: string): Promise<DroppedDataset> {
  const dropped = await library.transact([...STORES], 'readwrite', async (transaction) => {
    const [datasets, summaries, sources] = [
      transaction.objectStore('datasets'),
      transaction.objectStore('summaries'),
      transaction.objectStore('sources'),
    ]
    const stored = await datasets.get(id)
    const summary = await summaries.get(id)
    await datasets.delete(id)
    await summaries.delete(id)
    const isShared = (await summaries.getAll()).some(({ sha256 }) => sha256 === summary?.sha256)
    if (!summary || isShared) return { stored, summary, source: undefined }
    const source = await sources.get(summary.sha256)
    await sources.delete(summary.sha256)
    return { stored, summary, source }
  })
  tellDatasetNews({ type: 'dropped', id, source: dropped.source ?? null })
  return dropped
}

/**
 * Puts back what `dropImported` took, as it was; under a free id where another dataset has taken its own meanwhile.
 *
 * @throws LibraryError, and nothing has changed.
 */
export async function restoreImported(
  library: Library,
  { stored, summary, source }: DroppedDataset,
): Promise<void> {
  const kept = await library.transact([...STORES], 'readwrite', async (transaction) => {
    if (source) await transaction.objectStore('sources').put(source)
    if (!stored) return null
    const datasets = transaction.objectStore('datasets')
    const record = { ...Object(stored.dataset), id: stored.id }
    const { id, isThere } = await freeId(record, datasets, 'dataset')
    if (isThere) return null
    await datasets.put(id === stored.id ? stored : { id, dataset: { ...record, id } })
    if (summary) await transaction.objectStore('summaries').put({ ...summary, id })
    return id
  })
  if (kept !== null) tellDatasetNews({ type: 'kept', id: kept })
}

/** The document of a file, by the SHA-256 of its bytes; `null` where it is not on this device. @throws LibraryError */
export async function readSource(library: Library, sha256: string): Promise<StoredSource | null> {
  const source = await library.transact(['sources'], 'readonly', (transaction) =>
    transaction.objectStore('sources').get(sha256),
  )
  return source ?? null
}

/** Keeps a document by itself: the one of a shipped dataset. @throws LibraryError */
export async function keepSource(library: Library, source: StoredSource): Promise<void> {
  await library.transact(['sources'], 'readwrite', (transaction) =>
    transaction.objectStore('sources').put(source),
  )
  tellDatasetNews({ type: 'source', id: source.sha256 })
}
