import { parseDataset } from '../datasets/schema'
import { type Draft, datasetOf } from '../ingest/review/draft'
import { KEPT_REVIEW } from './importing'
import { type Review, type ReviewSource, startReview } from './reviewing'

const VERSION = 1

/** Of a document and its draft that a tab can keep in passing; more is only warned of. */
const MOST = { characters: 1_000_000, entries: 1000 } as const

interface Kept {
  readonly version: number
  readonly source: ReviewSource
  readonly asRead: Draft
  /** `null` where nothing was changed. */
  readonly present: Draft | null
}

/** Keeps a review for a reload of this tab. @returns whether it could: large ones do not fit. */
export function keepReview({ source, asRead, history }: Review): boolean {
  try {
    const isLarge = source.text.length > MOST.characters || asRead.entries.length > MOST.entries
    if (isLarge) throw new Error('too large')
    const present = history.present === asRead ? null : history.present
    const kept: Kept = { version: VERSION, source, asRead, present }
    sessionStorage.setItem(KEPT_REVIEW, JSON.stringify(kept))
    return true
  } catch {
    forgetReview()
    return false
  }
}

export function forgetReview(): void {
  try {
    sessionStorage.removeItem(KEPT_REVIEW)
  } catch {
    // Nothing was kept where nothing may be.
  }
}

/** Opens the review that a reload interrupted. @returns whether there was one that can be read. */
export function restoreReview(): boolean {
  try {
    const kept = JSON.parse(sessionStorage.getItem(KEPT_REVIEW) ?? 'null') as Kept | null
    if (kept?.version !== VERSION) return false
    const present = kept.present ?? kept.asRead
    if (!parseDataset(datasetOf(present)).ok) return false
    startReview(kept.source, kept.asRead, present)
    return true
  } catch {
    return false
  }
}
