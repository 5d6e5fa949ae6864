import { useMessages } from '../../i18n/lang'
import { exportMessages } from '../../i18n/messages/export'
import type { Making } from './useMaking'

interface Props {
  readonly making: Making
  readonly onCancel: () => void
}

/** How far the file is, with a way to stop it; or what came of the last one. */
export function MakingBar({ making, onCancel }: Props) {
  const messages = useMessages(exportMessages)
  const working = making.type === 'working'
  return (
    <div className="export-making">
      {working && (
        <>
          <progress
            aria-label={messages.working}
            {...(making.total > 0 && { value: making.done, max: making.total })}
          />
          <button type="button" className="button" onClick={onCancel}>
            {messages.cancel}
          </button>
        </>
      )}
      <p role="status" data-testid="export-status">
        {working && (making.total > 0 ? messages.rows(making.done, making.total) : messages.working)}
        {making.type === 'said' && making.words}
      </p>
    </div>
  )
}
