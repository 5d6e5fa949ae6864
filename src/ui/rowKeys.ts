/**
 * Where a key takes the focus in a list of rows.
 *
 * @param key as `KeyboardEvent.key` names it.
 * @param row the row that has the focus, from 0; it may lie beyond the end of a list that has become shorter.
 * @param rows how many there are.
 * @param page how many are in view.
 * @returns `null` for keys that move nothing, and where there is no row.
 */
export function rowAfterKey(key: string, row: number, rows: number, page: number): number | null {
  const last = rows - 1
  if (last < 0) return null
  const within = (to: number): number => Math.min(last, Math.max(0, to))
  switch (key) {
    case 'ArrowDown':
      return within(row + 1)
    case 'ArrowUp':
      return within(row - 1)
    case 'PageDown':
      return within(row + Math.max(1, page))
    case 'PageUp':
      return within(row - Math.max(1, page))
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
