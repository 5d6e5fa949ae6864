import { isAdditive } from '../../domain/additive'
import type { Sides } from '../../domain/comparison'
import type { Kind } from '../../domain/dataset'
import { formatCount } from '../../domain/numbers'
import { useMessages } from '../../i18n/lang'
import { compareMessages } from '../../i18n/messages/compare'
import { Signed } from './Signed'

/** A kind or a topic on both sides. */
export interface DifferenceRow extends Sides<number> {
  readonly key: string
  readonly label: string
  readonly pressed: boolean
  /** Has a swatch of this kind. */
  readonly kind?: Kind
}

interface Props {
  readonly label: string
  readonly rows: readonly DifferenceRow[]
  /** How far a whole half of the bar reaches. */
  readonly most: number
  readonly onPick: (key: string, additive: boolean) => void
}

/** Both counts and a bar to the left where A has more, to the right where B has; each row filters. */
export function DifferenceBars({ label, rows, most, onPick }: Props) {
  const { rowWords, signed } = useMessages(compareMessages)
  return (
    <ul className="difference-bars" aria-label={label}>
      {rows.map(({ key, label: name, a, b, pressed, kind }) => (
        <li key={key}>
          <button
            type="button"
            aria-pressed={pressed}
            aria-label={rowWords(name, a, b, signed(b - a))}
            data-kind={kind}
            onClick={(event) => onPick(key, isAdditive(event))}
          >
            <span className="difference-name" title={name}>
              {kind && <span className="difference-kind" />}
              {name}
            </span>
            <span className="difference-count">{formatCount(a)}</span>
            <span className="difference-track">
              <span
                data-sign={Math.sign(b - a)}
                style={{ width: `${(50 * Math.abs(b - a)) / Math.max(1, most)}%` }}
              />
            </span>
            <span className="difference-count">{formatCount(b)}</span>
            <Signed value={b - a} />
          </button>
        </li>
      ))}
    </ul>
  )
}
