import { library } from '../datasets/library'
import { dropReviewRecord, keepReviewRecord, readReviewRecord, reviewId } from '../datasets/reviews'
import { parseDataset } from '../datasets/schema'
import { type Draft, datasetOf } from '../ingest/review/draft'
import { type PackedHistory, packHistory, unpackHistory } from '../ingest/review/packedHistory'
import { forgetReviewId, KEPT_REVIEW, keptReviewId } from './importing'
import { type Review, type ReviewSource, resumeReview, useReview } from './reviewing'

const VERSION = 2

interface Reading {
  readonly version: number
  readonly source: ReviewSource
  readonly asRead: Draft
}

/** The reading that is kept under this tab's id: it is kept once. */
let keptReading: Draft | null = null

/** Keeps a review on this device, for this tab to go on with after a reload. @returns whether it could. */
export async function keepReview({ source, asRead, history }: Review): Promise<boolean> {
  try {
    const isFirst = keptReading !== asRead || keptReviewId() === null
    const id = isFirst ? reviewId() : (keptReviewId() ?? reviewId())
    const reading: Reading = { version: VERSION, source, asRead }
    await keepReviewRecord(library, id, {
      ...(isFirst && { reading }),
      history: packHistory(history, asRead),
    })
    if (useReview.getState().review?.asRead !== asRead) {
      // It ended meanwhile.
      await dropReviewRecord(library, id)
      return false
    }
    if (isFirst) {
      forgetReview()
      sessionStorage.setItem(KEPT_REVIEW, id)
      keptReading = asRead
    }
    return true
  } catch {
    return false
  }
}

/** The review is done, or given up. */
export function forgetReview(): void {
  const id = keptReviewId()
  keptReading = null
  forgetReviewId()
  // Where it cannot be deleted now, its age will have it deleted.
  if (id !== null) void dropReviewRecord(library, id).catch(() => {})
}

/** Opens the review that a reload interrupted, with its steps. @returns whether there was one that can be read. */
export async function restoreReview(): Promise<boolean> {
  try {
    const id = keptReviewId()
    const kept = id === null ? null : await readReviewRecord(library, id)
    const reading = kept?.reading as Reading | undefined
    if (reading?.version !== VERSION) return false
    const history = unpackHistory(kept?.history as PackedHistory, reading.asRead)
    if (!parseDataset(datasetOf(history.present)).ok) return false
    keptReading = reading.asRead
    resumeReview(reading.source, reading.asRead, history)
    return true
  } catch {
    return false
  }
}
