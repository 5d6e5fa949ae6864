import { queryOptions } from '@tanstack/react-query'
import type { Adcode } from '../domain/adcode'
import { type Fetcher, fetchJson } from './fetchJson'

/**
 * Full Chinese names of everything below the provinces, by which places are found in texts.
 *
 * @throws Error whose message names the file, as `fetchJson` does
 */
export async function loadPlaceNames(fetcher?: Fetcher): Promise<Readonly<Record<Adcode, string>>> {
  const value = await fetchJson('geo/names.json', fetcher)
  const isNames =
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([adcode, name]) => /^\d{6}$/.test(adcode) && typeof name === 'string')
  if (!isNames) throw new Error('names.json is not a table of names')
  return value as Readonly<Record<Adcode, string>>
}

/** The names, for an importer. */
export const placeNamesQuery = queryOptions({
  queryKey: ['place-names'],
  queryFn: () => loadPlaceNames(),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: 'always',
})
