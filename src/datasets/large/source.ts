import type { Entry } from '../../domain/dataset'
import type { CountedColumns } from '../../engine/columns'
import type { DatasetHeader } from '../openDataset'
import type { PlaceNames } from './parquet'
import type { Title } from './textLane'

/** How far the reading of a file has come. */
export interface Progress {
  readonly rows: number
  /** `null` where the file does not say how many there are. */
  readonly totalRows: number | null
  readonly bytes: number
  readonly totalBytes: number | null
  /** The connection is broken; the part that is missing is asked for again and again. */
  readonly isWaiting: boolean
  /** The server gives no parts of files: all of it has to be read. */
  readonly isWhole: boolean
}

/** A large file whose rows can be counted, and whose texts are read when they are asked for. */
export interface LargeSource {
  readonly header: DatasetHeader
  readonly places: PlaceNames
  readonly columns: CountedColumns
  /** The same at once, where nothing has to be read for them; else `null`. */
  readonly readNow: (rows: ArrayLike<number>) => readonly Entry[] | null
  /** The entries at these rows, in this order. Once the signal is aborted, nobody waits for them. */
  read(rows: ArrayLike<number>, signal?: AbortSignal): Promise<readonly Entry[]>
  /** Looks for the row of an id; `null` where there is none. From then on `rowOf` knows it. */
  locate(id: string, signal?: AbortSignal): Promise<number | null>
  /** The row of an id that was read or looked for. */
  rowOf(id: string): number | null
  /**
   * Calls back for the titles of all rows, each language by itself: some of them, in order, then those before them. The last
   * rows, which are the newest as a file should be, come first; so lists that begin with them grow at their ends.
   *
   * @param isUrgent whether somebody waits for them.
   */
  forTitles(
    found: (...languages: readonly (readonly Title[])[]) => void,
    isUrgent: () => boolean,
  ): Promise<void>
}

/** Opens a file by its address, telling how far it is. @throws DatasetError */
export type OpenSource = (
  url: string,
  onProgress: (change: Partial<Progress>) => void,
) => Promise<LargeSource>
