import './load.css'
import { useState } from 'react'
import { cancelLoad, type Load } from '../datasets/large/loads'
import { useMessages } from '../i18n/lang'
import { loadMessages } from '../i18n/messages/load'
import { shellMessages } from '../i18n/messages/shell'
import { Icon } from '../ui/Icon'
import { useDatasetProblems } from './LoadFailure'
import type { Opening } from './useOpening'

interface Props {
  readonly id: string | null
  readonly opening: Opening
}

/** What there is to tell of the reading of large files. */
export function LoadNotice({ id, opening }: Props) {
  return (
    <>
      <RefusedNotice opening={opening} />
      {opening.load?.type === 'ready' && opening.load.isWhole && <WholeNotice key={id} />}
      <Reading id={id} load={opening.load} isAlone={opening.isPending} />
    </>
  )
}

/** The server gives no parts of files, so that all of this one had to be read. */
function WholeNotice() {
  const messages = useMessages(loadMessages)
  const { dismiss } = useMessages(shellMessages)
  const [isRead, setRead] = useState(false)
  if (isRead) return null
  return (
    <div className="notice" role="alert">
      <p>{messages.wasWhole}</p>
      <button type="button" className="button button-icon" aria-label={dismiss} onClick={() => setRead(true)}>
        <Icon name="close" />
      </button>
    </div>
  )
}

interface ReadingProps {
  readonly id: string | null
  readonly load: Load | undefined
  /** Nothing of it can be shown yet. */
  readonly isAlone: boolean
}

/**
 * How far a large file is read, with a way to stop; in the corner, over nothing that moves, or in the middle of an empty
 * page.
 */
function Reading({ id, load, isAlone }: ReadingProps) {
  const messages = useMessages(loadMessages)
  const words = useLoadWords()
  if (!load || id === null || load.type === 'failed') return null
  const told = words(load)
  const value = shareOf(load)
  return (
    <>
      <p className="visually-hidden" role="status">
        {told?.state}
      </p>
      {told && (
        <section
          className="load"
          data-testid="load-notice"
          data-alone={isAlone}
          aria-label={messages.reading}
        >
          {isAlone && <h2>{id}</h2>}
          <p>{told.text}</p>
          {value !== null && <progress aria-label={messages.reading} value={value} max={1} />}
          {load.type === 'loading' && (
            <button type="button" className="button" onClick={() => cancelLoad(id)}>
              {messages.cancel}
            </button>
          )}
        </section>
      )}
    </>
  )
}

interface LoadWords {
  readonly text: string
  /** Without the figures, which change too often to be read out. */
  readonly state: string
}

/** What a load is told by; `null` where there is nothing more to tell. */
function useLoadWords(): (load: Exclude<Load, { type: 'failed' }>) => LoadWords | null {
  const messages = useMessages(loadMessages)
  return (load) => {
    if (load.type === 'loading') {
      const { progress } = load
      const figures = [
        progress.totalRows === null
          ? messages.rows(progress.rows)
          : messages.rowsOf(progress.rows, progress.totalRows),
        progress.totalBytes === null
          ? messages.bytes(progress.bytes)
          : messages.bytesOf(progress.bytes, progress.totalBytes),
      ]
      const notes = [
        ...(progress.isWhole ? [messages.whole] : []),
        ...(progress.isWaiting ? [messages.waiting] : []),
      ]
      return {
        text: [...figures, ...notes].join(messages.comma),
        state: [messages.isReading, ...notes].join(messages.comma),
      }
    }
    const { index, rows, isWaiting, isSearching } = load
    if (isWaiting) return { text: messages.waiting, state: messages.waiting }
    if (!isSearching) return null
    return {
      text: messages.index(index?.rows ?? 0, rows, index?.bytes ?? 0),
      state: messages.isSearching,
    }
  }
}

function shareOf(load: Load): number | null {
  if (load.type === 'loading') {
    const { bytes, totalBytes } = load.progress
    return totalBytes ? Math.min(1, bytes / totalBytes) : null
  }
  return load.type === 'ready' && load.index ? load.index.rows / Math.max(1, load.rows) : null
}

/** The dataset that was asked for did not open: which, why, and that this one is still the one before. */
function RefusedNotice({ opening }: { readonly opening: Opening }) {
  const messages = useMessages(loadMessages)
  const shell = useMessages(shellMessages)
  const problems = useDatasetProblems()
  const { refused, dismiss } = opening
  if (!refused) return null
  return (
    <div className="notice" role="alert">
      <p>
        {messages.refused(refused.id)} {problems(refused.error).join(shell.comma)}
      </p>
      <button type="button" className="button button-icon" aria-label={shell.dismiss} onClick={dismiss}>
        <Icon name="close" />
      </button>
    </div>
  )
}
