import './details.css'
import { type DragEvent, type KeyboardEvent, type ReactNode, useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { detailsMessages } from '../../i18n/messages/details'
import { closePanel } from '../../state/store'
import { IconButton } from '../../ui/IconButton'

interface Props {
  readonly testId: string
  /** What the panel is of; a change brings it back to its top. */
  readonly subject: string
  readonly kicker: string
  readonly title: string
  readonly actions?: ReactNode
  /** Takes a file that is dropped on the panel; without it, whatever lies under the panel does. */
  readonly onFile?: ((file: File) => void) | undefined
  readonly children: ReactNode
}

/** Focus goes to a panel that was opened from a list, and stays where the next key is wanted: on the map, and in the editor. */
function keepsFocus(element: Element | null): boolean {
  return element?.closest('[data-testid="map"], [data-testid="briefing"]') != null
}

/** A detail panel: heading, close button and scrolling body. Escape inside it closes it. */
export function PanelFrame({ testId, subject, kicker, title, actions, onFile, children }: Props) {
  const messages = useMessages(detailsMessages)
  const heading = useRef<HTMLHeadingElement>(null)
  const body = useRef<HTMLDivElement>(null)
  const scrolled = useRef(false)

  useEffect(() => {
    if (!keepsFocus(document.activeElement)) heading.current?.focus({ preventScroll: true })
  }, [])

  // Another subject is read from its top. Asking the body where it is would cost a layout.
  // biome-ignore lint/correctness/useExhaustiveDependencies: the subject is the reason to scroll
  useEffect(() => {
    if (scrolled.current) body.current?.scrollTo({ top: 0 })
    scrolled.current = false
  }, [subject])

  const [isDropping, setDropping] = useState(false)
  const onDragOver = (event: DragEvent): void => {
    if (!onFile || !event.dataTransfer.types.includes('Files')) return
    event.preventDefault()
    setDropping(true)
  }
  const onDrop = (event: DragEvent): void => {
    setDropping(false)
    const [file] = event.dataTransfer.files
    if (!onFile || !file) return
    event.preventDefault()
    onFile(file)
  }

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    closePanel()
  }

  return (
    <section
      className="panel"
      data-testid={testId}
      aria-labelledby="panel-title"
      data-dropping={isDropping}
      onKeyDown={onKeyDown}
      onDragEnter={onDragOver}
      onDragOver={onDragOver}
      onDragLeave={() => setDropping(false)}
      onDrop={onDrop}
    >
      <header className="panel-head">
        <div className="panel-names">
          <p className="panel-kicker">{kicker}</p>
          <h2 id="panel-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <IconButton icon="close" label={messages.closePanel} onClick={closePanel} />
      </header>
      {actions && <div className="panel-actions">{actions}</div>}
      <div
        className="panel-body"
        ref={body}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys
        tabIndex={0}
        onScroll={() => {
          scrolled.current = true
        }}
      >
        {children}
      </div>
    </section>
  )
}
