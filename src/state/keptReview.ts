import { LibraryError, library } from '../datasets/library'
import { dropReviewRecord, keepReviewRecord, readReviewRecord, reviewId } from '../datasets/reviews'
import { parseDataset } from '../datasets/schema'
import type { LocalText } from '../domain/text'
import { type Draft, datasetOf } from '../ingest/review/draft'
import { HistoryPacker, type PackedHistory, unpackHistory } from '../ingest/review/packedHistory'
import { forgetReviewId, KEPT_REVIEW, keptReviewId, UNKEPT_REVIEW } from './importing'
import { type Review, type ReviewSource, resumeReview } from './reviewing'

const VERSION = 2

interface Reading {
  readonly version: number
  readonly source: ReviewSource
  readonly asRead: Draft
}

/** The review of this tab: the id of what is kept of it, and what packs its steps. */
interface Own {
  readonly asRead: Draft
  readonly id: string
  readonly packer: HistoryPacker
  /** Whether the device has its reading. */
  isKept: boolean
}

let own: Own | null = null

function ownOf(asRead: Draft): Own {
  if (own?.asRead !== asRead) {
    own = { asRead, id: reviewId(), packer: new HistoryPacker(asRead), isKept: false }
  }
  return own
}

/** What a tab keeps, over a reload, of what the device had not kept by then. */
interface Unkept {
  readonly id: string
  /** `null` where the device has it. */
  readonly reading: Reading | null
  readonly history: PackedHistory
}

/** Counts what was kept so. */
let unkept = 0
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
  const before = unkept
  const mine = ownOf(asRead)
  const { id, packer } = mine
  const drop = () => dropReviewRecord(library, id).catch(() => undefined)
  try {
    const reading: Reading = { version: VERSION, source, asRead }
    await keepReviewRecord(library, id, { reading, history: packer.pack(history) })
    if (generation !== ended) {
      await drop()
      return false
    }
    if (!mine.isKept) {
      const other = keptReviewId()
      await claim(id)
      sessionStorage.setItem(KEPT_REVIEW, id)
      // Where it cannot be deleted now, its age will have it deleted.
      if (other !== null && other !== id && claimed.has(other)) {
        void dropReviewRecord(library, other).catch(() => {})
      }
      mine.isKept = true
    }
    // What was kept at once meanwhile may be newer.
    if (unkept === before) sessionStorage.removeItem(UNKEPT_REVIEW)
    return true
  } catch {
    if (!mine.isKept) await drop()
    return false
  }
}

/**
 * Keeps a review before it returns, in the tab's own storage, as a page that is being left must: what the device is still
 * writing then may be lost. Where its steps have no room, it is kept without them.
 *
 * @returns false where it has no room, or nothing may be stored.
 */
export function keepReviewAtOnce({ source, asRead, history }: Review): boolean {
  const { id, packer, isKept } = ownOf(asRead)
  const reading = isKept ? null : { version: VERSION, source, asRead }
  const packed = packer.pack(history)
  return [packed, { ...packed, past: [], future: [] }].some((steps) => {
    try {
      sessionStorage.setItem(UNKEPT_REVIEW, JSON.stringify({ id, reading, history: steps } satisfies Unkept))
      sessionStorage.setItem(KEPT_REVIEW, id)
      unkept++
      return true
    } catch {
      return false
    }
  })
}

/** What this tab had not kept of the review with this id. */
function unkeptOf(id: string): Unkept | null {
  const last: Unkept | null = JSON.parse(sessionStorage.getItem(UNKEPT_REVIEW) ?? 'null')
  return last?.id === id ? last : null
}

/** The review is done, or given up. */
export function forgetReview(): void {
  const id = keptReviewId()
  ended++
  own = null
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
    const last = unkeptOf(id)
    const record = last?.reading ? null : await readReviewRecord(library, id)
    const reading = last?.reading ?? (record?.reading as Reading | undefined)
    if (reading?.version !== VERSION) return 'absent'
    const history = unpackHistory(last?.history ?? (record?.history as PackedHistory), reading.asRead)
    if (![datasetOf(history.present), datasetOf(reading.asRead)].every((one) => parseDataset(one).ok)) {
      return 'absent'
    }
    // A tab that was duplicated goes on with a copy of its own.
    const { asRead } = reading
    const packer = new HistoryPacker(asRead)
    own = (await claim(id)) ? { asRead, id, packer, isKept: record !== null } : null
    resumeReview(reading.source, reading.asRead, history)
    return 'restored'
  } catch (error) {
    return error instanceof LibraryError ? { trouble: error.words } : 'absent'
  }
}
