import { useCountsOf } from '../datasets/queries'
import type { Counts } from '../engine/engine'
import { useStore } from './store'

/** Counts under the filters that the user chose: every view's own filter left out of its own counts. */
export function useCounts(): Counts | undefined {
  const filters = useStore((state) => state.view.filters)
  const unit = useStore((state) => state.view.unit)
  return useCountsOf(filters, unit)
}
