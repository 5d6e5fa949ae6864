import type { QueryClient } from '@tanstack/react-query'
import {
  approvalQuery,
  boundariesQuery,
  placePointsQuery,
  prefecturesQuery,
} from '../../../datasets/boundaryQueries'
import { DatasetError } from '../../../datasets/datasetError'
import { openDatasetQuery } from '../../../datasets/opening'
import { type Lang, pickText } from '../../../domain/text'
import type { FactSources } from './sceneFacts'

/**
 * Fetches what slides are made from, or takes what the page has of it.
 *
 * @throws Error where boundaries or the approval number cannot be had: no map may be handed out without them.
 */
export async function gatherSources(client: QueryClient, lang: Lang): Promise<FactSources> {
  const [boundaries, prefectures, points, approval] = await Promise.all([
    client.fetchQuery(boundariesQuery),
    client.fetchQuery(prefecturesQuery),
    client.fetchQuery(placePointsQuery),
    client.fetchQuery(approvalQuery),
  ])
  return {
    lang,
    files: { boundaries, prefectures, points, approval },
    open: async (id) => {
      try {
        return await client.fetchQuery(openDatasetQuery(id))
      } catch (cause) {
        if (!(cause instanceof DatasetError)) throw cause
        const why = cause.problems.map(({ path, message }) => `${path} ${pickText(message, lang)}`)
        throw new Error(why.slice(0, 3).join('; '), { cause })
      }
    },
  }
}
