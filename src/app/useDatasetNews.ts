import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onDatasetNews } from '../datasets/datasetNews'
import type { StoredSource } from '../datasets/libraryUpgrades'

/**
 * Keeps what is open in step with what is kept on this device, in whichever tab it changes.
 *
 * @param id of the dataset on screen. @returns whether it was deleted since it was opened, and its document if that went too.
 */
export function useDatasetNews(id: string | null): { readonly source: StoredSource | null } | null {
  const client = useQueryClient()
  const [dropped, setDropped] = useState<ReadonlyMap<string, { source: StoredSource | null }>>(new Map())
  useEffect(
    () =>
      onDatasetNews((news) => {
        const of = (...queryKey: string[]) => void client.invalidateQueries({ queryKey })
        switch (news.type) {
          case 'kept':
            setDropped((old) => new Map([...old].filter(([other]) => other !== news.id)))
            of('dataset', news.id)
            of('scene-issues')
            break
          case 'dropped':
            setDropped((old) => new Map([...old, [news.id, { source: news.source }]]))
            client.removeQueries({ queryKey: ['dataset', news.id], type: 'inactive' })
            of('scene-issues')
            break
          case 'source':
            of('source', news.id)
            break
          case 'used':
            break
        }
        of('own-datasets')
      }),
    [client],
  )
  return (id !== null && dropped.get(id)) || null
}
