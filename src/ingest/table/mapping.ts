/** Proposes what the columns of a sheet mean. */
import type { Sheet } from '../opened'
import type { ColumnMapping, ColumnMeaning } from './columns'
import { readHeader } from './headers'
import { isDate, type Look, lookAt } from './looks'

/** Rows that are looked at for headers, and rows of cells below them. */
const HEADER_ROWS = 30
const SAMPLE = 200

/** Meanings that one column has at most. */
const ONLY_ONE: ReadonlySet<ColumnMeaning> = new Set([
  'date',
  'endDate',
  'precision',
  'jurisdiction',
  'kind',
  'section',
  'id',
])

/**
 * What the columns seem to mean, by their headers in Chinese or English and by what their cells look like. Quick, however
 * many rows: it looks at some hundreds.
 */
export function proposeMapping({ rows }: Sheet): ColumnMapping {
  const width = rows.slice(0, HEADER_ROWS + SAMPLE).reduce((most, row) => Math.max(most, row.length), 0)
  const headerRow = headerRowOf(rows)
  const cells = rows.slice(headerRow + 1, headerRow + 1 + SAMPLE)
  const looks = Array.from({ length: width }, (_, column) => lookAt(cells.map((row) => row[column] ?? '')))
  const headers = headerRow < 0 ? [] : (rows[headerRow] ?? [])
  const columns = byHeaders(headers, looks)
  addByLooks(columns, looks)
  return { headerRow: headerRow < 0 && isHeaded(rows, columns) ? 0 : headerRow, columns }
}

/** The row that reads most like headers; -1 where none has two that are known. */
function headerRowOf(rows: Sheet['rows']): number {
  let best = { row: -1, weight: 2 }
  for (const [row, cells] of rows.slice(0, HEADER_ROWS).entries()) {
    const known = new Map<ColumnMeaning, number>()
    for (const cell of new Set(cells)) {
      const read = readHeader(cell)
      if (read) known.set(read.meaning, Math.max(known.get(read.meaning) ?? 0, read.weight))
    }
    const weight = known.size < 2 ? 0 : [...known.values()].reduce((sum, one) => sum + one, 0)
    if (weight > best.weight) best = { row, weight }
  }
  return best.row
}

function byHeaders(headers: readonly string[], looks: readonly Look[]): ColumnMeaning[] {
  const found: ColumnMeaning[] = looks.map(() => 'ignore')
  const readings = looks.map((_, column) => readHeader(headers[column] ?? ''))
  for (const weight of [2, 1]) {
    for (const [column, reading] of readings.entries()) {
      if (reading?.weight !== weight) continue
      const meaning = meant(reading.meaning, looks[column])
      if (!ONLY_ONE.has(meaning) || !found.includes(meaning)) found[column] = meaning
    }
  }
  return found
}

/** A header is not believed where none of its cells looks like it. */
function meant(meaning: ColumnMeaning, look: Look | undefined): ColumnMeaning {
  if (!look || look.full < 3) return meaning
  if (meaning === 'kind' && look.kinds < 0.2) return 'topic'
  if ((meaning === 'date' || meaning === 'endDate') && look.dates === 0) return 'ignore'
  if (meaning === 'title' && look.length > 150) return 'summary'
  return meaning
}

/** Gives what no header named to the columns that look like it. */
function addByLooks(columns: ColumnMeaning[], looks: readonly Look[]): void {
  const give = (meaning: ColumnMeaning, rate: (look: Look) => number) => {
    if (columns.includes(meaning)) return
    const [best] = looks
      .map((look, column) => ({ column, rating: columns[column] === 'ignore' ? rate(look) : 0 }))
      .sort((a, b) => b.rating - a.rating)
    if (best && best.rating > 0) columns[best.column] = meaning
  }
  give('date', ({ dates }) => (dates >= 0.6 ? dates : 0))
  give('jurisdiction', ({ divisions }) => (divisions >= 0.6 ? divisions : 0))
  give('kind', ({ kinds }) => (kinds >= 0.6 ? kinds : 0))
  const prose = looks.filter(({ isProse }, column) => isProse && columns[column] === 'ignore')
  const isTitled = columns.includes('title')
  if (isTitled || prose.length > 1 || (prose[0]?.length ?? 0) > 80) {
    give('summary', ({ isProse, length }) => (isProse && length > 20 ? length : 0))
  }
  give('title', ({ isProse, length }) => (isProse ? length : 0))
}

/** Without known headers, the first row is one all the same where it has no date and the rows below have. */
function isHeaded(rows: Sheet['rows'], columns: readonly ColumnMeaning[]): boolean {
  const column = columns.indexOf('date')
  const first = rows[0]?.[column] ?? ''
  return column >= 0 && rows.length > 1 && first !== '' && !isDate(first)
}
