import { queryOptions } from '@tanstack/react-query'
import shipped from '../../data/catalogue.json'
import type { Dataset } from '../domain/dataset'
import type { Catalogue } from '../domain/singleFile'
import type { Engine } from '../engine/engine'
import { createMemoryEngine } from '../engine/memoryEngine'
import { DatasetError } from './datasetError'
import { embedded } from './embedded'
import { fetchJson } from './fetchJson'
import { once } from './once'
import type { OpenDataset } from './openDataset'
import { parseDataset } from './schema'

/** The datasets that can be opened by their id. */
export const catalogue: Catalogue = embedded?.data.catalogue ?? shipped

/** A file in the server's folder `data/` can be named in the place of an id: it is read as large files are. */
const FILE_NAME = /\.(parquet|json|csv)$/i

/** From so many entries on, JSON is read as it comes. */
const MANY_ENTRIES = 100_000

/**
 * Fetches, checks and opens a shipped dataset, once for all who ask.
 *
 * @throws DatasetError where it is not in the catalogue or does not validate; Error where a file cannot be had.
 */
const open = once(async (id: string): Promise<OpenDataset> => {
  const { datasets } = catalogue
  const item = datasets.find((one) => one.id === id)
  if (item ? item.entries > MANY_ENTRIES || !item.path.endsWith('.json') : FILE_NAME.test(id)) {
    const { openLarge } = await import('./large/openLarge')
    return openLarge(id, item?.path ?? id)
  }
  if (!item) {
    const known = datasets.map((one) => one.id).join(', ')
    throw new DatasetError([
      {
        path: id,
        message: {
          zh: `目录中没有这个数据集；现有：${known}。`,
          en: `is not in the catalogue, which has: ${known}.`,
        },
      },
    ])
  }
  const path = `data/${item.path}`
  const parsed = parseDataset(await fetchJson(path))
  if (!parsed.ok) {
    throw new DatasetError(
      parsed.problems.map((problem) => ({ ...problem, path: `${path}: ${problem.path}` })),
    )
  }
  return openInMemory(parsed.dataset)
})

/** Opens the dataset of an id, or the catalogue's default. @throws as a query of it fails: `DatasetError`, `FileError` */
export function openDataset(wanted: string | null): Promise<OpenDataset> {
  return open(wanted ?? catalogue.default)
}

/** Has a dataset opened anew when it is asked for next. */
export function forgetDataset(id: string): void {
  open.forget(id)
}

/** Up to this many entries a pass over all of them answers within a millisecond. */
const FEW_ENTRIES = 2000

async function engineOf(dataset: Dataset): Promise<Engine> {
  if (dataset.entries.length <= FEW_ENTRIES) return createMemoryEngine(dataset)
  const { createLargeEngine } = await import('../engine/largeEngine')
  return createLargeEngine(dataset)
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
