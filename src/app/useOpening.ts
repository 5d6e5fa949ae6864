import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useRef, useState, useSyncExternalStore } from 'react'
import { type Load, loadOf, subscribeLoads } from '../datasets/large/loads'
import type { OpenDataset } from '../datasets/openDataset'
import { forgetDataset, openDatasetQuery } from '../datasets/opening'
import { changeView, useStore } from '../state/store'

/** A dataset that did not open, in the place of which the one before is still on the screen. */
interface Refused {
  readonly id: string
  readonly error: Error
}

/** The opening of the view's dataset. */
export interface Opening {
  readonly data: OpenDataset | undefined
  readonly error: Error | null
  readonly isPending: boolean
  /** Opens it anew. */
  readonly refetch: () => void
  /** What is told of a large file while it is read. */
  readonly load: Load | undefined
  readonly refused: Refused | null
  readonly dismiss: () => void
}

/**
 * Opens the view's dataset. One that cannot be opened, or fails while it is read, gives way to the one that was open
 * before, where there is one.
 *
 * @param mayGoBack whether the view may change for that.
 */
export function useOpening(mayGoBack: boolean): Opening {
  const id = useStore(({ view }) => view.dataset)
  const client = useQueryClient()
  const opened = useQuery(openDatasetQuery(id))
  const load = useSyncExternalStore(subscribeLoads, () => loadOf(id))
  const error = opened.error ?? (load?.type === 'failed' ? load.error : null)
  const before = useRef<string | null>(null)
  const [refused, setRefused] = useState<Refused | null>(null)

  const forget = (dataset: string): void => {
    forgetDataset(dataset)
    client.removeQueries({ predicate: ({ queryKey }) => queryKey[1] === dataset && queryKey[0] !== 'part' })
  }
  useEffect(() => {
    if (opened.data && !error && load?.type !== 'loading') before.current = opened.data.header.id
  }, [opened.data, error, load])
  // biome-ignore lint/correctness/useExhaustiveDependencies: what is forgotten is named by the id
  useEffect(() => {
    if (!error || !mayGoBack || id === null || before.current === null || before.current === id) return
    setRefused({ id, error })
    changeView({ dataset: before.current }, 'replace')
    forget(id)
  }, [error, id, mayGoBack])
  return {
    data: error ? undefined : opened.data,
    error,
    isPending: opened.isPending && !error,
    refetch: () => {
      if (id === null || !load) void opened.refetch()
      else {
        forget(id)
        void client.fetchQuery(openDatasetQuery(id)).catch(() => undefined)
      }
    },
    load,
    refused,
    dismiss: () => setRefused(null),
  }
}
