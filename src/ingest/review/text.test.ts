import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { entriesArbitrary } from '../../testing/arbitraries'
import { buildEntry } from '../../testing/builders'
import type { Mark } from '../types'
import { formatDateField, parseDateField } from './dateField'
import type { DraftEntry } from './draft'
import { duplicatesOf, type KnownEntry } from './duplicates'
import { piecesOf } from './pieces'
import {
  blocksOf,
  extendBySentence,
  indexAt,
  sentenceAt,
  sentenceBeside,
  sentencesIn,
  trimmed,
} from './sentences'

const texts = fc
  .array(
    fc.constantFrom('北京', '发布。', 'a b', '\n', '\r\n', ' ', '！”', 'No. 5. ', '字'.repeat(700), '1'),
    {
      maxLength: 40,
    },
  )
  .map((parts) => parts.join(''))

const bare = (text: string) => text.replace(/\s/g, '')

describe('sentences and blocks', () => {
  test.each([
    ['第一句。第二句！”他说。', ['第一句。', '第二句！”', '他说。']],
    ['一行\n又一行', ['一行', '又一行']],
    ['It rose 1.5 times. Then it fell.', ['It rose 1.5 times.', 'Then it fell.']],
  ])('%s', (text, expected) => {
    const found = sentencesIn(text, { start: 0, end: text.length })
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected)
  })

  test('lose nothing but blanks, in order, none of them large', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text)
        const sentences = blocks.flatMap((block) => sentencesIn(text, block))
        for (const [spans, most] of [
          [blocks, 1200],
          [sentences, 600],
        ] as const) {
          expect(spans.map(({ start, end }) => bare(text.slice(start, end))).join('')).toBe(bare(text))
          for (const { start, end } of spans) expect(end - start).toBeLessThanOrEqual(most)
        }
        blocks.forEach((block, i) => {
          expect(indexAt(blocks, block.start)).toBe(i)
          expect(indexAt(blocks, block.end - 1)).toBe(i)
        })
      }),
    )
  })

  test('are walked one by one, forth and back', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const blocks = blocksOf(text)
        const all = blocks.flatMap((block) => sentencesIn(text, block))
        all.forEach((sentence, i) => {
          expect(sentenceAt(text, blocks, sentence.start)).toEqual(sentence)
          expect(sentenceBeside(text, blocks, sentence, 1)).toEqual(all[i + 1] ?? sentence)
          expect(sentenceBeside(text, blocks, sentence, -1)).toEqual(all[i - 1] ?? sentence)
        })
      }),
    )
  })

  test('are marked from one to another, whichever way', () => {
    const steps = fc.array(fc.constantFrom(1 as const, -1 as const), { maxLength: 12 })
    fc.assert(
      fc.property(texts, fc.nat(40), steps, (text, which, moves) => {
        const blocks = blocksOf(text)
        const all = blocks.flatMap((block) => sentencesIn(text, block))
        const anchor = all[which % Math.max(1, all.length)]
        if (!anchor) return
        const from = all.indexOf(anchor)
        let to = from
        let span = anchor
        for (const by of moves) {
          span = extendBySentence(text, blocks, { span, anchor }, by)
          to = Math.min(all.length - 1, Math.max(0, to + by))
          const [first, last] = [all[Math.min(from, to)], all[Math.max(from, to)]]
          expect(span).toEqual({ start: first?.start, end: last?.end })
        }
      }),
    )
    expect(sentenceAt(' ', [], 0)).toBeNull()
  })

  test('two megabytes without a line break take no time to speak of', () => {
    const text = '某市发布方案。'.repeat(300_000)
    expect(blocksOf(text).length).toBeGreaterThan(1700)
  })

  test('blank', () => {
    expect(trimmed(' \n ', { start: 0, end: 3 })).toBeNull()
    expect(indexAt([], 5)).toBe(0)
  })
})

test('pieces are the block, and each has exactly the marks over it', () => {
  const mark = fc.tuple(fc.nat(60), fc.integer({ min: 1, max: 20 })).map(
    ([start, length]): Mark => ({
      entry: 'e',
      field: 'date',
      value: '',
      confidence: 1,
      start,
      end: start + length,
    }),
  )
  fc.assert(
    fc.property(
      fc.array(mark, { maxLength: 8 }),
      fc.nat(40),
      fc.integer({ min: 1, max: 40 }),
      (marks, start, size) => {
        const pieces = piecesOf({ start, end: start + size }, marks)
        let next = start
        for (const piece of pieces) {
          expect(piece.start).toBe(next)
          next = piece.end
          for (let i = piece.start; i < piece.end; i++) {
            const over = marks.filter((one) => one.start <= i && i < one.end)
            expect(new Set(piece.over)).toEqual(new Set(over))
          }
        }
        expect(next).toBe(start + size)
      },
    ),
  )
})

