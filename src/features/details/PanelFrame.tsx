import './details.css'
import { type KeyboardEvent, type ReactNode, useEffect, useRef } from 'react'
import { useMessages } from '../../i18n/lang'
import { detailsMessages } from '../../i18n/messages/details'
import { closePanel } from '../../state/store'
import { Icon } from '../../ui/Icon'

interface Props {
  readonly testId: string
  /** What the panel is of; a change brings it back to its top. */
  readonly subject: string
  readonly kicker: string
  readonly title: string
  readonly actions?: ReactNode
  readonly children: ReactNode
}

/** Focus goes to a panel that was opened from a list, and stays where the next key is wanted: on the map, and in the editor. */
function keepsFocus(element: Element | null): boolean {
  return element?.closest('[data-testid="map"], [data-testid="briefing"]') != null
}

/** A detail panel: heading, close button and scrolling body. Escape inside it closes it. */
export function PanelFrame({ testId, subject, kicker, title, actions, children }: Props) {
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

  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    closePanel()
  }

  return (
    <section className="panel" data-testid={testId} aria-labelledby="panel-title" onKeyDown={onKeyDown}>
      <header className="panel-head">
        <div className="panel-names">
          <p className="panel-kicker">{kicker}</p>
          <h2 id="panel-title" ref={heading} tabIndex={-1}>
            {title}
          </h2>
        </div>
        <button
          type="button"
          className="button button-icon"
          aria-label={messages.closePanel}
          title={messages.closePanel}
          onClick={closePanel}
        >
          <Icon name="close" />
        </button>
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
