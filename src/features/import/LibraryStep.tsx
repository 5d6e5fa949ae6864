import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/lang'
import { datasetsMessages } from '../../i18n/messages/datasets'
import { openDialog } from '../../state/dialog'

interface Props {
  readonly datasets: number
  readonly briefings: number
  readonly onEnd: () => void
}

/** A whole library came in: how much of it, and where to see it. */
export function LibraryStep({ datasets, briefings, onEnd }: Props) {
  const messages = useMessages(datasetsMessages)
  const list = useRef<HTMLButtonElement>(null)
  useEffect(() => list.current?.focus(), [])
  return (
    <div className="import-plain">
      <p role="status">{messages.added(datasets, briefings)}</p>
      <div className="import-actions">
        <button
          type="button"
          className="button button-primary"
          ref={list}
          onClick={() => {
            onEnd()
            openDialog({ type: 'datasets' })
          }}
        >
          {messages.title}
        </button>
      </div>
    </div>
  )
}
