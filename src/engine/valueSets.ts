/** Distinct sets of value codes: set i holds `values[offsets[i]]` up to, not including, `values[offsets[i + 1]]`, ascending. */
export interface ValueSets {
  /** Values are coded from 0 up to, not including, this. */
  readonly vocabulary: number
  readonly offsets: Uint32Array
  readonly values: Uint16Array
}

/** A column of sets: row i has the set `codes[i]` of `sets`. Set 0 is the empty one. */
export interface SetColumn {
  readonly codes: Uint16Array | Uint32Array
  readonly sets: ValueSets
}

/** The code of the set that holds nothing. */
export const EMPTY_SET = 0

/** Gives each distinct set of some lists of values a code. */
export interface SetCodes {
  /** The code of the set of the values [from, to) of the lists. */
  code(from: number, to: number): number
  /** The sets so far, by code. */
  sets(): ValueSets
}

/** For each set, 1 where it holds any of the chosen values. */
export function setsWithAny(
  { vocabulary, offsets, values }: ValueSets,
  chosen: Iterable<number>,
): Uint8Array {
  const isChosen = new Uint8Array(vocabulary)
  for (const value of chosen) isChosen[value] = 1
  const mask = new Uint8Array(offsets.length - 1)
  for (let set = 0; set < mask.length; set++) {
    const to = offsets[set + 1] ?? 0
    for (let at = offsets[set] ?? 0; at < to; at++) {
      if (isChosen[values[at] ?? 0]) {
        mask[set] = 1
        break
      }
    }
  }
  return mask
}

/** Counts one for each value of a row's set. */
export function countSet({ codes, sets }: SetColumn, row: number, counts: Uint32Array): void {
  const set = codes[row] ?? 0
  const to = sets.offsets[set + 1] ?? 0
  for (let at = sets.offsets[set] ?? 0; at < to; at++) {
    const value = sets.values[at] ?? 0
    counts[value] = (counts[value] ?? 0) + 1
  }
}
