import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'

interface Props {
  /** What is being read. */
  readonly file: string
  /** From 0 to 1; `null` before anything is known. */
  readonly fraction: number | null
}

export function ProgressBar({ file, fraction }: Props) {
  const messages = useMessages(importMessages)
  const percent = fraction === null ? null : Math.floor(fraction * 100)
  return (
    <>
      <p role="status">{messages.reading(file)}</p>
      <progress max={100} aria-label={messages.reading(file)} {...(percent !== null && { value: percent })} />
      <p className="import-muted">{percent === null ? messages.starting : messages.percent(percent)}</p>
    </>
  )
}
