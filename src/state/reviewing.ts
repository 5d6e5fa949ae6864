import { create } from 'zustand'
import type { Draft } from '../ingest/review/draft'
import { type History, redo, startHistory, step, undo } from '../ingest/review/history'
import { type Order, orderOf } from '../ingest/review/order'
import type { Span } from '../ingest/types'

/** The document that is under review. A table stands as a text, and is not read anew. */
export interface ReviewSource {
  readonly type: 'digest' | 'table'
  readonly file: string
  readonly sha256: string
  readonly text: string
}

/** A review and where in it the user is. */
export interface Review {
  readonly source: ReviewSource
  /** As it was read, by which the doubtful come first. */
  readonly asRead: Draft
  readonly history: History<Draft>
  readonly order: Order
  /** The key of the entry at hand. */
  readonly selected: string | null
  /** The stretch of the document that is marked, and where the marking began. */
  readonly marked: { readonly span: Span; readonly anchor: Span } | null
}

/** The review that is open; kept over a reload by `keptReview.ts`, on this device when it is done. */
export const useReview = create<{ readonly review: Review | null }>(() => ({ review: null }))

export function startReview(source: ReviewSource, asRead: Draft): void {
  resumeReview(source, asRead, startHistory(asRead))
}

/** Goes on with a review where it was left, at the entry that is doubted most. */
export function resumeReview(source: ReviewSource, asRead: Draft, history: History<Draft>): void {
  const order = 'doubt'
  const selected = orderOf(history.present, asRead, order)[0] ?? null
  useReview.setState({ review: { source, asRead, history, order, selected, marked: null } })
}

export function endReview(): void {
  useReview.setState({ review: null })
}

function change(next: (review: Review) => Review): void {
  useReview.setState((state) => (state.review ? { review: next(state.review) } : state))
}

/**
 * Changes the draft in one step. Where the entry at hand is gone, the one in its place is at hand.
 *
 * @param run changes one after the other that name the same run are one step.
 */
export function changeDraft(next: (draft: Draft) => Draft, run: string | null = null): void {
  change((review) => withHistory(review, step(review.history, next(review.history.present), run)))
}

export function undoDraft(): void {
  change((review) => withHistory(review, undo(review.history)))
}

export function redoDraft(): void {
  change((review) => withHistory(review, redo(review.history)))
}

/** Ends a run of changes: the next is a step of its own. */
export function endDraftRun(): void {
  change((review) =>
    review.history.run === null ? review : { ...review, history: { ...review.history, run: null } },
  )
}

function withHistory(review: Review, history: History<Draft>): Review {
  if (history === review.history) return review
  return { ...review, history, selected: stillThere(review, history.present) }
}

function stillThere({ selected, history, asRead, order }: Review, next: Draft): string | null {
  const keys = new Set(next.entries.map(({ key }) => key))
  if (selected !== null && keys.has(selected)) return selected
  const before = orderOf(history.present, asRead, order)
  const at = selected === null ? 0 : before.indexOf(selected)
  return (
    before.slice(at).find((key) => keys.has(key)) ??
    before.slice(0, at).findLast((key) => keys.has(key)) ??
    null
  )
}

export function selectEntry(selected: string | null): void {
  change((review) => ({ ...review, selected }))
}

export function setOrder(order: Order): void {
  change((review) => ({ ...review, order }))
}

export function markSpan(marked: Review['marked']): void {
  change((review) => ({ ...review, marked }))
}

/** Whether closing would lose something that the user did. */
export function hasCorrections({ history, asRead }: Review): boolean {
  return history.past.length > 0 || history.present !== asRead
}
