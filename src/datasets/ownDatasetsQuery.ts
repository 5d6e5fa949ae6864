import { queryOptions } from '@tanstack/react-query'
import { listImported, readSource } from './imported'
import { library } from './library'

const OWN = { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } as const

/** The imported datasets of this device. Fails with a LibraryError. */
export const ownDatasetsQuery = queryOptions({
  ...OWN,
  queryKey: ['own-datasets'],
  queryFn: () => listImported(library),
})

/** The document of a file on this device, by the SHA-256 of its bytes; `null` where it is not here. */
export function sourceQuery(sha256: string) {
  return queryOptions({ ...OWN, queryKey: ['source', sha256], queryFn: () => readSource(library, sha256) })
}
