import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Sides } from '../domain/comparison'
import { type Filters, NO_FILTERS } from '../domain/filters'
import { joinPair, type Pair, type SideCounts, sideCounts, sideQuestions } from '../engine/differences'
import type { BinUnit, Counts } from '../engine/engine'
import type { OpenDataset } from './openDataset'
import { ANSWER, keyOf } from './queries'

/** The open dataset, A, the one that it is compared with, B, and what the two are whatever the filters. */
export interface OpenPair extends Sides<OpenDataset> {
  readonly pair: Pair
}

/** Both sides counted under the same filters, with all that the counts are of. */
export interface PairAnswer {
  readonly open: OpenPair
  readonly filters: Filters
  readonly now: Sides<SideCounts>
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
        return { a, b, pair: joinPair({ a: a.header, b: b.header }, { a: countsOfA, b: countsOfB }) }
      },
      structuralSharing: false,
    }).data ?? undefined
  )
}

/** The pair under filters, both sides of one moment; while new ones are counted, the previous answer. */
export function usePairAnswer(open: OpenPair, filters: Filters, unit: BinUnit): PairAnswer | undefined {
  const { a, b, pair } = open
  const questions = { a: sideQuestions(pair, filters, 'a'), b: sideQuestions(pair, filters, 'b') }
  const answerOf = (ofA: readonly Counts[], ofB: readonly Counts[]): PairAnswer => ({
    open,
    filters,
    now: { a: sideCounts(filters, ofA), b: sideCounts(filters, ofB) },
  })
  const now = (): PairAnswer | undefined => {
    const [first, second] = [a.engine.now, b.engine.now]
    if (!first || !second) return undefined
    return answerOf(
      questions.a.map((asked) => first.count(asked, unit)),
      questions.b.map((asked) => second.count(asked, unit)),
    )
  }
  return useQuery({
    ...ANSWER,
    queryKey: ['pair-count', keyOf(a.engine), keyOf(b.engine), filters, unit],
    queryFn: async ({ signal }): Promise<PairAnswer> => {
      const ask = ({ engine }: OpenDataset, asked: readonly Filters[]) =>
        Promise.all(asked.map((one) => engine.count(one, unit, signal)))
      return answerOf(...(await Promise.all([ask(a, questions.a), ask(b, questions.b)])))
    },
    initialData: now,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  }).data
}
