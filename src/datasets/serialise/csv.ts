/** What a CSV file starts with, so that spreadsheets read it as UTF-8. */
export const CSV_BOM = '\ufeff'

/** A spreadsheet would take a cell that starts so for a formula and run it. */
const FORMULA = /^[=+\-@\t\r]/

/** A row of one empty cell, which would else be no row. */
const EMPTY = '""'

/**
 * Rows as CSV by RFC 4180: commas, CRLF after every row, quotes where needed. A cell that a spreadsheet would run as a
 * formula gets an apostrophe in front; so the file's cells are not always the entries' very texts.
 *
 * @param delimiter what parts the cells: a tab for TSV.
 */
export function csvText(rows: readonly (readonly string[])[], delimiter: ',' | '\t' = ','): string {
  return rows.map((row) => `${row.map(csvCell).join(delimiter) || EMPTY}\r\n`).join('')
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text
  return /[",\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}
