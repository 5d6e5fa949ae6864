/**
 * A value of a file as a cell: lists as the product writes them, days without a time; of a moment, the day in UTC, by which
 * spreadsheets' days are given too.
 */
export function cellText(value: unknown): string {
  if (value === null || value === undefined) return ''
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : value.toISOString().slice(0, 10)
  if (Array.isArray(value)) return value.map(cellText).join('; ')
  if (typeof value !== 'object') return String(value)
  return JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one))
}
