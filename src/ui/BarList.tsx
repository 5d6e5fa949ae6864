import { isAdditive } from '../domain/additive'
import { formatCount } from '../domain/numbers'

export interface BarRow {
  readonly key: string
  readonly label: string
  readonly count: number
  readonly pressed: boolean
  /** Colours the bar as this kind, else as the ramp's middle. */
  readonly kind?: string
}

interface Props {
  readonly label: string
  readonly rows: readonly BarRow[]
  readonly onPick: (key: string, additive: boolean) => void
}

/** Counts as a short list of labelled bars, each of which filters. */
export function BarList({ label, rows, onPick }: Props) {
  const largest = Math.max(1, ...rows.map((row) => row.count))
  return (
    <ul className="bars" aria-label={label}>
      {rows.map((row) => (
        <li key={row.key}>
          <button
            type="button"
            aria-pressed={row.pressed}
            data-kind={row.kind}
            onClick={(event) => onPick(row.key, isAdditive(event))}
          >
            <span className="bars-label" title={row.label}>
              {row.label}
            </span>
            <span className="bars-track">
              {row.count > 0 && (
                <span className="bars-bar" style={{ width: `${(100 * row.count) / largest}%` }} />
              )}
            </span>
            <span className="bars-value">{formatCount(row.count)}</span>
          </button>
        </li>
      ))}
    </ul>
  )
}
