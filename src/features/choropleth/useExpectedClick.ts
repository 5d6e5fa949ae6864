import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { countQuery, pageQuery } from '../../datasets/queries'
import type { Adcode } from '../../domain/adcode'
import { clickValues } from '../../domain/filters'
import { fewBins } from '../../engine/unitChoice'
import { REGION_SORT, regionFilters, regionRange } from '../../state/region'
import { useStore } from '../../state/store'
import { useUnit } from '../../state/unit'

/** The pointer rests on a division for so long, in ms, before a click is expected. */
const REST = 40
/** The answers are kept for so long, in ms. */
const KEPT = 30_000

/**
 * Asks beforehand what a click on the division under the pointer would ask: where another thread counts, the click is
 * answered in the frame in which it is drawn, and nothing is drawn twice.
 *
 * @param adcode `null` where the pointer is on none.
 * @param waits nothing can be answered yet.
 */
export function useExpectedClick(adcode: Adcode | null, waits: boolean): void {
  const { engine, header } = useOpenDataset()
  const queryClient = useQueryClient()
  const filters = useStore((state) => state.view.filters)
  const unit = useUnit()
  useEffect(() => {
    if (adcode === null || waits || engine.now) return
    const timer = setTimeout(() => {
      const after = { ...filters, jurisdiction: clickValues(filters.jurisdiction, [adcode], false) }
      const own = regionFilters(after, adcode)
      const kept = { gcTime: KEPT }
      void queryClient.prefetchQuery({ ...countQuery(engine, after, unit), ...kept })
      if (after.jurisdiction.length === 0) return
      void queryClient.prefetchQuery({ ...countQuery(engine, own, fewBins(header.period)), ...kept })
      void queryClient.prefetchQuery({ ...pageQuery(engine, own, REGION_SORT, regionRange()), ...kept })
    }, REST)
    return () => clearTimeout(timer)
  }, [adcode, waits, engine, header, queryClient, filters, unit])
}
