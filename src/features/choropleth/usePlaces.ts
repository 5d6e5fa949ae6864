import { useQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import { placePointsQuery, prefecturesQuery } from '../../datasets/boundaryQueries'
import { useNames } from '../../datasets/glossary'
import { useOpenDataset } from '../../datasets/openDataset'
import { useCountsOf } from '../../datasets/queries'
import type { Entry } from '../../domain/dataset'
import type { Filters } from '../../domain/filters'
import { useLang, useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { useUnit } from '../../state/unit'
import type { PlaceMark } from '../../viz/map/model'
import { placeMarks } from './placeMarks'

interface Shown {
  /** The map is near enough for places. */
  readonly near: boolean
  readonly filters: Filters
  /** The entry whose panel is open: its places are marked at any distance. */
  readonly entry: Entry | null | undefined
}

/** The marks of places on the map, with their counts; empty until the points are there. */
export function usePlaces({ near, filters, entry }: Shown): readonly PlaceMark[] {
  const { places } = useOpenDataset()
  const messages = useMessages(choroplethMessages)
  const names = useNames(useLang())
  const { text } = filters
  // A text that names a place is the places' own filter, which their own counts leave out.
  const isOwnFilter = useMemo(() => new Set(places.values()).has(text), [places, text])
  const counts = useCountsOf(isOwnFilter ? { ...filters, text: '' } : filters, useUnit())
  const wanted = near || (entry?.places.length ?? 0) > 0
  const prefectures = useQuery({ ...prefecturesQuery, enabled: wanted }).data
  const points = useQuery({ ...placePointsQuery, enabled: wanted }).data

  return useMemo(() => {
    if (!wanted || (!prefectures && !points)) return []
    return placeMarks({
      near,
      places,
      counts: counts?.place ?? new Map(),
      prefectures: prefectures ?? null,
      points: points ?? null,
      entry: entry ?? null,
      text,
      nameOf: names,
      inWords: messages.describePlace,
    })
  }, [wanted, near, prefectures, points, places, counts, entry, text, names, messages])
}
