import { BitSets, MOST_BITS } from './bitSets'
import type { CodeLists } from './columns'
import { SetTrie } from './setTrie'
import type { SetColumn } from './valueSets'

/** From here on a code has more than 16 bits. */
const MOST_SHORT = 0x10000

/** Gives every distinct set of values one code. @returns the codes of the lists, not of rows. */
export function internSets({ dictionary, offsets, values }: CodeLists): SetColumn {
  const vocabulary = dictionary.length
  const known = vocabulary <= MOST_BITS ? new BitSets(vocabulary, values) : new SetTrie(vocabulary, values)
  const lists = offsets.length - 1
  let codes: Uint16Array | Uint32Array = new Uint16Array(lists)
  let to = 0
  for (let list = 0; list < lists; list++) {
    const from = to
    to = offsets[list + 1] ?? 0
    const code = known.code(from, to)
    if (code >= MOST_SHORT && codes instanceof Uint16Array) codes = Uint32Array.from(codes)
    codes[list] = code
  }
  return { codes, sets: known.sets() }
}
