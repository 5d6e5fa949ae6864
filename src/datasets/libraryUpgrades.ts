import type { DBSchema, IDBPDatabase, IDBPTransaction } from 'idb'

/** A briefing as kept on this device. What is in it is checked when it is read, not trusted. */
export interface StoredBriefing {
  readonly id: string
  /** When it was last saved or opened, in milliseconds since 1970. */
  readonly used: number
  readonly briefing: unknown
}

/** An imported dataset as kept on this device. */
export interface StoredDataset {
  readonly id: string
  readonly used: number
  readonly dataset: unknown
}

/** The document that a dataset was read from. */
export interface StoredSource {
  /** Of the file's bytes, in lower-case hexadecimal. */
  readonly sha256: string
  readonly file: string
  readonly text: string
}

/** The stores of the library and their keys. */
export interface LibrarySchema extends DBSchema {
  briefings: { key: string; value: StoredBriefing }
  datasets: { key: string; value: StoredDataset }
  sources: { key: string; value: StoredSource }
}

export type StoreName = 'briefings' | 'datasets' | 'sources'

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
]
