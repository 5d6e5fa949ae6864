import { formatFound } from '../../domain/numbers'
import { isPart } from '../../engine/engine'
import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { useCounts } from '../../state/counts'

interface Props {
  /** What the number is of: the filters, in words. */
  readonly words: readonly string[]
}

/** The one number of a scene: how many entries there are of what it shows. */
export function Headline({ words }: Props) {
  const messages = useMessages(presentingMessages)
  const counts = useCounts()
  const number = counts ? formatFound(counts.passing, isPart(counts)) : '…'
  return (
    <div className="room-headline" data-testid="stage-headline">
      <p className="room-number" style={{ '--length': number.length } as object}>
        <strong>{number}</strong>
        <span>
          {messages.entries}
          {counts && counts.passing !== counts.total && <small>{messages.of(counts.total)}</small>}
        </span>
      </p>
      {words.length > 0 && <p className="room-words">{words.join(' · ')}</p>}
    </div>
  )
}
