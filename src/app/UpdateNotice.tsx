import { useMessages } from '../i18n/lang'
import { offlineMessages } from '../i18n/messages/offline'
import { useOffline } from '../state/offline'

/** One line when a newer version lies ready. It takes over at the user's word only. */
export function UpdateNotice() {
  const messages = useMessages(offlineMessages)
  const update = useOffline((offline) => offline.update)
  const apply = useOffline((offline) => offline.apply)
  if (update.type === 'none') return null
  return (
    <div className="notice" role="status" data-testid="update-notice">
      <p>{update.type === 'ready' ? messages.ready : messages.otherWindows(update.count)}</p>
      <button type="button" className="button" onClick={apply}>
        {messages.reload}
      </button>
    </div>
  )
}
