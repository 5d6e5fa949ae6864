import { LibraryError, library } from '../datasets/library'
import { dropReviewRecord, keepReviewRecord, readReviewRecord, reviewId } from '../datasets/reviews'
import { parseDataset } from '../datasets/schema'
import type { LocalText } from '../domain/text'
import { type Draft, datasetOf } from '../ingest/review/draft'
import { HistoryPacker, type PackedHistory, unpackHistory } from '../ingest/review/packedHistory'
import { forgetReviewId, KEPT_REVIEW, keptReviewId } from './importing'
import { type Review, type ReviewSource, resumeReview } from './reviewing'

const VERSION = 2

interface Reading {
  readonly version: number
  readonly source: ReviewSource
  readonly asRead: Draft
}

/** The reading of this tab's id, and what packs its steps; `null` before the first is kept. */
let kept: { readonly asRead: Draft; readonly packer: HistoryPacker } | null = null
/** Counts the reviews that were done or given up: what is being kept of one by then is dropped again. */
let ended = 0

/** Ids that no other tab goes on with: a tab that was duplicated has the other's. */
const claimed = new Set<string>()

/** Claims an id for as long as this page lives. @returns false where another tab has it. */
function claim(id: string): Promise<boolean> {
  const locks = globalThis.navigator?.locks
  if (!locks || claimed.has(id)) return Promise.resolve(true)
  return new Promise((resolve) => {
    const taking = locks.request(`policy-map-review ${id}`, { ifAvailable: true }, (lock) => {
      resolve(lock !== null)
      if (!lock) return undefined
      claimed.add(id)
      return new Promise<void>(() => undefined)
    })
    taking.catch(() => resolve(true))
  })
}

/** Keeps a review on this device, for this tab to go on with after a reload. @returns whether it could. */
export async function keepReview({ source, asRead, history }: Review): Promise<boolean> {
  const generation = ended
  const own = kept?.asRead === asRead ? kept : { asRead, packer: new HistoryPacker(asRead) }
  const known = own === kept ? keptReviewId() : null
  const id = known ?? reviewId()
  const drop = () => dropReviewRecord(library, id).catch(() => undefined)
  try {
    const reading: Reading = { version: VERSION, source, asRead }
    await keepReviewRecord(library, id, { reading, history: own.packer.pack(history) })
    if (generation !== ended) {
      await drop()
      return false
    }
    if (known === null) {
      const before = keptReviewId()
      await claim(id)
      sessionStorage.setItem(KEPT_REVIEW, id)
      // Where it cannot be deleted now, its age will have it deleted.
      if (before !== null && claimed.has(before)) void dropReviewRecord(library, before).catch(() => {})
    }
    kept = own
    return true
  } catch {
    if (known === null) await drop()
    return false
  }
}

/** The review is done, or given up. */
export function forgetReview(): void {
  const id = keptReviewId()
  ended++
  kept = null
  forgetReviewId()
  if (id !== null) void dropReviewRecord(library, id).catch(() => {})
}

/** What came of going on with a review; `trouble`: it is still there, and cannot be had now. */
export type Restored = 'restored' | 'absent' | { readonly trouble: LocalText }

/** Opens the review that a reload interrupted, with its steps. */
export async function restoreReview(): Promise<Restored> {
  const id = keptReviewId()
  if (id === null) return 'absent'
  try {
    const record = await readReviewRecord(library, id)
    const reading = record?.reading as Reading | undefined
    if (reading?.version !== VERSION) return 'absent'
    const history = unpackHistory(record?.history as PackedHistory, reading.asRead)
    if (![datasetOf(history.present), datasetOf(reading.asRead)].every((one) => parseDataset(one).ok)) {
      return 'absent'
    }
    // A tab that was duplicated goes on with a copy of its own.
    kept = (await claim(id)) ? { asRead: reading.asRead, packer: new HistoryPacker(reading.asRead) } : null
    resumeReview(reading.source, reading.asRead, history)
    return 'restored'
  } catch (error) {
    return error instanceof LibraryError ? { trouble: error.words } : 'absent'
  }
}
