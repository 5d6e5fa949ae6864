import { rowHeight } from './breakdownOption'
import type { Row } from './rows'

/** What stands in a box of a given height without scrolling. */
export interface Fitted {
  readonly rows: readonly Row[]
  /** How many rows stand in it no more. */
  readonly left: number
  /** The font that fills the box with these rows, as px of one rem. */
  readonly rem: number
}

/** Beyond this, larger letters tell nothing more. */
const MOST_GROWTH = 2.2

/**
 * The rows that a box has room for: first those that are chosen, then those with entries, in the order of the chart.
 * A row's height is left free at the end when some are missing. Fewer rows are drawn larger.
 *
 * @param height of the box, in px. @param rem of the page, in px.
 */
export function fitRows(rows: readonly Row[], height: number, rem: number): Fitted {
  const room = Math.max(1, Math.floor(height / rowHeight(rem)))
  const told = rows.length <= room ? rows : rows.filter(({ all, chosen }) => all > 0 || chosen !== 'none')
  const keeps = told.length <= room ? told.length : Math.max(1, room - 1)
  const first = told.toSorted((a, b) => Number(b.chosen !== 'none') - Number(a.chosen !== 'none'))
  const kept = new Set(first.slice(0, keeps))
  const shown = told.filter((row) => kept.has(row))
  const each = height / Math.max(1, shown.length + (shown.length < told.length ? 1 : 0))
  // Rows are whole px: rounding up must not make them higher than the box.
  const most = Math.min(MOST_GROWTH * rem, Math.floor(each) / 1.5)
  return { rows: shown, left: told.length - shown.length, rem: Math.max(rem, most) }
}
