import { CENTRAL } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import type { Side } from '../../domain/comparison'
import { formatCount } from '../../domain/numbers'
import type { JurisdictionDifference } from '../../engine/differences'
import { useMessages } from '../../i18n/lang'
import { compareMessages } from '../../i18n/messages/compare'
import { clickFilter } from '../../state/store'
import { Signed } from './Signed'

interface Props {
  readonly central: JurisdictionDifference
  /** Of which side; `null`: of the difference. */
  readonly side: Side | null
  readonly chosen: readonly string[]
}

/** The central government, which is on no polygon: a card that filters like a division. */
export function CentralDifference({ central, side, chosen }: Props) {
  const messages = useMessages(compareMessages)
  const { a, b, difference } = central
  const count = ({ state, count: n }: typeof a): string => (state === 'not-covered' ? '–' : formatCount(n))
  return (
    <button
      type="button"
      className="central"
      data-testid={side === 'b' ? 'central-card-b' : 'central-card'}
      data-adcode={CENTRAL}
      data-dimmed={chosen.length > 0 && !chosen.includes(CENTRAL)}
      aria-pressed={chosen.includes(CENTRAL)}
      onClick={(event) => clickFilter('jurisdiction', [CENTRAL], isAdditive(event))}
    >
      <span className="central-name">{messages.centralTitle}</span>
      <span className="central-count">
        {side !== null && count(central[side])}
        {side === null && (difference === null ? '–' : <Signed value={difference} />)}
      </span>
      {side === null && (
        <span className="central-sides">
          A {count(a)} → B {count(b)}
          {difference === null && ` · ${messages.notComparable}`}
        </span>
      )}
    </button>
  )
}
