import { useQuery } from '@tanstack/react-query'
import { useDeferredValue, useMemo } from 'react'
import { catalogue } from '../../datasets/catalogue'
import { listImported, readImported } from '../../datasets/imported'
import { library } from '../../datasets/library'
import { openDataset } from '../../datasets/opening'
import { NO_FILTERS } from '../../domain/filters'
import type { DraftEntry } from '../../ingest/review/draft'
import { type Duplicate, duplicatesOf, type KnownEntry } from '../../ingest/review/duplicates'

/** Datasets, and entries of each, that a draft is compared with; those used last come first. */
const MOST = { datasets: 20, entries: 10_000 } as const

async function ownEntries(): Promise<readonly KnownEntry[]> {
  const kept = (await listImported(library)).slice(0, MOST.datasets)
  const found: KnownEntry[] = []
  for (const { id, title } of kept) {
    const read = await readImported(library, id)
    if (!read?.ok) continue
    for (const entry of read.dataset.entries.slice(0, MOST.entries))
      found.push({ dataset: id, datasetTitle: title, entry })
  }
  return found
}

async function shippedEntries(): Promise<readonly KnownEntry[]> {
  const found = catalogue.datasets.map(async ({ id }) => {
    const { header, engine } = await openDataset(id)
    const range = { type: 'offset', offset: 0, limit: MOST.entries } as const
    const { rows } = await engine.page(NO_FILTERS, 'date', range)
    return rows.map((entry) => ({ dataset: id, datasetTitle: header.title, entry }))
  })
  return (await Promise.all(found)).flat()
}

const NONE: readonly KnownEntry[] = []

/** What entries of a draft repeat, within it and in the datasets that are here; by key. */
export function useDuplicates(entries: readonly DraftEntry[]): ReadonlyMap<string, Duplicate> {
  const { data: own } = useQuery({
    queryKey: ['known-entries', 'own'],
    queryFn: () => ownEntries().catch(() => NONE),
    gcTime: 0,
    networkMode: 'always',
  })
  const { data: shipped } = useQuery({
    queryKey: ['known-entries', 'shipped'],
    queryFn: () => shippedEntries().catch(() => NONE),
    staleTime: Number.POSITIVE_INFINITY,
    networkMode: 'always',
  })
  const later = useDeferredValue(entries)
  return useMemo(() => duplicatesOf(later, [...(own ?? NONE), ...(shipped ?? NONE)]), [later, own, shipped])
}
