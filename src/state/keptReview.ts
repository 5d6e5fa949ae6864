import { LibraryError, library } from '../datasets/library'
import { dropReviewRecord, keepReviewRecord, readReviewRecord, reviewId } from '../datasets/reviews'
import { parseDataset } from '../datasets/schema'
import type { LocalText } from '../domain/text'
import { type Draft, datasetOf } from '../ingest/review/draft'
import { HistoryPacker, listEntries, type PackedHistory, unpackHistory } from '../ingest/review/packedHistory'
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
  /** Of the review that this tab had before, until this one is kept. */
  before: string | null
  /** Whether the device has its reading. */
  isKept: boolean
}

let own: Own | null = null

function ownOf(asRead: Draft): Own {
  if (own?.asRead !== asRead) {
    const id = reviewId()
    own = { asRead, id, packer: new HistoryPacker(asRead), before: keptReviewId(), isKept: false }
    void claim(id)
  }
  return own
}

/** What a tab keeps, over a reload, of what the device had not kept by then. */
interface Unkept {
  readonly version: number
  readonly id: string
  /** `null` where the device has it. */
  readonly reading: Reading | null
  readonly history: PackedHistory
}

/** More characters than a tab's storage takes in any browser. */
const MOST_CHARACTERS = 5_000_000
/** Least characters of an entry in it. */
const ENTRY_CHARACTERS = 400

/** The steps that were kept so last, until the device has them. */
let unkept: Review['history'] | null = null
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

/** Drops a record unless another tab goes on with it. Where it cannot be deleted now, its age will have it deleted. */
async function dropOwn(id: string): Promise<void> {
  if (await claim(id)) await dropReviewRecord(library, id).catch(() => undefined)
}

/** Keeps a review on this device, for this tab to go on with after a reload. @returns whether it could. */
export async function keepReview({ source, asRead, history }: Review): Promise<boolean> {
  const generation = ended
  const unkeptBefore = unkept
  const mine = ownOf(asRead)
  const { id, packer, before } = mine
  try {
    const reading: Reading = { version: VERSION, source, asRead }
    await keepReviewRecord(library, id, { reading, history: packer.pack(history) })
    if (generation !== ended) {
      await dropOwn(id)
      return false
    }
    if (keptReviewId() !== id) sessionStorage.setItem(KEPT_REVIEW, id)
    mine.isKept = true
    mine.before = null
    if (before !== null && before !== id) void dropOwn(before)
    // What was kept at once while this was being written may be newer.
    if (unkept === unkeptBefore || unkept === history) {
      unkept = null
      sessionStorage.removeItem(UNKEPT_REVIEW)
    }
    return true
  } catch {
    if (!mine.isKept) await dropOwn(id)
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
  if (unkept === history) return true
  const { id, packer, isKept } = ownOf(asRead)
  if (!isKept && source.text.length + asRead.entries.length * ENTRY_CHARACTERS > MOST_CHARACTERS) return false
  const reading = isKept ? null : { version: VERSION, source, asRead }
  const listed = listEntries(packer.pack(history), asRead.entries.length)
  return [listed, { ...listed, past: [], future: [] }].some((steps) => {
    const value: Unkept = { version: VERSION, id, reading, history: steps }
    try {
      sessionStorage.setItem(UNKEPT_REVIEW, JSON.stringify(value))
      sessionStorage.setItem(KEPT_REVIEW, id)
      unkept = history
      return true
    } catch {
      return false
    }
  })
}

/** What this tab had not kept of the review with this id. */
function unkeptOf(id: string): Unkept | null {
  try {
    const last: Unkept | null = JSON.parse(sessionStorage.getItem(UNKEPT_REVIEW) ?? 'null')
    return last?.id === id && last.version === VERSION ? last : null
  } catch {
    return null
  }
}

/** The review is done, or given up. */
export function forgetReview(): void {
  const ids = new Set([keptReviewId(), own?.id ?? null])
  ended++
  own = null
  unkept = null
  forgetReviewId()
  for (const id of ids) if (id !== null) void dropOwn(id)
}

/** What came of going on with a review; `trouble`: it is still there, and cannot be had now. */
export type Restored = 'restored' | 'absent' | { readonly trouble: LocalText }

/** @returns null where it is none, or of another version, or damaged. */
function reviewFrom(
  reading: unknown,
  history: unknown,
): Pick<Review, 'source' | 'asRead' | 'history'> | null {
  try {
    const { version, source, asRead } = reading as Reading
    if (version !== VERSION) return null
    const steps = unpackHistory(history as PackedHistory, asRead)
    const isValid = [datasetOf(steps.present), datasetOf(asRead)].every((one) => parseDataset(one).ok)
    return isValid ? { source, asRead, history: steps } : null
  } catch {
    return null
  }
}

/** Opens the review that a reload interrupted, with its steps. */
export async function restoreReview(): Promise<Restored> {
  const id = keptReviewId()
  if (id === null) return 'absent'
  const last = unkeptOf(id)
  const record = last?.reading ? null : await readReviewRecord(library, id).catch(troubleOf)
  if (record && 'trouble' in record) return record
  const review =
    (last && reviewFrom(last.reading ?? record?.reading, last.history)) ??
    (record && reviewFrom(record.reading, record.history))
  if (!review) return 'absent'
  const { source, asRead, history } = review
  const packer = new HistoryPacker(asRead)
  // A tab that was duplicated goes on with a copy of its own.
  own = (await claim(id)) ? { asRead, id, packer, before: null, isKept: record !== null } : null
  resumeReview(source, asRead, history)
  return 'restored'
}

function troubleOf(error: unknown): { readonly trouble: LocalText } | null {
  return error instanceof LibraryError ? { trouble: error.words } : null
}
