import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'

interface Props {
  readonly file: string
  /** From 0 to 1; `null` before anything is known. */
  readonly fraction: number | null
  readonly onStop: () => void
}

/** How far a file has been read, and the way to stop. */
export function ReadingStep({ file, fraction, onStop }: Props) {
  const messages = useMessages(importMessages)
  const stop = useRef<HTMLButtonElement>(null)
  useEffect(() => stop.current?.focus(), [])
  const percent = fraction === null ? null : Math.floor(fraction * 100)
  return (
    <div className="import-reading">
      <p role="status">{messages.reading(file)}</p>
      <progress max={100} aria-label={messages.reading(file)} {...(percent !== null && { value: percent })} />
      <p className="import-muted">{percent === null ? messages.starting : messages.percent(percent)}</p>
      <button type="button" className="button" ref={stop} onClick={onStop}>
        {messages.stop}
      </button>
    </div>
  )
}
