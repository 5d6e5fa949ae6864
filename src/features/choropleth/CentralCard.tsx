import { CENTRAL } from '../../domain/adcode'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'

interface Props {
  readonly count: number
  readonly all: number
  readonly chosen: boolean
  readonly dimmed: boolean
  readonly onPick: (adcode: string, additive: boolean) => void
}

/** The central government, which is on no polygon: a card that filters like a division. */
export function CentralCard({ count, all, chosen, dimmed, onPick }: Props) {
  const messages = useMessages(choroplethMessages)
  return (
    <button
      type="button"
      className="central"
      data-testid="central-card"
      data-dimmed={dimmed}
      aria-pressed={chosen}
      title={messages.centralHint}
      onClick={(event) => onPick(CENTRAL, event.ctrlKey || event.metaKey || event.shiftKey)}
    >
      <span className="central-name">{messages.centralTitle}</span>
      <span className="central-count">
        {count}
        {count !== all && <small> / {all}</small>}
      </span>
    </button>
  )
}
