import { useQuery } from '@tanstack/react-query'
import type { Sides } from '../domain/comparison'
import { NO_FILTERS } from '../domain/filters'
import type { Pair } from '../engine/differences'
import type { OpenDataset } from './openDataset'
import { ANSWER, keyOf } from './queries'

/** The open dataset, A, the one that it is compared with, B, and what the two are whatever the filters. */
export interface OpenPair extends Sides<OpenDataset> {
  readonly pair: Pair
}

/** Two open datasets as a pair, once both have been counted. */
export function usePair(a: OpenDataset | undefined, b: OpenDataset | undefined): OpenPair | undefined {
  return (
    useQuery({
      ...ANSWER,
      enabled: a !== undefined && b !== undefined,
      queryKey: ['pair', a && keyOf(a.engine), b && keyOf(b.engine)],
      queryFn: async ({ signal }): Promise<OpenPair | null> => {
        if (!a || !b) return null
        const [countsOfA, countsOfB] = await Promise.all(
          [a, b].map(({ engine }) => engine.count(NO_FILTERS, 'week', signal)),
        )
        if (!countsOfA || !countsOfB) return null
        const { joinPair } = await import('../engine/differences')
        return { a, b, pair: joinPair({ a: a.header, b: b.header }, { a: countsOfA, b: countsOfB }) }
      },
      structuralSharing: false,
    }).data ?? undefined
  )
}
