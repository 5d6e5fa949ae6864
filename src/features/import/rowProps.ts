/**
 * What the rows of the review are drawn from. A row is drawn anew when one of its props is another, so that each gets of the
 * choices around it only what concerns it: moving on from one entry to the next then costs two rows, however many there are.
 */
import type { DraftEntry } from '../../ingest/review/draft'
import type { Duplicate } from '../../ingest/review/duplicates'
import type { Span } from '../../ingest/types'

/** The key of the entry at hand and what is marked, for a block of the document; `null` where they are elsewhere. */
export function chosenIn(
  block: Span,
  atHand: DraftEntry | null,
  marked: Span | null,
): { readonly selected: string | null; readonly marked: Span | null } {
  const meets = (span: Span): boolean => span.start < block.end && span.end > block.start
  return {
    selected: atHand && meets(atHand.entry.locator) ? atHand.key : null,
    marked: marked && meets(marked) ? marked : null,
  }
}

/** An entry in the list. */
export interface CardProps {
  readonly item: DraftEntry
  /** Position in the document, from 1: the number that the text shows, too. */
  readonly number: number
  readonly isSelected: boolean
  /** Whether Tab comes to it. */
  readonly isReachable: boolean
  readonly isLast: boolean
  readonly duplicate: Duplicate | null
}

/** Entries by their keys, in the order of the list. */
export interface Listed {
  readonly keys: readonly string[]
  readonly byKey: ReadonlyMap<string, { readonly item: DraftEntry; readonly number: number }>
}

/** The entry at a position of the list; `null` where there is none. */
export function cardAt(
  { keys, byKey }: Listed,
  position: number,
  selected: string | null,
  duplicates: ReadonlyMap<string, Duplicate>,
): CardProps | null {
  const key = keys[position]
  const found = key === undefined ? undefined : byKey.get(key)
  if (key === undefined || !found) return null
  const isSelected = key === selected
  return {
    ...found,
    isSelected,
    isReachable: isSelected || (position === 0 && (selected === null || !byKey.has(selected))),
    isLast: found.number === byKey.size,
    duplicate: duplicates.get(key) ?? null,
  }
}
