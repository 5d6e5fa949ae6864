import type { Sheet } from '../opened'
import type { ColumnMapping } from './mapping'
import type { TableOptions } from './types'

/** The sheet's rows with names and dates as the product reads them: a corrected file back, cell by cell. */
export function correctedTable(
  sheet: Sheet,
  mapping: ColumnMapping,
  options: TableOptions,
): readonly (readonly string[])[] {
  throw new Error(`to come: ${sheet.name} ${mapping.headerRow} ${options.source.file}`)
}
