import type { Adcode } from '../domain/adcode'
import type { Filters } from '../domain/filters'
import type { PageRange, Sort } from '../engine/engine'

/** Entries that a region's panel lists at first, and at each wish for more: the list has all of them. */
export const LISTED = { first: 20, more: 100 } as const

/** The order of a region's entries in its panel. */
export const REGION_SORT: Sort = 'date'

/** What a region's panel counts: the region alone, under every other filter. */
export function regionFilters(filters: Filters, adcode: Adcode): Filters {
  return { ...filters, jurisdiction: [adcode] }
}

/** The first entries of a region. */
export function regionRange(limit: number = LISTED.first): PageRange {
  return { type: 'offset', offset: 0, limit }
}
