import { beforeEach, describe, expect, test, vi } from 'vitest'
import { drop } from '../ingest/review/corrections'
import { draftOf } from '../ingest/review/draft'
import { buildDataset, buildEntry } from '../testing/builders'
import { keepMapping, recallMapping } from './mappings'
import {
  changeDraft,
  type Review,
  selectEntry,
  setOrder,
  startReview,
  undoDraft,
  useReview,
} from './reviewing'

const draft = draftOf({
  dataset: buildDataset(
    ['a', 'b', 'c'].map((id, i) =>
      buildEntry({ id, locator: { section: id, start: i * 10, end: i * 10 + 9 } }),
    ),
  ),
  issues: [],
  marks: [],
  named: [],
  confidence: new Map(),
})
const source = { type: 'digest', file: 'a.txt', sha256: '0'.repeat(64), text: 'x'.repeat(30) } as const

function review(): Review {
  const { review: open } = useReview.getState()
  if (!open) throw new Error('no review is open')
  return open
}

function fakeStorage(room = Number.POSITIVE_INFINITY): Storage {
  const kept = new Map<string, string>()
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      kept.set(key, value)
    },
    removeItem: (key: string) => kept.delete(key),
  } as unknown as Storage
}

beforeEach(() => {
  vi.stubGlobal('sessionStorage', fakeStorage())
  vi.stubGlobal('localStorage', fakeStorage())
  startReview(source, draft)
  setOrder('document')
})

describe('the entry at hand', () => {
  test('stays, whatever happens to others', () => {
    selectEntry('b')
    changeDraft((now) => drop(now, ['a']))
    expect(review().selected).toBe('b')
  })

  test.each([
    ['a', 'b'],
    ['c', 'b'],
  ])('where %s is dropped, %s takes its place', (gone, next) => {
    selectEntry(gone)
    changeDraft((now) => drop(now, [gone]))
    expect(review().selected).toBe(next)
  })

  test('none is left', () => {
    changeDraft((now) => drop(now, ['a', 'b', 'c']))
    expect(review().selected).toBeNull()
    undoDraft()
    expect(review().history.present).toBe(draft)
  })
})

describe('mappings', () => {
  const sheet = {
    name: 's',
    rows: [
      ['when', ' who '],
      ['1', '2'],
    ],
    notes: [],
  }
  const proposed = { headerRow: 0, columns: ['ignore', 'ignore'] } as const
  const chosen = { mapping: { headerRow: 0, columns: ['date', 'title'] }, names: { 粤: '440000' } } as const

  test('are remembered for the same headers, wherever they stand', () => {
    expect(recallMapping(sheet, proposed)).toBeNull()
    keepMapping(sheet, chosen)
    expect(recallMapping(sheet, proposed)).toEqual(chosen)
    const lower = { ...sheet, rows: [['a title'], ['when', 'who']] }
    expect(recallMapping(lower, { ...proposed, headerRow: 1 })).toEqual({
      ...chosen,
      mapping: { ...chosen.mapping, headerRow: 1 },
    })
    expect(recallMapping({ ...sheet, rows: [['when', 'whom']] }, proposed)).toBeNull()
  })

  test.each([
    '{',
    '{}',
    '[["when\\twho",{"mapping":{"columns":["nonsense"]}}]]',
    '[["when\\twho",{}]]',
    '[null]',
  ])('what is kept as %s counts for nothing', (text) => {
    localStorage.setItem('policy-map-mappings/1', text)
    expect(recallMapping(sheet, proposed)).toBeNull()
  })

  test('where nothing may be kept, nothing is', () => {
    vi.stubGlobal('localStorage', undefined)
    keepMapping(sheet, chosen)
    expect(recallMapping(sheet, proposed)).toBeNull()
  })
})
