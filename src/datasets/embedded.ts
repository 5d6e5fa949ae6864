import type { FileApp, FileData } from '../domain/singleFile'

/** What the product finds beside it when it was opened from one HTML file. */
export interface Embedded {
  readonly data: FileData
  /** The data's JSON, of which the checksum is made. */
  readonly text: string
  /** As the file states it. */
  readonly checksum: string
  readonly app: FileApp
}

declare global {
  /** Set by the one HTML file before it starts the product; absent on a served page. */
  var policyMapFile: Embedded | undefined
}

/** The data of the one HTML file that the product was opened from; `null` where it is served. */
export const embedded: Embedded | null = globalThis.policyMapFile ?? null
