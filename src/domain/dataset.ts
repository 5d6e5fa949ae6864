/**
 * The dataset format `policy-map-dataset/1`: a digest made into entries. JSON, UTF-8, ISO 8601 dates.
 * What each field means stands in data/2019q3/README.md; the schema that checks foreign data is in `datasets/schema.ts`.
 */
import type { Adcode } from './adcode'
import type { LocalText } from './text'

export const DATASET_FORMAT = 'policy-map-dataset/1'

/** What an entry is: an act (政策), a statement (声音), something that went live (应用), or under no heading. */
export type Kind = 'policy' | 'voice' | 'application' | 'unspecified'

/** All kinds in display order. */
export const KINDS: readonly Kind[] = ['policy', 'voice', 'application', 'unspecified']

/** How exactly a date is known. `range` spans several named days; `month` and `quarter` are filled out to their ends. */
export type DatePrecision = 'day' | 'range' | 'month' | 'quarter' | 'unknown'

/** ISO days, both inclusive; both `null` exactly when `precision` is `unknown`. */
export interface EntryDate {
  readonly start: string | null
  readonly end: string | null
  readonly precision: DatePrecision
}

/** A location below the division, by its GB/T 2260 code and the name the product shows. */
export interface Place {
  readonly adcode: Adcode
  readonly name: string
}

export interface Actor {
  readonly name: string
  readonly role?: string | undefined
}

/**
 * Where the entry stands in the source file; offsets are UTF-16 code units, end exclusive. An entry that somebody added by
 * hand has no words there: its offsets are the same, and its note says so.
 */
export interface Locator {
  readonly section: string
  readonly start: number
  readonly end: number
}

export interface Entry {
  readonly id: string
  readonly jurisdiction: Adcode
  readonly places: readonly Place[]
  readonly kind: Kind
  /** Whether the kind is the digest's own heading or an editor's judgement. */
  readonly kindBasis: 'heading' | 'editor'
  readonly topics: readonly string[]
  readonly date: EntryDate
  readonly title: LocalText
  readonly summary: LocalText
  readonly actors: readonly Actor[]
  readonly media: readonly string[]
  readonly locator: Locator
  /** What an editor had to mend or could not know. */
  readonly note?: LocalText | undefined
}

export interface Topic {
  readonly id: string
  readonly label: LocalText
}

export interface DatasetSource {
  readonly title: string
  readonly file: string
  readonly sha256: string
  readonly publisher?: string | undefined
  readonly url?: string | undefined
  readonly licence?: string | undefined
}

export interface Dataset {
  readonly format: typeof DATASET_FORMAT
  readonly id: string
  readonly title: LocalText
  /** ISO days, both inclusive. */
  readonly period: { readonly start: string; readonly end: string }
  readonly source: DatasetSource
  /** Provincial divisions that the digest covers; covered without an entry is zero, not covered is no data. */
  readonly coverage: readonly Adcode[]
  readonly topics: readonly Topic[]
  readonly entries: readonly Entry[]
  /** Proper names (places, actors, roles, media) that the entries write in one language, in the other. */
  readonly glossary?: readonly { readonly zh: string; readonly en: string }[] | undefined
}
