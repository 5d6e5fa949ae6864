import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { keyOf, normalise } from './normal'

describe('what is mended', () => {
  test.each([
    ['林#039；安', "林'安", "林'安"],
    ['&#039;&#x27;&quot;&amp;&LT;', `''"&<`, `''"&<`],
    ['７月６－７日', '7月6－7日', '7月6-7日'],
    ['“甲”、‘乙’', '“甲”、‘乙’', `"甲"、'乙'`],
    ['（一），：；！？', '（一），：；！？', '(一),:;!?'],
    ['a\u200bb\ufeffc\u00ad', 'abc', 'abc'],
    ['a\u00a0\u3000b', 'a  b', 'a  b'],
    ['a\r\nb\rc\u2028d', 'a\nb\nc\nd', 'a\nb\nc\nd'],
    ['⽉⼤', '月大', '月大'],
    ['&unknown; &#01; &', '&unknown;   &', '&unknown;   &'],
    ['\0\x1b[31m', '  [31m', '  [31m'],
    ['&constructor; &toString;', '&constructor; &toString;', '&constructor; &toString;'],
  ])('%j', (source, text, key) => {
    expect(normalise(source)).toMatchObject({ text, key })
  })
})

test('an entity leads back to the whole of it, a full-width digit to itself', () => {
  const { toSource, text } = normalise('林#039；安７')
  expect(text).toBe("林'安7")
  expect([toSource(1, 2), toSource(2, 4), toSource(4, 4)]).toEqual([
    { start: 1, end: 6 },
    { start: 6, end: 8 },
    { start: 8, end: 8 },
  ])
})

test('both views are of one length, and every character leads back to a part of the source, in order', () => {
  const part = fc.oneof(
    fc.string({ unit: 'binary' }),
    fc.constantFrom('&#039;', '#39；', '&quot', '７', '\r\n', '\u200b', '“'),
  )
  fc.assert(
    fc.property(
      fc.array(part, { maxLength: 8 }).map((parts) => parts.join('')),
      (source) => {
        const { text, key, toSource } = normalise(source)
        expect(key).toHaveLength(text.length)
        let at = 0
        const astray = Array.from({ length: text.length }, (_, i) => i).filter((i) => {
          const { start, end } = toSource(i, i + 1)
          const isAstray = start < at || end <= start || end > source.length
          at = end
          return isAstray
        })
        expect(astray).toEqual([])
      },
    ),
  )
})

test('the key alone is the same, however it is had', () => {
  const sign = fc.oneof(
    fc.constantFrom(...'，。、；：？！（）《》“”‘’—…·7月a ~`\n&#039;；'),
    fc.string({ unit: 'binary', maxLength: 1 }),
  )
  fc.assert(
    fc.property(fc.array(sign, { maxLength: 12 }), (signs) => {
      expect(keyOf(signs.join(''))).toBe(normalise(signs.join('')).key)
    }),
  )
  expect(keyOf('7月6日，“甲”——（一）')).toBe('7月6日,"甲"--(一)')
})
