import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { holdsWords } from '../domain/searchText'
import { packText, rowOfText, rowsWithWords } from './packedText'

const text = fc
  .array(fc.constantFrom('a', 'b', '区', '\n', ' '), { maxLength: 8 })
  .map((parts) => parts.join(''))
const word = fc
  .array(fc.constantFrom('a', 'b', '区'), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.join(''))

const pack = (texts: readonly string[]) => packText(texts.length, (row) => texts[row] ?? '')

describe('packed text', () => {
  it('finds the rows that hold every word, as a look at each does', () => {
    fc.assert(
      fc.property(
        fc.array(text, { maxLength: 120 }),
        fc.array(word, { minLength: 1, maxLength: 3 }),
        (texts, words) => {
          expect([...rowsWithWords(pack(texts), words)]).toEqual(
            texts.map((text) => (holdsWords(text, words) ? 1 : 0)),
          )
        },
      ),
    )
  })

  it('reaches over chunks', () => {
    const texts = Array.from({ length: 40_000 }, (_, row) => `row ${row} of\nmany`)
    const packed = pack(texts)
    expect(packed.chunks.length).toBeGreaterThan(1)
    const found = rowsWithWords(packed, ['9999'])
    expect([...found.keys()].filter((row) => found[row])).toEqual([9999, 19999, 29999, 39999])
    expect(rowOfText(packed, 'row 33333 of\nmany')).toBe(33333)
  })

  it('finds the row of a whole text, never a part or a line of one', () => {
    const packed = pack(['ab', 'x\na\nx', 'a', 'a', ''])
    expect(rowOfText(packed, 'a')).toBe(2)
    expect(rowOfText(packed, 'b')).toBe(null)
    expect(rowOfText(packed, 'x\na\nx')).toBe(1)
    expect(rowOfText(packed, '')).toBe(4)
    expect(rowOfText(pack([]), 'a')).toBe(null)
  })
})
