import { Component, type ReactNode, Suspense } from 'react'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { Message } from '../ui/Message'

interface Props {
  /** The part's name in the interface's language. */
  readonly part: string
  readonly children: ReactNode
}

interface Texts {
  readonly failed: string
  readonly hint: string
  readonly retry: string
}

/** Catches what goes wrong in one part of the page, so that the rest lives on. */
class Catch extends Component<{ children: ReactNode; texts: Texts }, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override render(): ReactNode {
    const { error } = this.state
    const { texts, children } = this.props
    if (!error) return children
    return (
      <Message title={texts.failed} hint={texts.hint} details={[error.message]}>
        <button type="button" className="button" onClick={() => window.location.reload()}>
          {texts.retry}
        </button>
      </Message>
    )
  }
}

/** One part of the page: says that it loads, and when it fails, why and what to do; the other parts do not notice. */
export function Boundary({ part, children }: Props) {
  const messages = useMessages(shellMessages)
  const texts = {
    failed: messages.failedPart(part),
    hint: messages.failedWhat,
    retry: messages.reload,
  }
  return (
    <Catch texts={texts}>
      <Suspense fallback={<p className="loading">{messages.loadingPart(part)}</p>}>{children}</Suspense>
    </Catch>
  )
}