describe('the date field', () => {
  test.each([
    ['2019-07-06', '2019-07-06', '2019-07-06', 'day'],
    ['2019.7.6', '2019-07-06', '2019-07-06', 'day'],
    ['２０１９年７月６日', '2019-07-06', '2019-07-06', 'day'],
    ['20190706', '2019-07-06', '2019-07-06', 'day'],
    ['7-6', '2019-07-06', '2019-07-06', 'day'],
    ['7月6日', '2019-07-06', '2019-07-06', 'day'],
    ['7月6日至8月2日', '2019-07-06', '2019-08-02', 'range'],
    ['2019-07-06/2019-07-08', '2019-07-06', '2019-07-08', 'range'],
    ['2019-07-06 – 2019-07-08', '2019-07-06', '2019-07-08', 'range'],
    ['2019-07', '2019-07-01', '2019-07-31', 'month'],
    ['2019年2月', '2019-02-01', '2019-02-28', 'month'],
    ['2019Q3', '2019-07-01', '2019-09-30', 'quarter'],
    ['2019年第三季度', '2019-07-01', '2019-09-30', 'quarter'],
    ['', null, null, 'unknown'],
  ] as const)('%s', (text, start, end, precision) => {
    expect(parseDateField(text, 2019)).toEqual({ start, end, precision })
  })

  test.each([
    '2019-02-30',
    '2019-13',
    '0000-01',
    'soon',
    '2019-07-08/2019-07-06',
    '1/2/3/4',
    '7-6 to 7-7 to 7-8',
  ])('%s is none', (text) => {
    expect(parseDateField(text, 2019)).toBeNull()
  })

  test('reads what it writes', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        for (const { date } of entries) expect(parseDateField(formatDateField(date), 1999)).toEqual(date)
      }),
    )
    for (const text of ['2019-07', '2019Q4', '2019-07-06/2019-07-08']) {
      const date = parseDateField(text, 1999)
      expect(date && formatDateField(date)).toBe(text)
    }
  })
})

const drafts = (entries: readonly Parameters<typeof buildEntry>[0][]): readonly DraftEntry[] =>
  entries.map((change, i) => ({
    key: `k${i}`,
    entry: buildEntry(change),
    confidence: {} as DraftEntry['confidence'],
    marks: [],
    issues: [],
    corrected: [],
    isChecked: false,
  }))

describe('duplicates', () => {
  const known: KnownEntry = {
    dataset: '2019q3',
    datasetTitle: { zh: '三季度' },
    entry: buildEntry({ id: 'x', title: { zh: '海淀区上线区块链政务平台' } }),
  }

  test.each([
    ['the same but for punctuation', { title: { zh: '“海淀区”上线区块链政务平台！' } }, true],
    ['much alike on the same day', { title: { zh: '北京海淀区上线区块链政务平台' } }, true],
    ['another division', { title: { zh: '海淀区上线区块链政务平台' }, jurisdiction: '130000' }, false],
    [
      'alike on another day',
      {
        title: { zh: '海淀区上线区块链政务平台' },
        date: { start: '2019-08-01', end: '2019-08-01', precision: 'day' },
      },
      false,
    ],
    ['something else', { title: { zh: '朝阳区发布数据条例' } }, false],
  ] as const)('%s', (_, change, isFound) => {
    expect(duplicatesOf(drafts([change]), [known]).has('k0')).toBe(isFound)
  })

  test('within the draft, of the first', () => {
    const found = duplicatesOf(drafts([{}, { jurisdiction: '130000' }, {}, {}]), [])
    expect([...found]).toEqual([
      ['k2', { type: 'draft', key: 'k0' }],
      ['k3', { type: 'draft', key: 'k0' }],
    ])
  })

  test('as a naive search finds them', () => {
    fc.assert(
      fc.property(entriesArbitrary, (entries) => {
        const items = drafts(entries)
        const found = duplicatesOf(items, [])
        const firsts: DraftEntry[] = []
        for (const item of items) {
          const first = firsts.find(
            ({ entry }) =>
              entry.jurisdiction === item.entry.jurisdiction &&
              entry.date.start === item.entry.date.start &&
              entry.title.zh?.normalize('NFKC').toLowerCase() ===
                item.entry.title.zh?.normalize('NFKC').toLowerCase(),
          )
          expect(found.get(item.key) ?? null).toEqual(first ? { type: 'draft', key: first.key } : null)
          if (!first) firsts.push(item)
        }
      }),
    )
  })
})
