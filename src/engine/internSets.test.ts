import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { CodeLists } from './columns'
import { internSets } from './internSets'
import { EMPTY_SET, type SetColumn } from './valueSets'

function listsOf(vocabulary: number, lists: readonly (readonly number[])[]): CodeLists {
  const offsets = new Uint32Array(lists.length + 1)
  lists.forEach((list, i) => {
    offsets[i + 1] = (offsets[i] ?? 0) + list.length
  })
  return {
    dictionary: Array.from({ length: vocabulary }, (_, value) => `value-${value}`),
    codes: null,
    offsets,
    values: Uint16Array.from(lists.flat()),
  }
}

function setAt({ codes, sets }: SetColumn, list: number): number[] {
  const code = codes[list] ?? 0
  return Array.from(sets.values.subarray(sets.offsets[code], sets.offsets[code + 1]))
}

/** Vocabularies that are coded by bits, up to the last of 32, and by steps. */
const vocabularyAndLists = fc
  .integer({ min: 1, max: 48 })
  .chain((vocabulary) =>
    fc.tuple(
      fc.constant(vocabulary),
      fc.array(fc.array(fc.nat({ max: vocabulary - 1 }), { maxLength: 6 }), { maxLength: 60 }),
    ),
  )

describe('internSets', () => {
  it('gives lists of the same values one code, and each code its values', () => {
    fc.assert(
      fc.property(vocabularyAndLists, ([vocabulary, lists]) => {
        const column = internSets(listsOf(vocabulary, lists))
        const sets = lists.map((list) => [...new Set(list)].sort((a, b) => a - b))
        expect(sets.map((_, i) => setAt(column, i))).toEqual(sets)
        const codes = new Set(column.codes)
        expect(codes.size).toBe(new Set(sets.map((set) => set.join())).size)
        sets.forEach((set, i) => {
          expect(column.codes[i] === EMPTY_SET).toBe(set.length === 0)
        })
      }),
    )
  })

  it('tells sets of the last values of 32 apart, and all of them', () => {
    const all = Array.from({ length: 32 }, (_, value) => value)
    const lists = [[31], [30, 31], all, [], all.toReversed(), [31, 31]]
    const column = internSets(listsOf(32, lists))
    expect(lists.map((_, i) => setAt(column, i))).toEqual([[31], [30, 31], all, [], all, [31]])
    expect(setAt(internSets(listsOf(0, [[], []])), 1)).toEqual([])
  })

  it.each([32, 33])('keeps more than 65,536 sets apart, of a vocabulary of %i', (vocabulary) => {
    const bitsOf = (number: number): number[] =>
      Array.from({ length: 17 }, (_, bit) => bit).filter((bit) => number & (1 << bit))
    const numbers = Array.from({ length: 70_000 }, (_, i) => i)
    const lists = numbers.map((number) => bitsOf(number).map((bit) => vocabulary - 1 - bit))
    const column = internSets(listsOf(vocabulary, lists))
    expect(new Set(column.codes).size).toBe(numbers.length)
    for (const i of [0, 1, 32_768, 65_535, 65_536, 69_999]) {
      expect(setAt(column, i)).toEqual([...(lists[i] ?? [])].sort((a, b) => a - b))
    }
  })
})
