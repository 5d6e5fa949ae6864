import { jurisdictionNames } from '../../domain/divisions'
import type { Sheet } from '../opened'
import type { ColumnMapping } from './columns'
import type { TableReading } from './types'

/**
 * A corrected file back: the sheet's rows with the names of jurisdictions and the dates as they were read, in the very
 * cells; what was not read stays as it is.
 */
export function correctedTable(
  { rows }: Sheet,
  { columns }: ColumnMapping,
  { dataset, text }: TableReading,
): readonly (readonly string[])[] {
  const corrected = rows.map((row) => [...row])
  const [name, date, endDate] = (['jurisdiction', 'date', 'endDate'] as const).map((one) =>
    columns.indexOf(one),
  )
  const put = (row: number, column = -1, value: string): void => {
    const cells = corrected[row]
    if (cells && column >= 0 && (cells[column] ?? '').trim() !== '') cells[column] = value
  }
  let row = 0
  let lineStart = 0
  for (const { jurisdiction, date: read, locator } of dataset.entries) {
    for (
      let next = text.indexOf('\n', lineStart);
      next >= 0 && next < locator.start;
      next = text.indexOf('\n', lineStart)
    ) {
      lineStart = next + 1
      row++
    }
    const { zh } = jurisdictionNames(jurisdiction).name
    put(row, name, zh ?? jurisdiction)
    if (read.start === null || read.end === null) continue
    const hasEnd = endDate !== undefined && endDate >= 0 && (rows[row]?.[endDate] ?? '').trim() !== ''
    put(row, date, hasEnd || read.start === read.end ? read.start : `${read.start}/${read.end}`)
    put(row, endDate, read.end)
  }
  return corrected
}
