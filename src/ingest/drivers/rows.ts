/** What the drivers of tables share. */
import { type Failed, failed, type OpenedFile, type Sheet, type TableFormat } from '../opened'

/** Most rows of a table that is read as a whole; as many as fit into a sheet of Excel are a matter of big data. */
export const MOST_ROWS = 200_000

/** Most cells that are looked at, empty ones between full ones too. */
export const MOST_CELLS = 5_000_000

/** Most characters of all sheets together. */
const MOST_CHARACTERS = 100_000_000

/** Most columns: more are no table of entries. */
export const MOST_COLUMNS = 500

export const TOO_MANY: Failed = failed(
  `表格超过 ${MOST_ROWS} 行、${MOST_COLUMNS} 列或 ${MOST_CELLS} 格；请分成几份，或删去空白的行列。`,
  `the table has more than ${MOST_ROWS} rows, ${MOST_COLUMNS} columns or ${MOST_CELLS} cells: split it, or delete its empty rows and columns.`,
)

/** Without the empty cells that end a row, and the empty rows that end a sheet. */
export function trimmed(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const short = rows.map((row) => row.slice(0, row.findLastIndex((cell) => /\S/.test(cell)) + 1))
  return short.slice(0, short.findLastIndex((row) => row.length > 0) + 1)
}

/** A workbook of the sheets that hold anything. */
export function tableOf(
  sheets: readonly Sheet[],
  guessed: Extract<OpenedFile, { type: 'table' }>['guessed'] = null,
  format: TableFormat = 'csv',
): OpenedFile {
  const full = sheets.filter(({ rows }) => rows.length > 0)
  if (full.length === 0) return failed('表格是空的。', 'the table is empty.')
  let characters = 0
  for (const { rows } of full) for (const row of rows) for (const cell of row) characters += cell.length
  if (characters > MOST_CHARACTERS) return TOO_MANY
  return { type: 'table', sheets: full, guessed, format }
}

/** The name of a file without its ending; something where that leaves nothing. */
export function nameWithoutEnding(name: string): string {
  return name.replace(/\.[A-Za-z0-9]{1,8}$/, '').trim() || name.trim() || 'table'
}
