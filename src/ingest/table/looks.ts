/** What the cells of a column look like. */

import { readHeading } from '../text/headings'
import { keyOf } from '../text/normal'
import { readCellDate } from './cellDate'

export interface Look {
  /** How many cells are not empty. */
  readonly full: number
  /** Shares of the full cells, from 0 to 1. */
  readonly dates: number
  readonly divisions: number
  readonly kinds: number
  /** Mean length of a full cell, in characters. */
  readonly length: number
  /** Texts that differ from row to row. */
  readonly isProse: boolean
}

export function lookAt(cells: readonly string[]): Look {
  const full = cells.filter((cell) => /\S/.test(cell))
  const share = (is: (cell: string) => boolean) => full.filter(is).length / Math.max(1, full.length)
  const length = full.reduce((sum, cell) => sum + cell.trim().length, 0) / Math.max(1, full.length)
  const isVaried = new Set(full).size * 2 > full.length
  return {
    full: full.length,
    dates: share(isDate),
    divisions: share((cell) => heading(cell)?.divisions.length === 1),
    kinds: share((cell) => heading(cell)?.kinds.length === 1),
    length,
    isProse: isVaried && length >= 5 && share((cell) => /^[\d\s.,:/-]*$/.test(cell)) < 0.2,
  }
}

/** Whether a cell is a date by itself; a bare number of Excel's is none until its column is said to hold dates. */
export function isDate(cell: string): boolean {
  if (cell.length > 60 || !/\d|[一二三四五六七八九十]/.test(cell)) return false
  const read = readCellDate(cell, YEAR, null)
  return read.type === 'date' && read.doubt !== 'serial' && read.confidence >= 0.4
}

const YEAR = { start: '2019-01-01', end: '2019-12-31' }

function heading(cell: string) {
  return cell.length > 40 ? null : readHeading(keyOf(cell))
}
