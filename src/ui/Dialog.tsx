import { type ReactNode, useEffect, useId, useRef } from 'react'
import { IconButton } from './IconButton'

interface Props {
  readonly title: string
  readonly close: string
  readonly onClose: () => void
  readonly children: ReactNode
  /** Beside the title. */
  readonly tools?: ReactNode
  readonly size?: 'usual' | 'wide'
  readonly testId?: string
}

/**
 * A modal dialog: opens with its first drawing, closes by its button, Escape or a click beside it. The page's own keys
 * are not for what lies under it.
 */
export function Dialog({ title, close, onClose, children, tools, size = 'usual', testId }: Props) {
  const dialog = useRef<HTMLDialogElement>(null)
  const pressed = useRef<EventTarget | null>(null)
  const heading = useId()
  useEffect(() => {
    if (!dialog.current?.open) dialog.current?.showModal()
  }, [])
  return (
    <dialog
      ref={dialog}
      className="dialog"
      data-size={size}
      aria-labelledby={heading}
      data-testid={testId}
      onClose={onClose}
      onKeyDown={(event) => event.stopPropagation()}
      onPointerDown={({ target }) => {
        pressed.current = target
      }}
      onClick={({ target }) => {
        // Not where a text was marked that ends beside it.
        if (target === dialog.current && target === pressed.current) dialog.current.close()
      }}
    >
      <div className="dialog-box">
        <div className="dialog-head">
          <h2 id={heading}>{title}</h2>
          {tools}
          <IconButton
            icon="close"
            label={close}
            className="dialog-close"
            onClick={() => dialog.current?.close()}
          />
        </div>
        {children}
      </div>
    </dialog>
  )
}
