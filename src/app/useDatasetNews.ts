import { useQueryClient } from '@tanstack/react-query'
import { useEffect, useState } from 'react'
import { onDatasetNews } from '../datasets/datasetNews'

/**
 * Keeps what is open in step with what is kept on this device, in whichever tab it changes.
 *
 * @param id of the dataset on screen. @returns whether it was deleted since it was opened.
 */
export function useDatasetNews(id: string | null): boolean {
  const client = useQueryClient()
  const [dropped, setDropped] = useState<ReadonlySet<string>>(new Set())
  useEffect(
    () =>
      onDatasetNews((news) => {
        const of = (...queryKey: string[]) => void client.invalidateQueries({ queryKey })
        switch (news.type) {
          case 'kept':
            setDropped((old) => new Set([...old].filter((other) => other !== news.id)))
            of('dataset', news.id)
            of('scene-issues')
            break
          case 'dropped':
            setDropped((old) => new Set([...old, news.id]))
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
  return id !== null && dropped.has(id)
}
