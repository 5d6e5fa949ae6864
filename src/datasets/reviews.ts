/** Reviews that are not done yet, on this device: what was read, kept once, and what was made of it, kept with every change. */
import type { Library } from './library'

/** Reviews that were begun longer ago than this, in milliseconds, are let go when another is begun. */
const LONGEST = 30 * 86_400_000

export interface ReviewRecord {
  readonly reading: unknown
  readonly history: unknown
}

/** A new id for a review. Ids order by their time. */
export function reviewId(now = Date.now()): string {
  return `${stamp(now)}-${crypto.randomUUID()}`
}

function stamp(time: number): string {
  return String(time).padStart(15, '0')
}

const readingKey = (id: string): string => `${id}/reading`
const historyKey = (id: string): string => `${id}/history`

/**
 * Keeps a review in place of what was kept under its id.
 *
 * @param reading written only where it is not there yet.
 * @throws LibraryError, and nothing has changed; DataCloneError where something of it is no plain data.
 */
export async function keepReviewRecord(
  library: Library,
  id: string,
  { reading, history }: ReviewRecord,
): Promise<void> {
  await library.transact(['reviews'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('reviews')
    if ((await store.getKey(readingKey(id))) === undefined) {
      await store.delete(IDBKeyRange.upperBound(stamp(Date.now() - LONGEST)))
      await store.put({ id: readingKey(id), value: reading })
    }
    await store.put({ id: historyKey(id), value: history })
  })
}

/** `null` where nothing is kept under that id. @throws LibraryError */
export async function readReviewRecord(library: Library, id: string): Promise<ReviewRecord | null> {
  const [reading, history] = await library.transact(['reviews'], 'readonly', (transaction) => {
    const store = transaction.objectStore('reviews')
    return Promise.all([store.get(readingKey(id)), store.get(historyKey(id))])
  })
  return reading && history ? { reading: reading.value, history: history.value } : null
}

/** @throws LibraryError */
export async function dropReviewRecord(library: Library, id: string): Promise<void> {
  await library.transact(['reviews'], 'readwrite', async (transaction) => {
    const store = transaction.objectStore('reviews')
    await Promise.all([store.delete(readingKey(id)), store.delete(historyKey(id))])
  })
}
