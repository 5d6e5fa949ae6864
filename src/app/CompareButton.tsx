import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { openDialog } from '../state/dialog'

/** Asks for a second dataset to compare the open one with. */
export function CompareButton() {
  const messages = useMessages(shellMessages)
  return (
    <button
      type="button"
      className="button"
      title={messages.compareHint}
      onClick={() => openDialog({ type: 'compare' })}
    >
      {messages.compare}
    </button>
  )
}
