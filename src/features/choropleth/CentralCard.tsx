import { CENTRAL } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import { formatCount } from '../../domain/numbers'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'

interface Props {
  readonly count: number
  readonly all: number
  readonly chosen: boolean
  readonly dimmed: boolean
  readonly onPick: (adcode: string, additive: boolean, pointer: 'mouse' | 'touch') => void
}

/** The central government, which is on no polygon: a card that filters like a division. */
export function CentralCard({ count, all, chosen, dimmed, onPick }: Props) {
  const messages = useMessages(choroplethMessages)
  return (
    <button
      type="button"
      className="central"
      data-testid="central-card"
      data-adcode={CENTRAL}
      data-dimmed={dimmed}
      aria-pressed={chosen}
      title={messages.centralHint}
      onClick={(event) => {
        const { pointerType } = event.nativeEvent as PointerEvent
        onPick(CENTRAL, isAdditive(event), pointerType === 'touch' ? 'touch' : 'mouse')
      }}
    >
      <span className="central-name">{messages.centralTitle}</span>
      <span className="central-count">
        {formatCount(count)}
        {count !== all && <small> / {formatCount(all)}</small>}
      </span>
    </button>
  )
}
