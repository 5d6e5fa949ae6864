import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { normalizeText } from '../../domain/searchText'
import { TitleIndex } from './titleIndex'

function indexOf(titles: readonly string[], step = 1000): TitleIndex {
  const index = new TitleIndex(titles.length)
  for (let end = titles.length; end > 0; end -= step) index.add(titles.slice(Math.max(0, end - step), end))
  return index
}

const pieces = fc.constantFrom('区块', '链', 'ＡＢ', 'ab', 'é', '𠮷', ' ', '\n', '1', 'x')
const titles = fc.array(
  fc.array(pieces, { maxLength: 6 }).map((parts) => parts.join('')),
  { minLength: 1, maxLength: 300 },
)
const words = fc
  .array(pieces, { minLength: 1, maxLength: 3 })
  .map((parts) => normalizeText(parts.join('').replaceAll(/\s/g, '')))
  .filter(Boolean)

describe('the index of titles', () => {
  it('finds what looking into every title finds', () => {
    fc.assert(
      fc.property(titles, words, fc.integer({ min: 1, max: 400 }), (texts, word, step) => {
        const found = indexOf(texts, step).withWord(word)
        texts.forEach((text, row) => {
          const holds = text.split('\n').some((part) => normalizeText(part).includes(word))
          expect(found[row] === 1).toBe(holds)
        })
      }),
    )
  })

  it('finds the same in titles that are bytes', () => {
    const encoder = new TextEncoder()
    fc.assert(
      fc.property(titles, words, fc.boolean(), (texts, word, areMixed) => {
        const index = new TitleIndex(texts.length)
        index.add(texts.map((text, row) => (areMixed && row % 3 === 0 ? text : encoder.encode(text))))
        expect(index.withWord(word)).toEqual(indexOf(texts).withWord(word))
      }),
    )
  })

  it('finds a word in either language, and none across the two', () => {
    fc.assert(
      fc.property(titles, words, (texts, word) => {
        const others = texts.toReversed()
        const index = new TitleIndex(texts.length)
        index.add(texts, others)
        const [one, other] = [indexOf(texts).withWord(word), indexOf(others).withWord(word)]
        expect(index.withWord(word)).toEqual(one.map((hit, row) => hit | (other[row] ?? 0)))
      }),
    )
  })

  it('finds what is there before all is', () => {
    const index = new TitleIndex(40_000)
    const add = (rows: number) => index.add(Array.from({ length: rows }, () => '标题'))
    add(5000)
    expect(index.indexed).toBe(0)
    expect(index.withWord('标题')).not.toContain(1)
    // The last string of 16,384 rows has 7,232.
    add(5000)
    expect(index.indexed).toBe(7232)
    expect(index.withWord('标题').indexOf(1)).toBe(40_000 - 7232)
    add(30_000)
    expect(index.indexed).toBe(40_000)
    expect(index.withWord('标题')).not.toContain(0)
  })

  it.each([
    [40_000, 8192],
    [40_000, 33_000],
    [32_768, 40_000],
    [16_385, 16_384],
    [16_384, 5000],
  ])('is right across the strings of %i rows, added %i at a time', (rows, step) => {
    const isRare = (row: number) => row % 1000 === 7 || row % 16_384 < 2
    const index = new TitleIndex(rows)
    for (let end = rows; end > 0; end -= step) {
      const own = Array.from({ length: Math.min(step, end) }, (_, i) => Math.max(0, end - step) + i)
      index.add(
        own.map((row) => `标题 ${row}${isRare(row) ? ' 稀有' : ''}`),
        own.map((row) => `Title ${row}-`),
      )
    }
    expect(index.indexed).toBe(rows)
    index.withWord('稀有').forEach((hit, row) => {
      if ((hit === 1) !== isRare(row)) expect.fail(`row ${row}`)
    })
    for (const row of [0, 63, 64, 12_345, 16_383, rows - 1]) {
      expect([...index.withWord(`${row}-`).entries()].filter(([, hit]) => hit).map(([at]) => at)).toContain(
        row,
      )
    }
    expect(index.withWord('标题')).not.toContain(0)
    expect(index.withWord(String(rows)).indexOf(1)).toBe(-1)
    expect(index.bytes).toBeGreaterThan(rows * 10)
  })
})
