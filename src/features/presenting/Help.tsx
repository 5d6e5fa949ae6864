import { useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'

/** The keys, over the stage. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const messages = useMessages(presentingMessages)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    dialog.current?.showModal()
  }, [])
  return (
    <dialog ref={dialog} className="room-help" aria-labelledby="room-help-title" onClose={onClose}>
      <h2 id="room-help-title">{messages.actions.help}</h2>
      <dl>
        {messages.keys.map(([keys, what]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{what}</dd>
          </div>
        ))}
      </dl>
      <p>{messages.helpNote}</p>
      <button type="button" className="button" onClick={onClose}>
        {messages.actions.close}
      </button>
    </dialog>
  )
}
