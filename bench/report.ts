/** One line of a benchmark: ours against what it is measured against. */
export interface Row {
  readonly name: string
  readonly unit: string
  readonly ours: number
  readonly floor: number
  /** Highest ratio of ours to the other; none where the figure is only told. */
  readonly limit?: number | undefined
}

/** The middle value, or the mean of the two in the middle. NaN without values. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b)
  const middle = sorted.length / 2
  const upper = sorted[Math.floor(middle)] ?? Number.NaN
  return Number.isInteger(middle) ? (upper + (sorted[middle - 1] ?? Number.NaN)) / 2 : upper
}

/** The lowest value that a share of all values does not exceed. NaN without values. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN
}

/** The rows as a Markdown table, with ratios. */
export function tableOf(rows: readonly Row[]): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`
  const figure = (value: number, unit: string) => `${value.toFixed(value < 100 ? 1 : 0)} ${unit}`.trim()
  return [
    line(['', 'ours', 'floor', 'ratio', 'limit', '']),
    line(Array(6).fill('---')),
    ...rows.map(({ name, unit, ours, floor, limit }) => {
      const ratio = ours / floor
      const verdict = limit === undefined ? '' : ratio <= limit ? 'within' : 'OVER'
      return line([
        name,
        figure(ours, unit),
        figure(floor, unit),
        ratio.toFixed(2),
        limit?.toString() ?? '',
        verdict,
      ])
    }),
  ].join('\n')
}

/** Prints the rows for people. */
export function printTable(rows: readonly Row[]): void {
  console.log(tableOf(rows))
}
