import { type ReactNode, useEffect, useId, useRef } from 'react'
import { Icon } from './Icon'

interface Props {
  readonly title: string
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
  readonly testId?: string
}

/** A modal dialog: opens with its first drawing, closes by its button, Escape or a click beside it. */
export function Dialog({ title, close, onClose, children, testId }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const heading = useId()
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      data-testid={testId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onClick={(event) => {
        if (event.target === dialog.current) dialog.current.close()
      }}
    >
      <div className="dialog-box">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          <button
            type="button"
            className="button button-icon"
            aria-label={close}
            onClick={() => dialog.current?.close()}
          >
            <Icon name="close" />
          </button>
        </div>
        {children}
      </div>
    </dialog>
  )
}
