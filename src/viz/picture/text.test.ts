import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { textWidth } from '../chart/textWidth'
import { clipText, heightOf, textBlock, wrapText } from './text'

const sentence = fc
  .array(
    fc.oneof(
      fc.constantFrom('区块链', '政策，', '（试行）', 'word ', 'https://a.example/#v=1 ', ' '),
      fc.string(),
    ),
  )
  .map((parts) => parts.join(''))

const bare = (text: string) => text.replace(/\s+/g, '')

describe('wrapText', () => {
  it('loses nothing where it has lines enough, and keeps to the width', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const lines = wrapText(text, width, 12, 1000)
        expect(bare(lines.join(''))).toBe(bare(text))
        for (const line of lines) expect(textWidth(line, 12)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('gives up what has no room for an ellipsis', () => {
    fc.assert(
      fc.property(sentence, fc.integer({ min: 40, max: 400 }), (text, width) => {
        const all = wrapText(text, width, 12, 1000)
        const lines = wrapText(text, width, 12, 2)
        expect(lines.length).toBe(Math.min(2, all.length))
        if (all.length <= 2) return
        expect(lines[1]).toMatch(/…$/)
        expect(textWidth(lines[1] ?? '', 12)).toBeLessThanOrEqual(width)
      }),
    )
  })

  it('breaks between words, and keeps a comma with what it follows', () => {
    expect(wrapText('one two three', 60, 12)).toEqual(['one two', 'three'])
    expect(wrapText('数据，算力', 30, 12)).toEqual(['数', '据，', '算力'])
  })

  it('has no lines for nothing', () => expect(wrapText('', 100, 12)).toEqual([]))
})

describe('clipText', () => {
  it('leaves what fits', () => expect(clipText('政策', 24, 12)).toBe('政策'))
  it('cuts the rest', () => expect(clipText('政策与应用', 36, 12)).toBe('政策…'))
})

it('heights add up', () => {
  const block = textBlock('a', 100, { fontSize: 10, color: '#000000' })
  expect(heightOf([block, block])).toBeCloseTo(28)
})
