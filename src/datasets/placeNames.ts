import { queryOptions } from '@tanstack/react-query'
import type { Adcode } from '../domain/adcode'
import { type Fetcher, fetchJson } from './fetchJson'

type PlaceNames = Readonly<Record<Adcode, readonly [zh: string, ...en: string[]]>>

/**
 * Names of everything below the provinces, by which places are found in texts: the full Chinese one, then how English
 * texts spell it.
 *
 * @throws Error whose message names the file, as `fetchJson` does
 */
export async function loadPlaceNames(fetcher?: Fetcher): Promise<PlaceNames> {
  const value = await fetchJson('geo/names.json', fetcher)
  const isNames =
    typeof value === 'object' &&
    value !== null &&
    Object.entries(value).every(([adcode, names]) => /^\d{6}$/.test(adcode) && isSpellings(names))
  if (!isNames) throw new Error('names.json is not a table of names')
  return value as PlaceNames
}

function isSpellings(value: unknown): boolean {
  return Array.isArray(value) && value.length > 0 && value.every((one) => typeof one === 'string')
}

/** The names, for an importer. */
export const placeNamesQuery = queryOptions({
  queryKey: ['place-names'],
  queryFn: () => loadPlaceNames(),
  staleTime: Number.POSITIVE_INFINITY,
  retry: false,
  networkMode: 'always',
})
