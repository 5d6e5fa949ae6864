/** Which entries deserve a look, and in what order. */
import type { Correction, Field } from '../types'
import type { Draft, DraftEntry } from './draft'

/** Fields that a reviewer is asked to look at, where the reader was less sure than this. */
const SURE: Readonly<Partial<Record<Field & Correction['field'], number>>> = {
  jurisdiction: 0.7,
  kind: 0.7,
  date: 0.6,
  places: 0.5,
}

/** The fields of an entry that are doubtful as they were read. */
export function doubtsOf({ confidence, corrected }: DraftEntry): readonly Correction['field'][] {
  const fields = Object.keys(SURE) as (keyof typeof SURE)[]
  return fields.filter((field) => !corrected.includes(field) && confidence[field] < (SURE[field] ?? 0))
}

/** Whether somebody should look at an entry, and nobody has. */
export function needsLook(item: DraftEntry): boolean {
  return !item.isChecked && (item.issues.length > 0 || doubtsOf(item).length > 0)
}

/** How doubtful an entry was as it was read, from 0: what is least sure counts, and everything that was noted. */
function doubt({ confidence, issues }: DraftEntry): number {
  const least = Math.min(confidence.jurisdiction, confidence.kind, confidence.date)
  return issues.length + (1 - least)
}

export type Order = 'doubt' | 'document'

/**
 * The keys of the entries in an order. The most doubtful come first as they were read: what is corrected keeps its place
 * in the list that it was corrected in.
 *
 * @param asRead the draft as it was read: doubts that were settled since still count. New entries stand behind the one
 *   before them in the document.
 */
export function orderOf(draft: Draft, asRead: Draft, order: Order): readonly string[] {
  const keys = draft.entries.map(({ key }) => key)
  if (order === 'document') return keys
  const doubts = new Map(asRead.entries.map((item) => [item.key, doubt(item)]))
  let last = 0
  const rated = draft.entries.map(({ key }) => {
    last = doubts.get(key) ?? last
    return { key, doubt: last }
  })
  return rated.sort((a, b) => b.doubt - a.doubt).map(({ key }) => key)
}
