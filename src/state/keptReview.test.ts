import 'fake-indexeddb/auto'
import { IDBFactory } from 'fake-indexeddb'
import { beforeEach, describe, expect, test, vi } from 'vitest'
import { library } from '../datasets/library'
import { keepReviewRecord, readReviewRecord } from '../datasets/reviews'
import { drop, mergeWithNext, rename } from '../ingest/review/corrections'
import { draftOf } from '../ingest/review/draft'
import { buildDataset, buildEntry } from '../testing/builders'
import { KEPT_REVIEW, keptReviewId, UNKEPT_REVIEW } from './importing'
import { forgetReview, keepReview, keepReviewAtOnce, type Restored, restoreReview } from './keptReview'
import {
  changeDraft,
  endReview,
  hasCorrections,
  type Review,
  redoDraft,
  startReview,
  undoDraft,
  useReview,
} from './reviewing'

const source = { type: 'digest', file: 'a.txt', sha256: '0'.repeat(64), text: 'x'.repeat(30) } as const

function draftWith(entries: number) {
  return draftOf({
    dataset: buildDataset(
      Array.from({ length: entries }, (_, i) =>
        buildEntry({ id: `e${i}`, locator: { section: `${i}`, start: i * 10, end: i * 10 + 9 } }),
      ),
    ),
    named: [],
    issues: [],
    marks: [],
    confidence: new Map(),
  })
}

function review(): Review {
  const { review: open } = useReview.getState()
  if (!open) throw new Error('no review is open')
  return open
}

/** What a reload leaves: the tab's storage and the device's. */
async function reload(): Promise<Restored> {
  endReview()
  return restoreReview()
}

/** Another tab has this one's review from now on. */
function duplicate(): void {
  const request = async (_: string, __: object, held: (lock: null) => void) => held(null)
  vi.stubGlobal('navigator', { locks: { request } })
}

beforeEach(async () => {
  await library.close()
  globalThis.indexedDB = new IDBFactory()
  const kept = new Map<string, string>()
  vi.stubGlobal('sessionStorage', {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => kept.set(key, value),
    removeItem: (key: string) => kept.delete(key),
  })
  forgetReview()
  startReview(source, draftWith(3))
})

