/** What a page and the thread that reads a large file say to each other, besides the questions to the core. */
import type { LocalText } from '../../domain/text'
import type { CoreHeader } from '../../engine/coreEngine'
import type { DatasetHeader } from '../openDataset'
import type { PlaceNames } from './parquet'
import type { Progress } from './source'

type Problems = readonly { readonly path: string; readonly message: LocalText }[]

/** The first message: what to open, and where questions to the core will come from. */
export interface OpenMessage {
  readonly url: string
  readonly format: LargeFormat
  readonly core: MessagePort
}

export type LargeFormat = 'parquet' | 'json' | 'csv'

/** Asked of the file itself. */
export type FileRequest =
  | { readonly type: 'read'; readonly rows: ArrayLike<number> }
  | { readonly type: 'locate'; readonly id: string }
  /** Answered once all titles can be searched. */
  | { readonly type: 'titles' }

export interface NumberedRequest {
  readonly number: number
  /** `null`: what was asked under this number is not waited for any more. */
  readonly request: FileRequest | null
}

/** How far the index of titles is, and what it holds. */
export interface IndexProgress {
  readonly rows: number
  readonly bytes: number
}

export type LargeMessage =
  /** The thread's script runs: there is nothing to be done about that. */
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly progress: Progress }
  | { readonly type: 'index'; readonly index: IndexProgress }
  | {
      readonly type: 'opened'
      readonly header: DatasetHeader
      readonly places: PlaceNames
      readonly core: CoreHeader
    }
  | { readonly type: 'failed'; readonly problems: Problems }
  | { readonly type: 'answer'; readonly number: number; readonly answer: unknown }
  | { readonly type: 'refusal'; readonly number: number; readonly problems: Problems }
