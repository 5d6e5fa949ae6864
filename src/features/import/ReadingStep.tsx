import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import { ProgressBar } from './ProgressBar'

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
  return (
    <div className="import-reading">
      <ProgressBar file={file} fraction={fraction} />
      <button type="button" className="button" ref={stop} onClick={onStop}>
        {messages.stop}
      </button>
    </div>
  )
}
