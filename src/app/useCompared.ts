import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { OpenDataset } from '../datasets/openDataset'
import { openDatasetQuery } from '../datasets/opening'
import { type OpenPair, usePair } from '../datasets/pairQueries'
import type { Topic } from '../domain/dataset'
import { embedding } from '../state/embedding'
import type { Mode } from '../state/mode'
import { useStore } from '../state/store'
import { useRetryOnline } from './useRetryOnline'

/** The open dataset alone, or with the second one that the view names: on its way, there, or not to be had. */
type Compared = { readonly topics: readonly Topic[] | null } & (
  | { readonly status: 'alone' | 'pending' }
  | { readonly status: 'open'; readonly open: OpenPair }
  | { readonly status: 'failed'; readonly id: string; readonly error: Error; readonly retry: () => void }
)

/** Opens the second dataset, where one is asked for. Neither a frame nor the screen of a room compares. */
export function useCompared(opened: OpenDataset | undefined, mode: Mode): Compared {
  const wanted = useStore(({ view }) => view.other)
  const id = embedding || mode.type !== 'exploring' ? null : wanted
  const second = useQuery({ ...openDatasetQuery(id), enabled: id !== null })
  const retry = (): void => void second.refetch()
  useRetryOnline(id === null ? null : second.error, retry)
  const open = usePair(opened, id === null ? undefined : second.data)
  const topics = useMemo(
    () => open?.pair.topics.map(({ key, label }) => ({ id: key, label })) ?? null,
    [open],
  )
  const own = opened?.header.topics ?? null
  if (id === null || !opened) return { status: 'alone', topics: own }
  if (second.error) return { status: 'failed', topics: own, id, error: second.error, retry }
  return open ? { status: 'open', topics, open } : { status: 'pending', topics: null }
}
