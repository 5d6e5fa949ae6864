/** Rows of a sheet by what their columns mean. */
import type { Sheet } from '../opened'
import type { ColumnMapping, ColumnMeaning } from './columns'

/** A cell that is not blank. Indices from 0. */
export interface Cell {
  readonly row: number
  readonly column: number
  /** Without blanks around it, and without the apostrophe that keeps spreadsheets from taking it for a formula. */
  readonly text: string
}

/** Longer cells are cut: no spreadsheet has as long ones. */
const LONGEST = 40_000
const LONGEST_LIST = 4000

/** What parts the items of a list, but not within brackets. */
const SEMICOLONS = /[;；\n](?![^(（]*[)）])/
const COMMAS = /[,，、|\n](?![^(（]*[)）])/

export class TableRow {
  constructor(
    readonly row: number,
    private readonly cells: readonly string[],
    private readonly columns: ReadonlyMap<ColumnMeaning, readonly number[]>,
  ) {}

  /** All full cells of a meaning, by column. */
  all(meaning: ColumnMeaning): readonly Cell[] {
    return (this.columns.get(meaning) ?? []).flatMap((column) => {
      const text = (this.cells[column] ?? '')
        .trim()
        .slice(0, LONGEST)
        .replace(/^'(?=[=+\-@\t\r])/, '')
      return text === '' ? [] : [{ row: this.row, column, text }]
    })
  }

  first(meaning: ColumnMeaning): Cell | null {
    return this.all(meaning)[0] ?? null
  }

  /** The items of all lists of a meaning, each in its cell. */
  list(meaning: ColumnMeaning): readonly Cell[] {
    return this.all(meaning).flatMap((cell) => {
      const text = cell.text.slice(0, LONGEST_LIST)
      return text
        .split(/[;；]/.test(text) ? SEMICOLONS : COMMAS)
        .map((item) => item.trim())
        .filter((item) => item !== '')
        .slice(0, 100)
        .map((item) => ({ ...cell, text: item }))
    })
  }

  /** Whether any column that means something has anything. */
  get isFull(): boolean {
    return [...this.columns.values()].some((all) => all.some((column) => /\S/.test(this.cells[column] ?? '')))
  }
}

/** The rows below the headers that hold anything. */
export function tableRows({ rows }: Sheet, { headerRow, columns }: ColumnMapping): readonly TableRow[] {
  const byMeaning = new Map<ColumnMeaning, number[]>()
  for (const [column, meaning] of columns.entries()) {
    if (meaning !== 'ignore') byMeaning.set(meaning, [...(byMeaning.get(meaning) ?? []), column])
  }
  const first = Math.max(0, headerRow + 1)
  return rows
    .slice(first)
    .map((cells, i) => new TableRow(first + i, cells, byMeaning))
    .filter(({ isFull }) => isFull)
}
