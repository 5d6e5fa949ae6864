import { keepPreviousData, useQuery } from '@tanstack/react-query'
import type { Sides } from '../domain/comparison'
import type { Filters } from '../domain/filters'
import { type SideCounts, sideCounts, sideQuestions } from '../engine/differences'
import type { BinUnit, Counts } from '../engine/engine'
import type { OpenDataset } from './openDataset'
import type { OpenPair } from './pairQueries'
import { ANSWER, keyOf } from './queries'

/** Both sides counted under the same filters, with all that the counts are of. */
export interface PairAnswer {
  readonly open: OpenPair
  readonly filters: Filters
  /** Of the bins that were counted. */
  readonly unit: BinUnit
  readonly now: Sides<SideCounts>
}

/** The pair under filters, both sides of one moment; while new ones are counted, the previous answer. */
export function usePairAnswer(open: OpenPair, filters: Filters, unit: BinUnit): PairAnswer | undefined {
  const { a, b, pair } = open
  const questions = { a: sideQuestions(pair, filters, 'a'), b: sideQuestions(pair, filters, 'b') }
  const answerOf = (ofA: readonly Counts[], ofB: readonly Counts[]): PairAnswer => ({
    open,
    filters,
    unit,
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
