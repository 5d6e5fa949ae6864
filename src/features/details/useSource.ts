import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { keepSource } from '../../datasets/imported'
import { LibraryError, library } from '../../datasets/library'
import type { StoredSource } from '../../datasets/libraryUpgrades'
import { useOpenDataset } from '../../datasets/openDataset'
import { sourceQuery } from '../../datasets/ownDatasetsQuery'
import { readSourceFile, type SourceReading } from './readSourceFile'

/** What became of the last file that was offered. */
export type Offered =
  | Exclude<SourceReading, { readonly type: 'read' }>
  | { readonly type: 'none' | 'reading' }
  /** It is the right one, and shown until the page is closed. */
  | { readonly type: 'not-kept'; readonly error: LibraryError }

export interface SourceAtHand {
  /** The document; `null` where it is not at hand, `undefined` while that is not known. */
  readonly source: StoredSource | null | undefined
  readonly offered: Offered
  /** Takes a file for the document, if it is. */
  readonly offer: (file: File) => void
}

/** The document of the open dataset: from this device, or from a file that the user has. */
export function useSource(): SourceAtHand {
  const { sha256 } = useOpenDataset().header.source
  const client = useQueryClient()
  const query = sourceQuery(sha256)
  const { data, isError } = useQuery(query)
  const [offered, setOffered] = useState<Offered>({ type: 'none' })
  const offer = async (file: File): Promise<void> => {
    setOffered({ type: 'reading' })
    const reading = await readSourceFile(file, sha256)
    if (reading.type !== 'read') return setOffered(reading)
    client.setQueryData(query.queryKey, reading.source)
    try {
      await keepSource(library, reading.source)
      setOffered({ type: 'none' })
    } catch (error) {
      setOffered({
        type: 'not-kept',
        error: error instanceof LibraryError ? error : new LibraryError('failed', { cause: error }),
      })
    }
  }
  return { source: data ?? (isError ? null : data), offered, offer: (file) => void offer(file) }
}
