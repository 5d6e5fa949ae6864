import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { openDialog } from '../state/dialog'
import { changeView } from '../state/store'
import { useDatasetProblems } from './LoadFailure'

interface Props {
  readonly id: string
  readonly error: Error
  readonly onRetry: () => void
}

/** Above the dashboard: the dataset to compare with cannot be opened. The open one is shown alone. */
export function OtherFailure({ id, error, onRetry }: Props) {
  const messages = useMessages(shellMessages)
  const problems = useDatasetProblems()
  return (
    <div className="notice" role="alert">
      <p>
        {messages.otherFailed(id)} {problems(error).join(messages.comma)}
      </p>
      <p className="message-actions">
        <button type="button" className="button" onClick={onRetry}>
          {messages.retry}
        </button>
        <button type="button" className="button" onClick={() => openDialog({ type: 'compare' })}>
          {messages.chooseOther}
        </button>
        <button type="button" className="button" onClick={() => changeView({ other: null })}>
          {messages.stopComparing}
        </button>
      </p>
    </div>
  )
}
