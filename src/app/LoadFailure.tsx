import { DatasetError } from '../datasets/datasetError'
import { FileError } from '../datasets/fetchJson'
import { useMessages, useText } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { openDialog } from '../state/dialog'
import { changeView } from '../state/store'
import { Message } from '../ui/Message'

interface Props {
  readonly error: Error
  readonly onRetry: () => void
}

/** What happened to a file, in the interface's language; other errors in their own words. */
function useErrorWords(): (error: Error) => string {
  const { fileError } = useMessages(shellMessages)
  return (error) =>
    error instanceof FileError ? fileError[error.reason](error.file, error.status ?? 0) : error.message
}

/** In the map's place: the boundaries cannot be had. The charts and lists go on. */
export function BoundariesFailure({ error, onRetry }: Props) {
  const messages = useMessages(shellMessages)
  const inWords = useErrorWords()
  return (
    <Message
      title={messages.boundariesFailed}
      hint={navigator.onLine ? messages.online : messages.offline}
      details={[inWords(error)]}
    >
      <button type="button" className="button" onClick={onRetry}>
        {messages.retry}
      </button>
    </Message>
  )
}

/** What is wrong with a dataset in the interface's language, each problem a line. */
export function useDatasetProblems(): (error: Error) => readonly string[] {
  const inWords = useErrorWords()
  const text = useText()
  return (error) =>
    error instanceof DatasetError
      ? error.problems.map(({ path, message }) => `${path}: ${text(message)}`)
      : [inWords(error)]
}

/** In the dashboard's place: the dataset cannot be opened, each problem a line. */
export function DatasetFailure({ error, onRetry }: Props) {
  const messages = useMessages(shellMessages)
  const problems = useDatasetProblems()
  const details = problems(error)
  if (error instanceof DatasetError && error.isAbsent) {
    return (
      <Message title={messages.datasetAbsent} hint={messages.absentHint} details={details}>
        <button type="button" className="button" onClick={() => openDialog({ type: 'datasets' })}>
          {messages.datasets}
        </button>
        <DefaultButton />
      </Message>
    )
  }
  return (
    <Message
      title={messages.datasetFailed}
      hint={navigator.onLine ? messages.datasetHint : messages.offline}
      details={details}
    >
      <button type="button" className="button" onClick={onRetry}>
        {messages.retry}
      </button>
      <DefaultButton />
    </Message>
  )
}

function DefaultButton() {
  const messages = useMessages(shellMessages)
  return (
    <button type="button" className="button" onClick={() => changeView({ dataset: null })}>
      {messages.openDefault}
    </button>
  )
}