describe('a review over a reload', () => {
  test('is there as it was, and its steps go back and forth', async () => {
    changeDraft((now) => mergeWithNext(now, 'e0'))
    changeDraft((now) => rename(now, { zh: '新题' }))
    changeDraft((now) => drop(now, ['e2']))
    undoDraft()
    const { history, asRead } = review()
    expect(await keepReview(review())).toBe(true)
    expect(await reload()).toBe('restored')
    expect(review().history).toEqual({ ...history, run: null })
    expect(review().asRead).toEqual(asRead)
    redoDraft()
    expect(review().history.present.entries).toHaveLength(1)
    for (const _ of '123') undoDraft()
    expect(review().history.present).toBe(review().asRead)
  })

  test('what was not changed asks for nothing', async () => {
    await keepReview(review())
    await reload()
    expect(hasCorrections(review())).toBe(false)
  })

  test('the last of many changes counts, and the reading is kept once', async () => {
    const put = vi.spyOn(IDBObjectStore.prototype, 'put')
    for (const title of ['一', '二', '三']) {
      changeDraft((now) => rename(now, { zh: title }))
      await keepReview(review())
    }
    expect(put).toHaveBeenCalledTimes(4)
    put.mockRestore()
    await reload()
    expect(review().history.present.header.title).toEqual({ zh: '三' })
  })

  test('a large one is kept too, with the steps that there is room for', async () => {
    startReview({ ...source, text: 'x'.repeat(2_000_000) }, draftWith(50_000))
    for (let i = 0; i < 12; i++) changeDraft((now) => drop(now, [`e${i}`]))
    expect(await keepReview(review())).toBe(true)
    expect(await reload()).toBe('restored')
    expect(review().history.present.entries).toHaveLength(49_988)
    expect(review().history.past.length).toBeGreaterThan(5)
    expect(review().history.past.length).toBeLessThan(12)
  })

  test('once it is done, it is gone from the device', async () => {
    await keepReview(review())
    const id = keptReviewId() ?? ''
    forgetReview()
    expect(keptReviewId()).toBeNull()
    await vi.waitFor(async () => expect(await readReviewRecord(library, id)).toBeNull())
    expect(await reload()).toBe('absent')
  })

  test('one that ends while it is being kept does not come back', async () => {
    const keeping = keepReview(review())
    forgetReview()
    endReview()
    expect(await keeping).toBe(false)
    expect(keptReviewId()).toBeNull()
  })

  test('a device that keeps nothing is said', async () => {
    vi.stubGlobal('indexedDB', undefined)
    expect(await keepReview(review())).toBe(false)
    expect(keptReviewId()).toBeNull()
  })

  test.each([
    ['of another version', { version: 1, asRead: { entries: [] } }, {}],
    [
      'with steps of entries that are not there',
      { version: 2, source, asRead: draftWith(1) },
      { entries: [7] },
    ],
    ['that is nothing', null, null],
  ])('one %s is none', async (_, reading, present) => {
    sessionStorage.setItem(KEPT_REVIEW, 'x')
    await keepReviewRecord(library, 'x', { reading, history: { present, past: [], future: [] } })
    expect(await reload()).toBe('absent')
  })

  test('what cannot be read now is said, and stays', async () => {
    await keepReview(review())
    await library.close()
    const open = vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new DOMException('busy', 'UnknownError')
    })
    expect(await reload()).toMatchObject({ trouble: { zh: expect.stringContaining('不允许') } })
    open.mockRestore()
    expect(await reload()).toBe('restored')
  })

  test('a tab that was duplicated goes on with a copy', async () => {
    await keepReview(review())
    const id = keptReviewId() ?? ''
    duplicate()
    expect(await reload()).toBe('restored')
    changeDraft((now) => rename(now, { zh: '副本' }))
    expect(await keepReview(review())).toBe(true)
    vi.stubGlobal('navigator', undefined)
    const copy = keptReviewId() ?? ''
    expect(copy).not.toBe(id)
    expect(await readReviewRecord(library, id)).toMatchObject({ history: { present: null } })
    expect(await readReviewRecord(library, copy)).toMatchObject({
      history: { present: { header: { title: { zh: '副本' } } } },
    })
  })

  test('what the device is still writing as the page is left is not lost', async () => {
    const first = keepReview(review())
    changeDraft((now) => rename(now, { zh: '一' }))
    expect(keepReviewAtOnce(review())).toBe(true)
    expect(await first).toBe(true)
    changeDraft((now) => rename(now, { zh: '二' }))
    const second = keepReview(review())
    changeDraft((now) => drop(now, ['e0']))
    expect(keepReviewAtOnce(review())).toBe(true)
    expect(await second).toBe(true)
    expect(await reload()).toBe('restored')
    expect(review().history.present.header.title).toEqual({ zh: '二' })
    expect(review().history.present.entries).toHaveLength(2)
    undoDraft()
    undoDraft()
    expect(review().history.present.header.title).toEqual({ zh: '一' })
  })

  test('one that the device never had is kept with its document, and is then the device’s', async () => {
    changeDraft((now) => drop(now, ['e0']))
    expect(keepReviewAtOnce(review())).toBe(true)
    expect(await reload()).toBe('restored')
    expect(review().source).toEqual(source)
    expect(review().history.present.entries).toHaveLength(2)
    expect(await keepReview(review())).toBe(true)
    expect(sessionStorage.getItem(UNKEPT_REVIEW)).toBeNull()
    expect(await reload()).toBe('restored')
    expect(review().history.present.entries).toHaveLength(2)
  })

  test('what is left without room for its steps is kept without them; without any room, it is said', async () => {
    await keepReview(review())
    const { setItem } = sessionStorage
    let room = 10_000
    sessionStorage.setItem = (key, value) => {
      if (value.length > room) throw new DOMException('full', 'QuotaExceededError')
      setItem(key, value)
    }
    for (let i = 0; i < 30; i++) changeDraft((now) => rename(now, { zh: `题${i}` }))
    expect(keepReviewAtOnce(review())).toBe(true)
    room = 10
    changeDraft((now) => rename(now, { zh: '题30' }))
    expect(keepReviewAtOnce(review())).toBe(false)
    expect(await reload()).toBe('restored')
    expect(review().history.present.header.title).toEqual({ zh: '题29' })
    expect(review().history.past).toHaveLength(0)
  })

  test('an entry that many steps have takes room once', () => {
    changeDraft((now) => mergeWithNext(now, 'e0'))
    keepReviewAtOnce(review())
    const before = sessionStorage.getItem(UNKEPT_REVIEW)?.length ?? 0
    for (let i = 0; i < 20; i++) changeDraft((now) => rename(now, { zh: `题${i}` }))
    keepReviewAtOnce(review())
    const ofStep = ((sessionStorage.getItem(UNKEPT_REVIEW)?.length ?? 0) - before) / 20
    expect(ofStep).toBeLessThan(JSON.stringify({ ...review().asRead, entries: [0, 1] }).length + 20)
  })

  test('what was left of one that is done does not come back', async () => {
    keepReviewAtOnce(review())
    forgetReview()
    expect(sessionStorage.getItem(UNKEPT_REVIEW)).toBeNull()
    expect(await reload()).toBe('absent')
  })

  test.each([
    '{',
    '{"version":1}',
    '{"version":2,"id":"ID","reading":null,"history":{"present":{"entries":[9]}}}',
  ])('what was left, where it is damaged (%s), gives way to what the device has', async (left) => {
    changeDraft((now) => rename(now, { zh: '在' }))
    await keepReview(review())
    sessionStorage.setItem(UNKEPT_REVIEW, left.replace('ID', keptReviewId() ?? ''))
    expect(await reload()).toBe('restored')
    expect(review().history.present.header.title).toEqual({ zh: '在' })
  })

  test('a tab that was duplicated drops no record of the other when it is done', async () => {
    await keepReview(review())
    const id = keptReviewId() ?? ''
    duplicate()
    expect(await reload()).toBe('restored')
    forgetReview()
    await vi.waitFor(() => expect(keptReviewId()).toBeNull())
    vi.stubGlobal('navigator', undefined)
    expect(await readReviewRecord(library, id)).not.toBeNull()
  })

  test('those that nobody came back to are let go', async () => {
    await keepReviewRecord(library, '000000000000001-old', { reading: 1, history: 1 })
    await keepReview(review())
    expect(await readReviewRecord(library, '000000000000001-old')).toBeNull()
  })
})
