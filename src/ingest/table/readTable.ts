import type { Progress, Sheet } from '../opened'
import type { ColumnMapping } from './mapping'
import type { TableOptions, TableReading } from './types'

/** Reads a sheet. Never throws; the dataset is valid, and empty where nothing was found. */
export function readTable(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: TableOptions,
  progress: Progress = () => {},
): TableReading {
  throw new Error(`to come: ${sheet.name} ${mapping.headerRow} ${options.source.file} ${progress.length}`)
}
