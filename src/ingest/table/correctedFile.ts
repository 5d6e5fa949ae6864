import { CSV_BOM, csvText } from '../../datasets/serialise/csv'
import { type TextSheet, xlsxFile } from '../../datasets/serialise/xlsx'
import type { Sheet, TableFormat } from '../opened'
import type { ColumnMapping } from './columns'
import { correctedTable } from './correctedTable'
import type { TableReading } from './types'

type Rows = Sheet['rows']

/**
 * A corrected file back, of the format that it came in: all sheets of a workbook, of which one is corrected. No cell is a
 * formula: a workbook's are texts, and the others' have an apostrophe where a program would run them.
 *
 * @param sheets of the file. @param sheet the one of them that was read.
 */
export async function correctedFile(
  format: TableFormat,
  sheets: readonly Sheet[],
  sheet: Sheet,
  mapping: ColumnMapping,
  reading: TableReading,
): Promise<Blob> {
  const rows = correctedTable(sheet, mapping, reading)
  switch (format) {
    case 'csv':
      return new Blob([CSV_BOM + csvText(rows)], { type: 'text/csv' })
    case 'tsv':
      return new Blob([CSV_BOM + csvText(rows, '\t')], { type: 'text/tab-separated-values' })
    case 'xlsx': {
      const taken = new Set<string>()
      return xlsxFile(sheets.map((one) => textSheet(one.name, one === sheet ? rows : one.rows, taken)))
    }
  }
}

/** Characters that the widest column shows. */
const WIDEST = 60

/** Rows by which columns get their widths. */
const SAMPLE = 200

function textSheet(name: string, rows: Rows, taken: Set<string>): TextSheet {
  const [head = [], ...body] = rows
  const widths: number[] = []
  for (const row of rows.slice(0, SAMPLE)) {
    for (const [i, cell] of row.entries()) {
      widths[i] = Math.min(WIDEST, Math.max(widths[i] ?? 8, widthOf(cell)))
    }
  }
  return {
    name: sheetName(name, taken),
    head,
    widths: Array.from(widths, (width) => width ?? 8),
    rows: [body],
  }
}

/** In characters of Latin, of which a Chinese one takes two. */
function widthOf(text: string): number {
  return text.slice(0, WIDEST).replace(/[^\0-\xff]/g, '--').length + 2
}

/** A name that the format allows, each once. */
function sheetName(name: string, taken: Set<string>): string {
  const plain = name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31)
  let own = plain
  for (let copy = 2; taken.has(own.toLowerCase()); copy++) own = `${plain.slice(0, 27)} ${copy}`
  taken.add(own.toLowerCase())
  return own
}
