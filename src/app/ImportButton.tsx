import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { startImport } from '../state/importing'
import { Icon } from '../ui/Icon'

/** Opens the import: of a digest, a table or a dataset. */
export function ImportButton() {
  const messages = useMessages(shellMessages)
  return (
    <button
      type="button"
      className="button"
      data-testid="open-import"
      title={messages.importTitle}
      aria-haspopup="dialog"
      onClick={() => startImport({ type: 'choose' })}
    >
      <Icon name="import" />
      <span className="header-word">{messages.import}</span>
    </button>
  )
}
