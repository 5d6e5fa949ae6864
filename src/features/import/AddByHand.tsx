import { useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { IconButton } from '../../ui/IconButton'

interface Props {
  /** Adds it, and ends this. */
  readonly onAdd: (title: string) => void
  readonly onEnd: () => void
}

/** Asks for the title of an entry that the text does not have. */
export function AddByHand({ onAdd, onEnd }: Props) {
  const messages = useMessages(reviewMessages)
  const { close } = useMessages(commonMessages)
  const [title, setTitle] = useState('')
  const isBlank = title.trim() === ''
  return (
    <form
      className="review-by-hand"
      onSubmit={(event) => {
        event.preventDefault()
        if (!isBlank) onAdd(title)
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.nativeEvent.isComposing) return
        // Or the whole review would close with it.
        event.preventDefault()
        onEnd()
      }}
    >
      <input
        type="text"
        aria-label={messages.byHandTitle}
        placeholder={messages.byHandTitle}
        aria-describedby="review-by-hand"
        value={title}
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for it
        autoFocus
        onChange={({ target }) => setTitle(target.value)}
      />
      <button type="submit" className="button button-primary" aria-disabled={isBlank}>
        {messages.byHandAdd}
      </button>
      <IconButton icon="close" label={close} onClick={onEnd} />
      <p id="review-by-hand" className="review-hint">
        {messages.byHandHint}
      </p>
    </form>
  )
}
