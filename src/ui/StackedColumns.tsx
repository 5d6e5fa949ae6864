import { formatCount } from '../domain/numbers'

export interface StackedColumn {
  readonly key: string
  /** What the column stands for and its numbers, in words. */
  readonly description: string
  readonly parts: readonly { readonly kind: string; readonly count: number }[]
}

interface Props {
  readonly label: string
  readonly columns: readonly StackedColumn[]
  /** Beneath the first and the last column. */
  readonly ends: readonly [string, string]
}

/** A small chart of stacked columns by kind, too small for axes; to screen readers, the columns that hold something. */
export function StackedColumns({ label, columns, ends }: Props) {
  const sums = columns.map(({ parts }) => parts.reduce((sum, { count }) => sum + count, 0))
  const largest = Math.max(1, ...sums)
  return (
    <div className="columns">
      <span className="columns-most" aria-hidden="true">
        {formatCount(largest)}
      </span>
      <div className="columns-plot" aria-hidden="true">
        {columns.map(({ key, parts, description }, i) => (
          <div key={key} className="columns-slot" title={sums[i] ? description : undefined}>
            {parts.map(
              ({ kind, count }) =>
                count > 0 && (
                  <div
                    key={kind}
                    className="columns-part"
                    data-kind={kind}
                    style={{ height: `${(100 * count) / largest}%` }}
                  />
                ),
            )}
          </div>
        ))}
      </div>
      <span className="columns-ends" aria-hidden="true">
        <span>{ends[0]}</span>
        <span>{ends[1]}</span>
      </span>
      <ul className="visually-hidden" aria-label={label}>
        {columns.map(({ key, description }, i) => (sums[i] ?? 0) > 0 && <li key={key}>{description}</li>)}
      </ul>
    </div>
  )
}
