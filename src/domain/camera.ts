import type { Adcode } from './adcode'

/**
 * What the map shows: the whole country or one division, each fitted to whatever size the map has, or a free position
 * (degrees; zoom in Web Mercator levels of 512-px tiles, as MapLibre counts them).
 */
export type Camera =
  | { readonly type: 'country' }
  | { readonly type: 'division'; readonly adcode: Adcode }
  | { readonly type: 'free'; readonly center: readonly [number, number]; readonly zoom: number }

export const COUNTRY: Camera = { type: 'country' }
