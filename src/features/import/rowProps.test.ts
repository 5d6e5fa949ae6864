import { describe, expect, test } from 'vitest'
import { type Draft, draftOf } from '../../ingest/review/draft'
import type { Span } from '../../ingest/types'
import { buildDataset, buildEntry } from '../../testing/builders'
import { EntryCard } from './EntryCard'
import { cardAt, chosenIn } from './rowProps'
import { TextBlock } from './TextBlock'

const MANY = 5000
const LENGTH = 40

/** Entries of two blocks each, one after the other. */
const draft: Draft = draftOf({
  dataset: buildDataset(
    Array.from({ length: MANY }, (_, i) =>
      buildEntry({ id: `e${i}`, locator: { section: `${i}`, start: i * LENGTH, end: (i + 1) * LENGTH - 1 } }),
    ),
  ),
  issues: [],
  marks: [],
  named: [],
  confidence: new Map(),
})
const blocks: readonly Span[] = Array.from({ length: 2 * MANY }, (_, i) => ({
  start: (i * LENGTH) / 2,
  end: ((i + 1) * LENGTH) / 2 - 1,
}))
const keys = draft.entries.map(({ key }) => key)
const byKey = new Map(draft.entries.map((item, i) => [item.key, { item, number: i + 1 }]))
const NONE = new Map()

/** Positions of the rows that are drawn anew: those with a prop that is not the very same. */
function drawnAnew(before: readonly object[], after: readonly object[]): readonly number[] {
  return after.flatMap((props, i) => {
    const old: Record<string, unknown> = { ...before[i] }
    return Object.entries(props).every(([name, value]) => Object.is(old[name], value)) ? [] : [i]
  })
}

const cards = (selected: string | null) =>
  keys.map((_, i) => cardAt({ keys, byKey }, i, selected, NONE) ?? {})
const lines = (at: number, marked: Span | null) =>
  blocks.map((block) => chosenIn(block, draft.entries[at] ?? null, marked))

describe('of thousands of rows', () => {
  test('two entries are drawn anew when the next is at hand', () => {
    expect(drawnAnew(cards('e700'), cards('e701'))).toEqual([700, 701])
    expect(drawnAnew(cards('e701'), cards('e3'))).toEqual([3, 701])
    expect(drawnAnew(cards(null), cards('e9'))).toEqual([0, 9])
    expect(drawnAnew(cards('e9'), cards('e9'))).toEqual([])
  })

  test('so are the lines of the two in the text, and what is marked and was', () => {
    const marked = { start: 90, end: 95 }
    expect(drawnAnew(lines(700, null), lines(701, null))).toEqual([1400, 1401, 1402, 1403])
    expect(drawnAnew(lines(700, marked), lines(701, marked))).toEqual([1400, 1401, 1402, 1403])
    expect(drawnAnew(lines(5, null), lines(5, marked))).toEqual([4])
    expect(drawnAnew(lines(5, marked), lines(5, { start: 90, end: 101 }))).toEqual([4, 5])
  })

  test('a row with the very same props is not drawn', () => {
    for (const row of [EntryCard, TextBlock])
      expect(row).toMatchObject({ $$typeof: Symbol.for('react.memo'), compare: null })
  })
})

test('there is always one entry that Tab comes to', () => {
  for (const selected of [null, 'e2', 'gone']) {
    const reachable = cards(selected).filter((card) => 'isReachable' in card && card.isReachable)
    expect(reachable).toHaveLength(1)
  }
  expect(cardAt({ keys, byKey }, MANY, null, NONE)).toBeNull()
})
