import { type QueryClient, QueryClientProvider } from '@tanstack/react-query'
import type { ReactNode } from 'react'
import { type OpenDataset, OpenDatasetContext } from '../datasets/openDataset'

/** Something within an open dataset, whose answers a client keeps. */
export function opened(what: ReactNode, dataset: OpenDataset, client: QueryClient): ReactNode {
  return (
    <QueryClientProvider client={client}>
      <OpenDatasetContext value={dataset}>{what}</OpenDatasetContext>
    </QueryClientProvider>
  )
}
