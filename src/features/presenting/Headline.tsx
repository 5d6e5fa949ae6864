import { formatCount } from '../../domain/numbers'
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
  return (
    <div className="room-headline" data-testid="stage-headline">
      <p className="room-number">
        <strong>{counts ? formatCount(counts.passing) : '…'}</strong>
        <span>
          {messages.entries}
          {counts && counts.passing !== counts.total && <small>{messages.of(counts.total)}</small>}
        </span>
      </p>
      {words.length > 0 && <p className="room-words">{words.join(' · ')}</p>}
    </div>
  )
}
