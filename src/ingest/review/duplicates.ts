/** Entries that tell the same: within a draft, and against datasets that are kept on this device. */
import type { Adcode } from '../../domain/adcode'
import type { Entry } from '../../domain/dataset'
import type { LocalText } from '../../domain/text'
import type { DraftEntry } from './draft'

/** An entry of a dataset that is there already. */
export interface KnownEntry {
  readonly dataset: string
  readonly datasetTitle: LocalText
  readonly entry: Pick<Entry, 'id' | 'jurisdiction' | 'date' | 'title'>
}

/** What an entry repeats: an earlier one of the draft, by its key, or one that is kept. */
export type Duplicate =
  | { readonly type: 'draft'; readonly key: string }
  | { readonly type: 'known'; readonly known: KnownEntry }

/** How much of their pairs of characters two titles of the same day share when they tell the same. */
const ALIKE = 0.6

/** Titles in a group that are compared one with another; more than these of one division and day are no digest. */
const MOST_COMPARED = 200

interface Rated {
  readonly title: string
  readonly pairs: ReadonlySet<string>
  readonly duplicate: Duplicate
}

/**
 * For each entry of a draft that repeats another, what it repeats: one of the same jurisdiction with the same title (but
 * for punctuation) on the same day or without one, or with a title much like it on the same day.
 */
export function duplicatesOf(
  entries: readonly DraftEntry[],
  known: readonly KnownEntry[],
): ReadonlyMap<string, Duplicate> {
  const groups = new Map<string, Rated[]>()
  const found = new Map<string, Duplicate>()
  const groupOf = (jurisdiction: Adcode, day: string | null): Rated[] => {
    const name = `${jurisdiction} ${day}`
    const group = groups.get(name) ?? []
    groups.set(name, group)
    return group
  }
  const rate = (title: LocalText, duplicate: Duplicate): Rated => {
    const plain = plainTitle(title)
    return { title: plain, pairs: pairsOf(plain), duplicate }
  }
  for (const one of known) {
    const { jurisdiction, date, title } = one.entry
    groupOf(jurisdiction, date.start).push(rate(title, { type: 'known', known: one }))
  }
  for (const { key, entry } of entries) {
    const { jurisdiction, date, title } = entry
    const group = groupOf(jurisdiction, date.start)
    const own = rate(title, { type: 'draft', key })
    const other = group
      .slice(0, MOST_COMPARED)
      .find(
        (one) => own.title !== '' && (one.title === own.title || (date.start !== null && areAlike(own, one))),
      )
    if (other) found.set(key, other.duplicate)
    else group.push(own)
  }
  return found
}

/** The letters, characters and digits of a title. */
function plainTitle({ zh, en }: LocalText): string {
  return (zh ?? en ?? '')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
}

function pairsOf(text: string): ReadonlySet<string> {
  const pairs = new Set<string>()
  for (let i = 0; i + 1 < text.length; i++) pairs.add(text.slice(i, i + 2))
  return pairs
}

/** By the coefficient of Sørensen and Dice. */
function areAlike({ pairs: a }: Rated, { pairs: b }: Rated): boolean {
  const least = (ALIKE * (a.size + b.size)) / 2
  if (Math.min(a.size, b.size) < least || least === 0) return false
  let shared = 0
  for (const pair of a) if (b.has(pair)) shared++
  return shared >= least
}
