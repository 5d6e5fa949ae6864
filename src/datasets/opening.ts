import { queryOptions } from '@tanstack/react-query'
import type { Dataset } from '../domain/dataset'
import type { LocalText } from '../domain/text'
import { createMemoryEngine } from '../engine/memoryEngine'
import { fetchJson } from './fetchJson'
import type { OpenDataset } from './openDataset'

/** What `data/catalogue.json` says of a shipped dataset; `path` is relative to `data/`. */
export interface CatalogueItem {
  readonly id: string
  readonly title: LocalText
  readonly path: string
}

/** A dataset that cannot be opened: what is wrong with it, a line each, in both languages. */
export class DatasetError extends Error {
  override readonly name = 'DatasetError'

  constructor(readonly problems: readonly { readonly path: string; readonly message: LocalText }[]) {
    super(problems.map(({ path, message }) => `${path}: ${message.en ?? message.zh}`).join('\n'))
  }
}

function isItem(value: unknown): value is CatalogueItem {
  const item = value as Partial<CatalogueItem> | null
  return typeof item?.id === 'string' && typeof item.path === 'string'
}

/** Reads the catalogue's items and the one to open when the link names none. */
export function parseCatalogue(value: unknown): {
  readonly items: readonly CatalogueItem[]
  readonly first: string
} {
  const { datasets, default: first } = (value ?? {}) as { datasets?: unknown; default?: unknown }
  if (!Array.isArray(datasets) || !datasets.every(isItem) || typeof first !== 'string') {
    throw new DatasetError([
      {
        path: 'data/catalogue.json',
        message: {
          zh: '不是数据集目录：应有 default 和 datasets，每项有 id 和 path。',
          en: 'is no catalogue of datasets: it needs default and datasets, each with id and path.',
        },
      },
    ])
  }
  return { items: datasets, first }
}

/**
 * Fetches, checks and opens a shipped dataset.
 *
 * @param id the dataset's id, or `null` for the catalogue's default.
 * @throws DatasetError where it is not in the catalogue or does not validate; Error where a file cannot be had.
 */
async function open(id: string | null): Promise<OpenDataset> {
  const { items, first } = parseCatalogue(await fetchJson('data/catalogue.json'))
  const item = items.find((one) => one.id === (id ?? first))
  if (!item) {
    const known = items.map((one) => one.id).join(', ')
    throw new DatasetError([
      {
        path: id ?? first,
        message: {
          zh: `目录中没有这个数据集；现有：${known}。`,
          en: `is not in the catalogue, which has: ${known}.`,
        },
      },
    ])
  }
  const path = `data/${item.path}`
  const [{ parseDataset }, json] = await Promise.all([import('./schema'), fetchJson(path)])
  const parsed = parseDataset(json)
  if (!parsed.ok) {
    throw new DatasetError(
      parsed.problems.map((problem) => ({ ...problem, path: `${path}: ${problem.path}` })),
    )
  }
  return openInMemory(parsed.dataset)
}

function openInMemory(dataset: Dataset): OpenDataset {
  const { entries, ...header } = dataset
  const places = new Map(entries.flatMap((entry) => entry.places.map(({ adcode, name }) => [adcode, name])))
  return { header, places, engine: createMemoryEngine(dataset) }
}

/** The query that opens a dataset, and keeps it open. */
export function openDatasetQuery(id: string | null) {
  return queryOptions({
    queryKey: ['dataset', id],
    queryFn: () => open(id),
    staleTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
  })
}
