import type { Sheet } from '../opened'
import type { ColumnMapping } from './columns'
import type { TableReading } from './types'

/**
 * A corrected file back: the sheet's rows with the names of jurisdictions and the dates as they were read, in the very
 * cells; what was not read stays as it is.
 */
export function correctedTable(
  sheet: Sheet,
  mapping: ColumnMapping,
  reading: TableReading,
): readonly (readonly string[])[] {
  throw new Error(`to come: ${sheet.name} ${mapping.headerRow} ${reading.text.length}`)
}
