import { useEffect, useRef } from 'react'
import { useMessages, useText } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { KnownDocument } from './useImport'

interface Props {
  readonly file: string
  readonly known: KnownDocument
  readonly onOpen: () => void
  readonly onReview: () => void
  readonly onBack: () => void
}

/** The document is that of a dataset which is here already: to be opened, or read anew. */
export function KnownStep({ file, known, onOpen, onReview, onBack }: Props) {
  const messages = useMessages(importMessages)
  const inText = useText()
  const open = useRef<HTMLButtonElement>(null)
  useEffect(() => open.current?.focus(), [])
  return (
    <div className="import-plain">
      <h3>{messages.known(file)}</h3>
      <p>{messages.knownHint(inText(known.title))}</p>
      <div className="import-actions">
        <button type="button" className="button button-primary" ref={open} onClick={onOpen}>
          {messages.openKnown}
        </button>
        <button type="button" className="button" onClick={onReview}>
          {messages.reviewAnyway}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {messages.back}
        </button>
      </div>
    </div>
  )
}
