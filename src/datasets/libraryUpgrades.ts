import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'
import type { LocalText } from '../domain/text'

/** A briefing as kept on this device. What is in it is checked when it is read, not trusted. */
export interface StoredBriefing {
  readonly id: string
  /** When it was last saved or opened, in milliseconds since 1970. */
  readonly used: number
  readonly briefing: unknown
}

/** An imported dataset as kept on this device, by the side of its summary. */
export interface StoredDataset {
  readonly id: string
  readonly dataset: unknown
}

/** What a list tells of an imported dataset, so that none has to be read for it. */
export interface StoredSummary {
  readonly id: string
  readonly title: LocalText
  /** ISO days, both inclusive. */
  readonly period: { readonly start: string; readonly end: string }
  /** How many entries it has. */
  readonly entries: number
  /** Name of the file that it was read from. */
  readonly file: string
  /** Of that file: the key of its text, where that is kept. */
  readonly sha256: string
  /** Bytes of the dataset as JSON in UTF-8, without the document. */
  readonly size: number
  /** When it was last kept or opened, in milliseconds since 1970. */
  readonly used: number
}

/** The document that a dataset was read from. */
export interface StoredSource {
  /** Of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly file: string
  readonly text: string
}

/** A part of a review that is not done yet. The dataset that it makes is checked when it is read, not trusted. */
export interface StoredReview {
  readonly id: string
  readonly value: unknown
}

/** The stores of the library and their keys. */
export interface LibrarySchema extends DBSchema {
  briefings: { key: string; value: StoredBriefing }
  datasets: { key: string; value: StoredDataset }
  sources: { key: string; value: StoredSource }
  summaries: { key: string; value: StoredSummary }
  reviews: { key: string; value: StoredReview }
}

export type StoreName = 'briefings' | 'datasets' | 'sources' | 'summaries' | 'reviews'

export type Upgrade = (
  database: IDBPDatabase<LibrarySchema>,
  transaction: IDBPTransaction<LibrarySchema, StoreName[], 'versionchange'>,
) => void | Promise<void>

/** Step i turns a library of version i into one of version i + 1. Steps that were published are never changed. */
export const UPGRADES: readonly Upgrade[] = [
  (database) => {
    database.createObjectStore('briefings', { keyPath: 'id' })
    database.createObjectStore('datasets', { keyPath: 'id' })
    database.createObjectStore('sources', { keyPath: 'sha256' })
  },
  // Nothing had been kept in `datasets` yet.
  (database) => {
    database.createObjectStore('summaries', { keyPath: 'id' })
  },
  (database) => {
    database.createObjectStore('reviews', { keyPath: 'id' })
  },
]
