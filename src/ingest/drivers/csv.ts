/** Tables as text: CSV and TSV, whatever parts their cells. */
import Papa from 'papaparse'
import { decode } from '../decode'
import { MOST_TABLE_BYTES } from '../limits'
import type { SheetNote } from '../opened'
import type { Driver } from './driver'
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, nameWithoutEnding, TOO_MANY, tableOf, trimmed } from './rows'

const DELIMITERS = [',', '\t', ';', '|', '，', '；']

/** A first line with which a file tells Excel what parts its cells. */
const SEPARATOR_LINE = /^\ufeff?sep=(.)\r?\n/

export const openCsv: Driver = async (bytes, name, progress, signal) => {
  const decoded = decode(bytes, MOST_TABLE_BYTES)
  if (!decoded.ok) return { type: 'failed', message: decoded.message }
  progress(0.3)
  signal?.throwIfAborted()
  const said = SEPARATOR_LINE.exec(decoded.text)
  const text = decoded.text.slice(said?.[0].length ?? 0).replace(/^\ufeff/, '')
  const { data, errors, meta } = Papa.parse<string[]>(text, {
    delimiter: said?.[1] ?? (/\.(?:tsv|tab)$/i.test(name) ? '\t' : ''),
    delimitersToGuess: DELIMITERS,
    preview: MOST_ROWS + 2,
  })
  progress(0.8)
  signal?.throwIfAborted()
  const rows = trimmed(said ? [[said[0].trim()], ...data] : data)
  const cells = rows.reduce((sum, row) => sum + row.length, 0)
  if (rows.length > MOST_ROWS || cells > MOST_CELLS || rows.some((row) => row.length > MOST_COLUMNS))
    return TOO_MANY
  const notes = errors.flatMap(({ type, row }) =>
    type === 'Quotes' ? [quotesNote(Math.min(row ?? 0, rows.length - 1))] : [],
  )
  return tableOf(
    [{ name: nameWithoutEnding(name), rows, notes: notes.slice(0, 100) }],
    decoded.isGuessed ? decoded.encoding : null,
    meta.delimiter === '\t' ? 'tsv' : 'csv',
  )
}

function quotesNote(row: number): SheetNote {
  return {
    row: row + 1,
    column: 1,
    code: 'quotes',
    message: {
      zh: '引号不成对：这一行的单元格可能分错了。请改正引号。',
      en: 'a quotation mark has no partner: cells of this row may be parted wrongly. Correct it.',
    },
  }
}
