/** Where an importer's jobs are done. */
import type { Failure } from '../../engine/protocol'
import type { ImportedFile, Progress, Sheet } from '../opened'
import type { DigestOptions } from '../readDigest'
import type { ColumnMapping } from '../table/columns'
import type { TableOptions, TableReading } from '../table/types'
import type { PlaceNames } from '../text/placeName'
import type { Reading } from '../types'

export type Job =
  | { readonly type: 'open'; readonly name: string; readonly bytes: ArrayBuffer }
  | { readonly type: 'digest'; readonly text: string; readonly options: Omit<DigestOptions, 'index'> }
  | {
      readonly type: 'table'
      readonly sheet: Sheet
      readonly mapping: ColumnMapping
      readonly options: Omit<TableOptions, 'index'>
    }

interface Results {
  readonly open: ImportedFile
  readonly digest: Reading
  readonly table: TableReading
}

export type ResultOf<J extends Job> = Results[J['type']]

/** Does a job. Rejects with the signal's reason once that is aborted. */
export type DoJob = <J extends Job>(job: J, progress: Progress, signal?: AbortSignal) => Promise<ResultOf<J>>

export interface ImportThread {
  readonly work: DoJob
  end(): void
}

/** Starts one. @param names of the places that texts are searched for. */
export type StartThread = (names: PlaceNames) => Promise<ImportThread>

/** To a worker: the names first, then jobs, each after the last one is answered. */
export type ToWorker = { readonly type: 'names'; readonly names: PlaceNames } | Job

/** From a worker: that its script runs, then how a job goes and what came of it. */
export type Word =
  | { readonly type: 'ready' }
  | { readonly type: 'progress'; readonly fraction: number }
  | { readonly type: 'done'; readonly result: unknown }
  | { readonly type: 'failed'; readonly failure: Failure }
