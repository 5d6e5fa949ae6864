import { queryOptions, useQuery } from '@tanstack/react-query'
import { Component, type ReactNode, useEffect } from 'react'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { Message } from '../ui/Message'
import { removeFirstMap } from './firstMap'
import type { PartLoader } from './parts'

interface FailureProps {
  readonly title: string
  readonly error: Error
}

/** In the place of a part that failed: why, and what to do. */
function PartFailure({ title, error }: FailureProps) {
  const messages = useMessages(shellMessages)
  useEffect(removeFirstMap, [])
  return (
    <Message title={messages.failedPart(title)} hint={messages.failedWhat} details={[error.message]}>
      <button type="button" className="button" onClick={() => window.location.reload()}>
        {messages.reload}
      </button>
    </Message>
  )
}

interface CatchProps {
  readonly title: string
  readonly onCatch?: () => void
  readonly children: ReactNode
}

/** Catches what goes wrong while a part is drawn, so that the others live on. */
export class Catch extends Component<CatchProps, { error: Error | null }> {
  override state: { error: Error | null } = { error: null }

  static getDerivedStateFromError(error: unknown): { error: Error } {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  override componentDidCatch(): void {
    this.props.onCatch?.()
  }

  override render(): ReactNode {
    const { error } = this.state
    return error ? <PartFailure title={this.props.title} error={error} /> : this.props.children
  }
}

/** A part's script, fetched once; asked for again where it could not be had. */
export function partQuery<M>(loader: PartLoader<M>) {
  return queryOptions({
    queryKey: ['part', loader.name],
    queryFn: loader.load,
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: Number.POSITIVE_INFINITY,
    retry: false,
    networkMode: 'always',
    structuralSharing: false,
  })
}

interface Props<M> {
  /** The part's name in the interface's language. */
  readonly title: string
  readonly loader: PartLoader<M>
  /** Nothing is said while it loads. */
  readonly quiet?: boolean
  /** Draws the part from its module. */
  readonly children: (module: M) => ReactNode
}

/**
 * A part of the page with a script of its own: says that it loads and, when it fails, why and what to do; the other
 * parts do not notice. Not by Suspense, which holds back what is ready for 300 ms after its last fallback.
 */
export function Part<M>({ title, loader, quiet = false, children }: Props<M>) {
  const messages = useMessages(shellMessages)
  const { data, error } = useQuery(partQuery(loader))
  if (error) return <PartFailure title={title} error={error} />
  if (data === undefined && quiet) return null
  if (data === undefined) return <p className="loading">{messages.loadingPart(title)}</p>
  return <Catch title={title}>{children(data)}</Catch>
}
