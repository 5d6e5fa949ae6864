/** Names of places below the provinces. */
import type { Adcode } from '../../domain/adcode'

/**
 * Names by six-digit code, as `public/geo/names.json` has them: the Chinese one in full, then spellings of English texts
 * without the rank, the usual one first.
 */
export type PlaceNames = Readonly<Record<Adcode, readonly [zh: string, ...en: string[]]>>

/** One way to write a place. */
export interface PlaceName {
  readonly adcode: Adcode
  /** What stands in the text: the full name or its stem. */
  readonly written: string
  readonly isStem: boolean
  /** One of the zones without a code: all places of that name are meant. */
  readonly isZone: boolean
}
