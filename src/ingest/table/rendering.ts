/** A sheet as text: what stands for the source of a table, so that everything can point into it. */
import type { Sheet } from '../opened'
import type { Span } from '../types'

export interface Rendering {
  /** A row a line, cells parted by tabs. */
  readonly text: string
  /** What is in a cell, without blanks around it; empty where the cell is. Indices from 0. */
  cell(row: number, column: number): Span
  /** From the first full cell of a row to its last. */
  row(row: number): Span
}

/** Characters that would end a line or a cell; each becomes one blank, so that places in a cell stay what they are. */
const BREAKS = /[\t\n\v\f\r\u0085\u2028\u2029]/g

export function renderSheet({ rows }: Sheet): Rendering {
  const starts: number[] = []
  const lines: string[] = []
  let at = 0
  for (const row of rows) {
    const line = row.map((cell) => cell.replace(BREAKS, ' ')).join('\t')
    starts.push(at)
    lines.push(line)
    at += line.length + 1
  }
  return {
    text: lines.join('\n'),
    cell: (row, column) => {
      const cells = rows[row] ?? []
      const before = cells.slice(0, column).reduce((sum, cell) => sum + cell.length + 1, 0)
      const start = (starts[row] ?? 0) + (column < cells.length ? before : 0)
      return trim(cells[column] ?? '', start)
    },
    row: (row) => trim(lines[row] ?? '', starts[row] ?? 0),
  }
}

function trim(text: string, start: number): Span {
  const first = text.search(/\S/)
  if (first < 0) return { start, end: start }
  return { start: start + first, end: start + text.trimEnd().length }
}
