import { jurisdictionNames } from '../../domain/divisions'
import { normalizeText } from '../../domain/searchText'
import { type CountedColumns, listOfRow } from '../../engine/columns'
import type { RowTexts } from '../../engine/core'
import type { LargeSource } from './source'
import type { TitleIndex } from './titleIndex'

/**
 * What the text filter looks at in a large file: titles, by an index, and the names of jurisdictions and places, by their
 * codes. Every word may stand in any of them.
 *
 * @param indexNow the index as far as it has come, `null` before it is begun.
 */
export function rowTexts(
  { columns, places, rowOf }: LargeSource,
  indexNow: () => TitleIndex | null,
): RowTexts {
  const { rows, jurisdiction, jurisdictions, places: own } = columns
  const placeNames = new Map(places)
  const namesOf = jurisdictions.map((adcode) => {
    const { name } = jurisdictionNames(adcode)
    return normalizeText(`${name.zh}\n${name.en}`)
  })
  const placesOf = own.dictionary.map((adcode) => normalizeText(placeNames.get(adcode) ?? ''))

  function withWord(word: string): Uint8Array {
    const found = indexNow()?.withWord(word) ?? new Uint8Array(rows)
    const inNames = namesOf.map((name) => name.includes(word))
    const inPlaces = placesOf.map((name) => name.includes(word))
    if (inNames.includes(true)) markCodes(jurisdiction, inNames, found)
    if (inPlaces.includes(true)) markLists(own, inPlaces, found)
    return found
  }

  return {
    withWords: ([first = '', ...others]) => {
      const found = withWord(first)
      for (const word of others) {
        const also = withWord(word)
        for (let row = 0; row < rows; row++) found[row] = (found[row] ?? 0) & (also[row] ?? 0)
      }
      return found
    },
    searched: () => indexNow()?.indexed ?? 0,
    rowOf,
  }
}

function markCodes(codes: Uint16Array, wanted: readonly boolean[], found: Uint8Array): void {
  for (let row = 0; row < codes.length; row++) if (wanted[codes[row] ?? 0]) found[row] = 1
}

function markLists(lists: CountedColumns['places'], wanted: readonly boolean[], found: Uint8Array) {
  const { offsets, values } = lists
  const isWanted = new Uint8Array(offsets.length - 1)
  for (let list = 0; list < isWanted.length; list++) {
    const end = offsets[list + 1] ?? 0
    for (let at = offsets[list] ?? 0; at < end; at++) if (wanted[values[at] ?? 0]) isWanted[list] = 1
  }
  for (let row = 0; row < found.length; row++) if (isWanted[listOfRow(lists, row)]) found[row] = 1
}
