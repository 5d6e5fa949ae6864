import { type Answer, useAnswerTo } from '../datasets/queries'
import type { Counts } from '../engine/engine'
import { useStore } from './store'
import { useUnit } from './unit'

/**
 * Counts under the filters that the user chose, every view's own filter left out of its own counts, with those filters:
 * a view that draws chosen values and counts takes both from here, so that it is painted once a change.
 */
export function useAnswer(): Answer | undefined {
  const filters = useStore((state) => state.view.filters)
  const unit = useUnit()
  return useAnswerTo(filters, unit)
}

/** The counts alone. */
export function useCounts(): Counts | undefined {
  return useAnswer()?.counts
}
