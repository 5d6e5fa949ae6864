/** What a file turns out to be once it is open. */
import type { Problem } from '../datasets/schema'
import type { Dataset } from '../domain/dataset'
import type { LocalText } from '../domain/text'
import type { Encoding } from './decode'

export type OpenedFile =
  /** A digest, for `readDigest`. `guessed`: the encoding, where nothing in the file says it. */
  | { readonly type: 'text'; readonly text: string; readonly guessed: Encoding | null }
  /** Sheets with at least one row each, for `proposeMapping` and `readTable`; never none. */
  | {
      readonly type: 'table'
      readonly sheets: readonly Sheet[]
      readonly guessed: Encoding | null
      /** In which format the file's own user wants it back. */
      readonly format: TableFormat
    }
  /** A valid dataset of the product's own. `migratedFrom`: the format that the file says, where it is an older one. */
  | { readonly type: 'dataset'; readonly dataset: Dataset; readonly migratedFrom: string | null }
  /** JSON that calls itself `policy-map-library/…`; nothing of it is checked but that it is not nested too deeply. */
  | { readonly type: 'library'; readonly value: unknown }
  | Failed

/** Formats in which tables are given back; what came as JSON or Parquet goes back as CSV. */
export type TableFormat = 'csv' | 'tsv' | 'xlsx'

/** A file with the SHA-256 of its bytes, which the readers ask for. */
export type ImportedFile = OpenedFile & { readonly sha256: string }

/** Why a file cannot be opened and what to do; `problems` name the places where a dataset is wrong. */
export interface Failed {
  readonly type: 'failed'
  readonly message: Required<LocalText>
  readonly problems?: readonly Problem[]
}

/** A sheet of a workbook, or the one table of another file. */
export interface Sheet {
  /** As the workbook calls it; of other files the file's name without its ending. Never blank. */
  readonly name: string
  /**
   * Cells as text, row by row as the file has them, empty rows too, so that row `i` is row `i + 1` of the spreadsheet; rows
   * differ in length, and nothing follows their last full cell. Days are ISO (`2019-07-06`); of a formula, it is the
   * result; of merged cells every row has the value, in their first column.
   */
  readonly rows: readonly (readonly string[])[]
  /** What could not be had from the file as it stands there; `readTable` turns these into issues. */
  readonly notes: readonly SheetNote[]
}

/** Something about one cell. Row and column count from 1. */
export interface SheetNote {
  readonly row: number
  readonly column: number
  readonly code: string
  readonly message: Required<LocalText>
}

/** Told how much of the work is done, from 0 to 1. */
export type Progress = (fraction: number) => void

export function failed(zh: string, en: string, problems?: readonly Problem[]): Failed {
  return { type: 'failed', message: { zh, en }, ...(problems && { problems }) }
}
