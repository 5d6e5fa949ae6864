const COUNTS = new Intl.NumberFormat('en')

/** A whole number of entries, rows or the like for people, its digits grouped by threes in either language: `1,000,000`. */
export function formatCount(n: number): string {
  return COUNTS.format(n)
}

/** The same of what is still being searched for: `312+`, where more may be found. */
export function formatFound(n: number, isPart: boolean): string {
  return isPart ? `${formatCount(n)}+` : formatCount(n)
}
