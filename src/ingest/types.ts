/** What reading a foreign document gives: a dataset, what was uncertain, and where each field was read. */
import type { Adcode } from '../domain/adcode'
import type { Actor, Dataset, EntryDate, Kind, Place } from '../domain/dataset'
import type { LocalText } from '../domain/text'

/** An `error` leaves something out of the dataset; a `warning` is a guess that someone should look at. */
export type Severity = 'warning' | 'error'

/** A span of the source text: UTF-16 offsets, end exclusive. */
export interface Span {
  readonly start: number
  readonly end: number
}

/** Something uncertain or wrong: where, what was read, what else it could be and what to do. */
export interface Issue extends Span {
  readonly severity: Severity
  /** Short and stable, such as `date-several`. */
  readonly code: string
  /** Line and column of the start, both from 1; columns in UTF-16 code units. */
  readonly line: number
  readonly column: number
  /** The entry concerned, if it is one. */
  readonly entry: string | null
  /** The entries concerned, where it is several of them: a choice corrects them all. */
  readonly concerns?: readonly string[] | undefined
  readonly message: LocalText
  /**
   * What else it could be, the likeliest first; of places, one to add to those that were read, of actors, one to leave
   * out.
   */
  readonly choices?: readonly Correction[] | undefined
}

/** Another value for a field of an entry. */
export type Correction =
  | { readonly field: 'jurisdiction'; readonly value: Adcode }
  | { readonly field: 'kind'; readonly value: Kind }
  | { readonly field: 'title'; readonly value: LocalText }
  | { readonly field: 'date'; readonly value: EntryDate }
  | { readonly field: 'places'; readonly value: readonly Place[] }
  | { readonly field: 'topics'; readonly value: readonly string[] }
  | { readonly field: 'actors'; readonly value: readonly Actor[] }
  | { readonly field: 'media'; readonly value: readonly string[] }
  | { readonly field: 'summary'; readonly value: LocalText }

export type Field =
  | 'jurisdiction'
  | 'kind'
  | 'title'
  | 'date'
  | 'places'
  | 'actors'
  | 'media'
  | 'documents'
  | 'topics'

/** Where in the source a value of a field was read, and how surely, from 0 to 1. */
export interface Mark extends Span {
  /** The entry that has the value; `null` for a heading, which sets it for all entries below. */
  readonly entry: string | null
  readonly field: Field
  /** The value as the dataset has it: an adcode, a kind, an ISO day or two with `/`, a name. */
  readonly value: string
  readonly confidence: number
}

/** What a reader found. The dataset is always valid, and empty where nothing was found. */
export interface Reading {
  readonly dataset: Dataset
  /** The divisions that the document itself says it covers, with and without entries. */
  readonly named: readonly Adcode[]
  readonly issues: readonly Issue[]
  readonly marks: readonly Mark[]
  /** How sure each field of an entry is, from 0 to 1, by entry id. */
  readonly confidence: ReadonlyMap<string, Readonly<Record<Field, number>>>
}
