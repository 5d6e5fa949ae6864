import { keepPreviousData, queryOptions, useQuery } from '@tanstack/react-query'
import type { Entry } from '../domain/dataset'
import { type Filters, NO_FILTERS } from '../domain/filters'
import {
  type BinUnit,
  type Counts,
  type Engine,
  isPart,
  type Page,
  type PageRange,
  type Searched,
  type Sort,
  soonest,
} from '../engine/engine'
import { useOpenDataset } from './openDataset'

/** Answers stay right for as long as the dataset does; few are kept, since counting again is cheap. */
export const ANSWER = {
  staleTime: Number.POSITIVE_INFINITY,
  gcTime: 2_000,
  networkMode: 'always',
  retry: false,
  throwOnError: true,
} as const

const keys = new WeakMap<Engine, number>()
let lastKey = 0

/** Names an engine in the keys of its answers: an imported dataset may come back changed under the same id. */
export function keyOf(engine: Engine): number {
  const key = keys.get(engine) ?? ++lastKey
  keys.set(engine, key)
  return key
}

/** Counts with the filters that they answer: what is drawn from both is of one moment, and drawn once. */
export interface Answer {
  readonly filters: Filters
  readonly counts: Counts
}

/** So long after an answer that is of a part of the texts, in ms, what more has been read by then is asked for. */
const MORE_MS = 1_000

/** How an answer is kept until all texts are looked through: as one that is not right any more. */
function untilWhole<T>(searchedOf: (answer: T) => Searched) {
  type Asked = { readonly state: { readonly data?: T | undefined; readonly status: string } }
  const isOfPart = ({ state: { data } }: Asked): boolean => data !== undefined && isPart(searchedOf(data))
  return {
    staleTime: (query: Asked) => (isOfPart(query) ? 0 : ANSWER.staleTime),
    refetchInterval: (query: Asked) => query.state.status !== 'error' && isOfPart(query) && MORE_MS,
  }
}

/** Asks for counts under filters. */
export function countQuery(engine: Engine, filters: Filters, unit: BinUnit) {
  return queryOptions({
    ...ANSWER,
    ...untilWhole(({ counts }: Answer) => counts),
    queryKey: ['count', keyOf(engine), filters, unit],
    queryFn: async ({ signal }): Promise<Answer> => ({
      filters,
      counts: await soonest(engine).count(filters, unit, signal),
    }),
  })
}

/** Asks for rows that pass filters. */
export function pageQuery(engine: Engine, filters: Filters, sort: Sort, range: PageRange) {
  return queryOptions({
    ...ANSWER,
    ...untilWhole((page: Page) => page),
    queryKey: ['page', keyOf(engine), filters, sort, range],
    queryFn: ({ signal }) => soonest(engine).page(filters, sort, range, signal),
  })
}

/** Counts under filters; while new ones are counted, the previous ones with theirs. */
export function useAnswerTo(filters: Filters, unit: BinUnit): Answer | undefined {
  const { engine } = useOpenDataset()
  return useQuery({
    ...countQuery(engine, filters, unit),
    initialData: () => engine.now && { filters, counts: engine.now.count(filters, unit) },
    placeholderData: keepPreviousData,
  }).data
}

/** The counts alone. */
export function useCountsOf(filters: Filters, unit: BinUnit): Counts | undefined {
  return useAnswerTo(filters, unit)?.counts
}

/** Counts of the whole dataset, by which class breaks and the order of bars are fixed. */
export function useAllCounts(): Counts | undefined {
  return useCountsOf(NO_FILTERS, 'week')
}

/** Rows that pass the filters; while new ones are fetched, the previous ones. */
export function usePage(filters: Filters, sort: Sort, range: PageRange): Page | undefined {
  const { engine } = useOpenDataset()
  return useQuery({
    ...pageQuery(engine, filters, sort, range),
    initialData: () => engine.now?.page(filters, sort, range),
    placeholderData: keepPreviousData,
  }).data
}

/** One entry, `null` where the dataset has none of that id; while another is fetched, the one before. */
export function useEntry(id: string): Entry | null | undefined {
  const { engine } = useOpenDataset()
  return useQuery({
    ...ANSWER,
    queryKey: ['entry', keyOf(engine), id],
    queryFn: ({ signal }) => engine.entry(id, signal),
    initialData: () => engine.now?.entry(id),
    placeholderData: keepPreviousData,
  }).data
}
