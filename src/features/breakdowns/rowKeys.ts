/** Where a key takes the focus in a list of rows; `null` for keys that move nothing. `page`: rows that are in view. */
export function rowAfterKey(key: string, row: number, rows: number, page: number): number | null {
  const last = rows - 1
  switch (key) {
    case 'ArrowDown':
      return Math.min(last, row + 1)
    case 'ArrowUp':
      return Math.max(0, row - 1)
    case 'PageDown':
      return Math.min(last, row + Math.max(1, page))
    case 'PageUp':
      return Math.max(0, row - Math.max(1, page))
    case 'Home':
      return 0
    case 'End':
      return last
    default:
      return null
  }
}
