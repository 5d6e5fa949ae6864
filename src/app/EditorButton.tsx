import { useEffect, useRef } from 'react'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { toggleEditor, useEditor } from '../state/editor'

/** Opens and closes the briefing's editor, and takes the focus back from it. */
export function EditorButton() {
  const messages = useMessages(shellMessages)
  const isOpen = useEditor((editor) => editor.isOpen)
  const button = useRef<HTMLButtonElement>(null)
  const wasOpen = useRef(false)
  useEffect(() => {
    if (wasOpen.current && !isOpen && document.activeElement === document.body) button.current?.focus()
    wasOpen.current = isOpen
  }, [isOpen])
  return (
    <button type="button" className="button" aria-pressed={isOpen} ref={button} onClick={toggleEditor}>
      {messages.parts.briefing}
    </button>
  )
}
