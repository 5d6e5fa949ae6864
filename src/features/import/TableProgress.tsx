import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import { ProgressBar } from './ProgressBar'
import type { ReadingState } from './useTableReading'

interface Props {
  readonly sheet: string
  readonly state: ReadingState | null
  readonly onStop: () => void
  readonly onAgain: () => void
}

/** How far a long table is read, with the way to stop, and what came of it where nothing did. */
export function TableProgress({ sheet, state, onStop, onAgain }: Props) {
  const messages = useMessages(importMessages)
  switch (state?.type) {
    case undefined:
    case 'done':
      return null
    case 'failed':
      return (
        <p role="alert" className="import-trouble">
          {messages.tableFailed(state.trouble)}
        </p>
      )
    case 'going':
    case 'stopped': {
      const isGoing = state.type === 'going'
      return (
        <div className="import-reading" data-testid="table-progress">
          {isGoing ? (
            <ProgressBar file={sheet} fraction={state.fraction} />
          ) : (
            <p role="status">{messages.tableStopped}</p>
          )}
          <button type="button" className="button" onClick={isGoing ? onStop : onAgain}>
            {isGoing ? messages.stop : messages.again}
          </button>
        </div>
      )
    }
  }
}
