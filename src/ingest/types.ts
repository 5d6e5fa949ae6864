/** What reading a foreign document gives: a dataset, what was uncertain, and where each field was read. */
import type { Dataset } from '../domain/dataset'
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
  readonly message: LocalText
}

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
  readonly entry: string
  readonly field: Field
  /** The value as the dataset has it: an adcode, a kind, an ISO day or two with `/`, a name. */
  readonly value: string
  readonly confidence: number
}

/** What a reader found. The dataset is always valid, and empty where nothing was found. */
export interface Reading {
  readonly dataset: Dataset
  readonly issues: readonly Issue[]
  readonly marks: readonly Mark[]
  /** How sure each field of an entry is, from 0 to 1, by entry id. */
  readonly confidence: ReadonlyMap<string, Readonly<Record<Field, number>>>
}
