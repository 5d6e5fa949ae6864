import { queryOptions } from '@tanstack/react-query'
import { countryBoundaries, loadApproval, loadPlacePoints, loadPrefectures } from './boundaries'

const FILE = { staleTime: Number.POSITIVE_INFINITY, retry: false, networkMode: 'always' } as const

/** The boundaries of the whole country: what the first paint needs. */
export const boundariesQuery = queryOptions({
  ...FILE,
  queryKey: ['boundaries'],
  queryFn: () => countryBoundaries(),
})

/** The finer boundaries, for a map that is zoomed in. */
export const prefecturesQuery = queryOptions({
  ...FILE,
  queryKey: ['prefectures'],
  queryFn: () => loadPrefectures(),
})

/** Where places stand that are no prefecture. */
export const placePointsQuery = queryOptions({
  ...FILE,
  queryKey: ['places'],
  queryFn: () => loadPlacePoints(),
})

/** The map approval number, and the boundaries' source. */
export const approvalQuery = queryOptions({
  ...FILE,
  queryKey: ['approval'],
  queryFn: () => loadApproval(),
})
