import { describe, expect, test, vi } from 'vitest'
import { TextNumbers } from './textNumbers'

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text)

describe('texts by their numbers', () => {
  test('a text is looked at once, however often it comes', () => {
    const texts = new TextNumbers()
    const lengthOf = vi.fn((text: string) => text.length)
    const each = texts.each(lengthOf)
    const values = ['海淀', 'beijing', '海淀', ''].map((text) => texts.parsers.stringFromBytes(bytes(text)))
    expect(values.map(each)).toEqual([2, 7, 2, 0])
    expect(lengthOf.mock.calls).toEqual([['海淀'], ['beijing'], ['']])
  })

  test('a text without a number is itself', () => {
    const texts = new TextNumbers(1)
    const each = texts.each((text) => text.length)
    const values = ['a', 'bcd', 'a', 'bcd'].map((text) => texts.parsers.stringFromBytes(bytes(text)))
    expect(values).toEqual([0, 'bcd', 0, 'bcd'])
    expect(values.map(each)).toEqual([1, 3, 1, 3])
    expect(texts.read(values)).toEqual(['a', 'bcd', 'a', 'bcd'])
  })

  test('what is no text is an empty one', () => {
    const texts = new TextNumbers()
    expect([null, undefined, {}].map(texts.each((text) => text.length))).toEqual([0, 0, 0])
    expect([null, [null]].map((value) => texts.read(value))).toEqual([null, [null]])
  })
})
