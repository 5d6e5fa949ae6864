import { queryOptions } from '@tanstack/react-query'
import type { Dataset } from '../domain/dataset'
import type { Engine } from '../engine/engine'
import { createMemoryEngine } from '../engine/memoryEngine'
import { catalogue } from './catalogue'
import { DatasetError } from './datasetError'
import { fetchJson } from './fetchJson'
import { addressOf, summaryPath } from './large/address'
import { setLoad } from './large/loads'
import { newThread } from './large/thread'
import { once } from './once'
import type { OpenDataset } from './openDataset'
import { parseDataset } from './schema'
import { visits } from './visits'

/** A file in the server's folder `data/` can be named in the place of an id: it is read as large files are. */
const FILE_NAME = /\.(parquet|json|csv)$/i

/** From so many entries on, JSON is read as it comes. */
const MANY_ENTRIES = 100_000

/**
 * Fetches, checks and opens a shipped dataset, once for all who ask.
 *
 * @param path of its file, from the product's root.
 * @throws DatasetError where it does not validate; Error where the file cannot be had.
 */
const openShipped = once(async (path: string): Promise<OpenDataset> => {
  const parsed = parseDataset(await fetchJson(path))
  if (!parsed.ok) {
    throw new DatasetError(
      parsed.problems.map((problem) => ({ ...problem, path: `${path}: ${problem.path}` })),
    )
  }
  return openInMemory(parsed.dataset)
})

/** Opens a dataset that was imported on this device, as it is there now. @throws DatasetError */
async function openOwn(id: string): Promise<OpenDataset> {
  const { readOwn } = await import('./readOwn')
  const read = await readOwn(id)
  if (!read.ok) throw new DatasetError(read.problems, read.isAbsent)
  return openInMemory(read.dataset)
}

/** An id under which neither the product, nor this device, nor this visit has a dataset. */
async function idForVisit(dataset: Dataset): Promise<string> {
  const [{ freeId, listImported }, { library }] = await Promise.all([
    import('./imported'),
    import('./library'),
  ])
  const kept = await listImported(library).catch(() => [])
  const taken = kept.map(({ id }) => id)
  const { id } = await freeId(
    dataset,
    { getAllKeys: async () => taken, get: async () => undefined },
    'dataset',
  )
  return id
}

/** Opens a dataset that is kept nowhere. @returns the id under which it opens until the page is closed. */
export async function openForVisit(dataset: Dataset): Promise<string> {
  const id = await idForVisit(dataset)
  visits.set(id, await openInMemory({ ...dataset, id }))
  return id
}

/** Opens a large file of the server, once for all who ask. */
const openFile = once(async (id: string): Promise<OpenDataset> => {
  const path = shippedItem(id)?.path ?? id
  const summary = fetch(summaryPath(addressOf(path)))
  // Where it fails, `openLarge` does without.
  summary.catch(() => undefined)
  const { openLarge } = await import('./large/openLarge')
  return openLarge(id, path, summary, setLoad)
})

function shippedItem(id: string) {
  return catalogue.datasets.find((one) => one.id === id)
}

/** Whether a dataset is read as large files are. */
function isFile(id: string): boolean {
  const item = shippedItem(id)
  return item ? item.entries > MANY_ENTRIES || !item.path.endsWith('.json') : FILE_NAME.test(id)
}

/** Whether a dataset, or the catalogue's default, is of a kind that has a summary beside it, from which its map can be drawn. */
export function maySummarize(wanted: string | null): boolean {
  const id = wanted ?? catalogue.default
  return isFile(id) && /\.parquet$/i.test(shippedItem(id)?.path ?? id)
}

/** The dataset of an id, from the product, its server or this device. @throws DatasetError; Error where a file cannot be had. */
async function open(id: string): Promise<OpenDataset> {
  const visitor = visits.get(id)
  if (visitor) return visitor
  if (isFile(id)) return openFile(id)
  const item = shippedItem(id)
  return item ? openShipped(`data/${item.path}`) : openOwn(id)
}

/** Opens the dataset of an id, or the catalogue's default. @throws as a query of it fails: `DatasetError`, `FileError` */
export function openDataset(wanted: string | null): Promise<OpenDataset> {
  return open(wanted ?? catalogue.default)
}

/** Has a large file opened anew when it is asked for next. */
export function forgetDataset(id: string): void {
  openFile.forget(id)
}

/** Up to this many entries a pass over all of them answers within a millisecond. */
const FEW_ENTRIES = 2000

async function engineOf(dataset: Dataset): Promise<Engine> {
  if (dataset.entries.length <= FEW_ENTRIES) return createMemoryEngine(dataset)
  const { createLargeEngine } = await import('../engine/largeEngine')
  return createLargeEngine(dataset, newThread)
}

async function openInMemory(dataset: Dataset): Promise<OpenDataset> {
  const { entries, ...header } = dataset
  const places = new Map(entries.flatMap((entry) => entry.places.map(({ adcode, name }) => [adcode, name])))
  return { header, places, engine: await engineOf(dataset) }
}

/** The query that opens a dataset, and keeps it open; the catalogue's default where no id is given. */
export function openDatasetQuery(wanted: string | null) {
  const id = wanted ?? catalogue.default
  return queryOptions({
    queryKey: ['dataset', id],
    queryFn: () => open(id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
}
