import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'

interface Props {
  /** Seconds a scene, or by hand. */
  readonly pace: number | null
  readonly onPace: (pace: number | null) => void
}

const PACES = [5, 10, 15, 20, 30, 45, 60]

/** How fast the scenes follow each other by themselves; a pace that a link set is among the choices. */
export function PaceChoice({ pace, onPace }: Props) {
  const messages = useMessages(presentingMessages)
  const paces = pace === null || PACES.includes(pace) ? PACES : [...PACES, pace].toSorted((a, b) => a - b)
  return (
    <select
      className="button pace"
      aria-label={messages.pace}
      title={messages.pace}
      value={pace ?? ''}
      onChange={({ target }) => onPace(target.value === '' ? null : Number(target.value))}
    >
      <option value="">{messages.paceOff}</option>
      {paces.map((seconds) => (
        <option key={seconds} value={seconds}>
          {messages.paceOf(seconds)}
        </option>
      ))}
    </select>
  )
}
