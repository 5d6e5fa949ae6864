import { queryOptions } from '@tanstack/react-query'
import type { Dataset } from '../domain/dataset'
import type { LocalText } from '../domain/text'
import type { Engine } from '../engine/engine'
import { createMemoryEngine } from '../engine/memoryEngine'
import { catalogue } from './catalogue'
import { fetchJson } from './fetchJson'
import { once } from './once'
import type { OpenDataset } from './openDataset'
import { parseDataset } from './schema'

/** A dataset that cannot be opened: what is wrong with it, a line each, in both languages. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'

  constructor(readonly problems: readonly { readonly path: string; readonly message: LocalText }[]) {
    super(problems.map(({ path, message }) => `${path}: ${message.en ?? message.zh}`).join('\n'))
  }
}

/**
 * Fetches, checks and opens a shipped dataset, once for all who ask.
 *
 * @throws DatasetError where it is not in the catalogue or does not validate; Error where a file cannot be had.
 */
const open = once(async (id: string): Promise<OpenDataset> => {
  const { datasets } = catalogue
  const item = datasets.find((one) => one.id === id)
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
