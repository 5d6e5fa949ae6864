/** The steps of a review as they are kept: what an entry has in common with the reading is kept once. Pure. */
import type { Draft, DraftEntry } from './draft'
import type { History } from './history'

/**
 * A draft whose entries are numbers where they are the reading's own, or behind those, of `more`. `null` for the reading
 * itself.
 */
type PackedDraft = (Omit<Draft, 'entries'> & { readonly entries: readonly (number | DraftEntry)[] }) | null

export interface PackedHistory {
  readonly present: PackedDraft
  /** The last steps; the first of many are let go. */
  readonly past: readonly PackedDraft[]
  readonly future: readonly PackedDraft[]
  /** Entries that are not the reading's own, where they are kept once for all steps. */
  readonly more?: readonly DraftEntry[]
}

/** Entries of all steps together: a review of few entries keeps every step, one of 100,000 its last ones. */
const MOST_ENTRIES = 400_000

/** Packs the steps of a review, each once: what is kept with a change is the work of that change. */
export class HistoryPacker {
  readonly #asRead: Draft
  readonly #numbers: ReadonlyMap<DraftEntry, number>
  readonly #packed = new WeakMap<Draft, PackedDraft>()

  constructor(asRead: Draft) {
    this.#asRead = asRead
    this.#numbers = new Map(asRead.entries.map((entry, i) => [entry, i]))
  }

  pack({ present, past, future }: History<Draft>): PackedHistory {
    const most = Math.floor(MOST_ENTRIES / Math.max(1, present.entries.length))
    const pack = (draft: Draft): PackedDraft => this.#pack(draft)
    return {
      present: pack(present),
      past: lastOf(past, most).map(pack),
      future: lastOf(future, Math.max(0, most - past.length)).map(pack),
    }
  }

  #pack(draft: Draft): PackedDraft {
    if (draft === this.#asRead) return null
    const known = this.#packed.get(draft)
    if (known) return known
    const entries = draft.entries.map((entry) => this.#numbers.get(entry) ?? entry)
    const packed = { ...draft, entries }
    this.#packed.set(draft, packed)
    return packed
  }
}

/**
 * The same with every entry once, for a text: what keeps objects keeps an entry that many steps have once anyway.
 *
 * @param own how many entries the reading has.
 */
export function listEntries({ present, past, future }: PackedHistory, own: number): PackedHistory {
  const numbers = new Map<DraftEntry, number>()
  const numberOf = (entry: number | DraftEntry): number => {
    if (typeof entry === 'number') return entry
    const number = numbers.get(entry) ?? own + numbers.size
    numbers.set(entry, number)
    return number
  }
  const list = (draft: PackedDraft): PackedDraft =>
    draft && { ...draft, entries: draft.entries.map(numberOf) }
  const listed = { present: list(present), past: past.map(list), future: future.map(list) }
  return { ...listed, more: [...numbers.keys()] }
}

/** @throws where a number is of no entry of the reading. */
export function unpackHistory({ present, past, future, more }: PackedHistory, asRead: Draft): History<Draft> {
  const entryAt = (i: number): DraftEntry => {
    const entry = asRead.entries[i] ?? more?.[i - asRead.entries.length]
    if (!entry) throw new RangeError(`The reading has no entry ${i}`)
    return entry
  }
  const unpack = (draft: PackedDraft): Draft =>
    draft === null
      ? asRead
      : {
          ...draft,
          entries: draft.entries.map((entry) => (typeof entry === 'number' ? entryAt(entry) : entry)),
        }
  return { present: unpack(present), past: past.map(unpack), future: future.map(unpack), run: null }
}

function lastOf<T>(values: readonly T[], most: number): readonly T[] {
  return most === 0 ? [] : values.slice(-most)
}
