import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { excerptOf } from './excerpt'

const TEXT = '一、华北\r\n北京\r\n1. 甲。\r\n2. 乙。\r\n'

describe('an excerpt', () => {
  it('marks the very place, with its line', () => {
    const start = TEXT.indexOf('2. ')
    expect(excerptOf(TEXT, start, start + 5, 0)).toEqual({
      line: 4,
      before: TEXT.slice(0, start),
      marked: '2. 乙。',
      after: '\r\n',
      hasMore: false,
    })
  })

  it.each([
    ['an empty place', 3, 3],
    ['a place beyond the end', 3, TEXT.length + 1],
    ['a place turned round', 5, 3],
  ])('of %s there is none', (_name, start, end) => expect(excerptOf(TEXT, start, end, 10)).toBeNull())

  it('reaches to the ends of lines that are near', () => {
    const lines = Array.from({ length: 30 }, (_, i) => `${i} ${'x'.repeat(38)}`).join('\n')
    const start = lines.indexOf('15 ')
    const found = excerptOf(lines, start, start + 5, 100)
    expect(found?.before.startsWith('12 ')).toBe(true)
    expect(found?.after.endsWith('x')).toBe(true)
    expect(lines[start + 5 + (found?.after.length ?? 0)]).toBe('\n')
    expect(found?.hasMore).toBe(true)
  })

  it('cuts a long line, but no character in two', () => {
    const text = '𠮷'.repeat(2000)
    for (const reach of [100, 101]) {
      const found = excerptOf(text, 2000, 2002, reach)
      expect(found?.before).not.toMatch(/\p{Surrogate}/u)
      expect(found?.after).not.toMatch(/\p{Surrogate}/u)
    }
  })

  it('is a piece of the document, whatever it is, and more reach never shows less', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: fc.constantFrom('a', '中', '\n', '\r', '𠮷'), maxLength: 600 }),
        fc.nat(600),
        fc.integer({ min: 1, max: 50 }),
        fc.nat(300),
        (text, start, length, reach) => {
          const end = start + length
          const found = excerptOf(text, start, end, reach)
          if (end > text.length) {
            expect(found).toBeNull()
            return
          }
          const { before = '', marked = '', after = '', line = 0, hasMore } = found ?? {}
          expect(marked).toBe(text.slice(start, end))
          expect(text.slice(start - before.length, end + after.length)).toBe(before + marked + after)
          expect(hasMore).toBe(before.length < start || end + after.length < text.length)
          expect(line).toBe(text.slice(0, start).split(/\r\n|\r|\n/).length)
          const wider = excerptOf(text, start, end, reach + 100)
          expect(wider?.before.length).toBeGreaterThanOrEqual(before.length)
          expect(wider?.after.length).toBeGreaterThanOrEqual(after.length)
        },
      ),
    )
  })
})
