/**
 * The state of a division on the map: `entries` pass the filters; `zero`: covered by the digest, and no entry at all;
 * `not-covered`: the digest never reaches it (no data, which is not zero); `filtered-out`: it has entries, none of
 * which passes the filters.
 */
export type DivisionState = 'entries' | 'zero' | 'not-covered' | 'filtered-out'

/** @param passing entries that pass the filters of the other views. @param all entries without any filter. */
export function divisionState(covered: boolean, passing: number, all: number): DivisionState {
  if (passing > 0) return 'entries'
  if (all > 0) return 'filtered-out'
  return covered ? 'zero' : 'not-covered'
}
