import { useEffect, useRef, useState } from 'react'
import { embedded } from '../../datasets/embedded'
import { FileError } from '../../datasets/fetchJson'
import { useOpenDataset } from '../../datasets/openDataset'
import { useMessages, useText } from '../../i18n/lang'
import { shareMessages } from '../../i18n/messages/share'
import { shellMessages } from '../../i18n/messages/shell'
import { useBriefing } from '../../state/briefing'
import { saveFile } from '../../ui/saveFile'
import { type FileProgress, type MadeFile, makeFile } from './makeFile'

type State =
  | { readonly type: 'idle' }
  | { readonly type: 'making'; readonly progress: FileProgress; readonly abort: AbortController }
  | { readonly type: 'made'; readonly made: MadeFile }
  | { readonly type: 'failed'; readonly error: Error }

/** Makes the one HTML file, with progress and a way to stop it. */
export function FileSection() {
  const messages = useMessages(shareMessages)
  const text = useText()
  const dataset = useOpenDataset()
  const briefing = useBriefing((state) => state.briefing)
  const [state, setState] = useState<State>({ type: 'idle' })
  const running = useRef<AbortController>(null)
  useEffect(() => () => running.current?.abort(), [])

  const make = async (): Promise<void> => {
    const abort = new AbortController()
    running.current = abort
    let isOver = false
    // What was under way beside a failure still ends, and is not to be told.
    const onProgress = (progress: FileProgress) => {
      if (!isOver) setState({ type: 'making', progress, abort })
    }
    onProgress({ type: 'reading', done: 0, total: 1 })
    try {
      const made = await makeFile({
        dataset,
        title: text(dataset.header.title),
        briefing,
        signal: abort.signal,
        onProgress,
      })
      saveFile(made.file, made.name)
      setState({ type: 'made', made })
    } catch (cause) {
      isOver = true
      if (abort.signal.aborted) setState({ type: 'idle' })
      else setState({ type: 'failed', error: cause instanceof Error ? cause : new Error(String(cause)) })
    }
  }

  return (
    <section className="share-file">
      <h3>{messages.file}</h3>
      <p>
        {messages.fileHint}
        {briefing && ` ${messages.fileWithBriefing(text(briefing.title))}`}
      </p>
      {state.type === 'making' ? (
        <button type="button" className="button" onClick={() => state.abort.abort()}>
          {messages.cancel}
        </button>
      ) : (
        <button type="button" className="button" onClick={() => void make()}>
          {messages.make}
        </button>
      )}
      <div role="status">
        <Outcome state={state} />
      </div>
    </section>
  )
}

function Outcome({ state }: { readonly state: State }) {
  const messages = useMessages(shareMessages)
  const { fileError } = useMessages(shellMessages)
  switch (state.type) {
    case 'idle':
      return embedded && <Checksum value={embedded.checksum} />
    case 'making': {
      const { progress } = state
      return (
        <p>
          {progress.type === 'packing' ? messages.packing : messages.reading(progress.done, progress.total)}
        </p>
      )
    }
    case 'made':
      return (
        <>
          <p>{messages.made(state.made.name, `${(state.made.file.size / 1e6).toFixed(1)} MB`)}</p>
          {state.made.missing.length > 0 && (
            <p className="share-failed">{messages.missing(state.made.missing.join(', '))}</p>
          )}
          <Checksum value={state.made.checksum} />
        </>
      )
    case 'failed': {
      const { error } = state
      return (
        <p className="share-failed">
          {messages.failed(
            error instanceof FileError
              ? fileError[error.reason](error.file, error.status ?? 0)
              : error.message,
          )}
        </p>
      )
    }
  }
}

function Checksum({ value }: { readonly value: string }) {
  const messages = useMessages(shareMessages)
  return (
    <p className="share-checksum">
      {messages.checksum}
      <code>{value}</code>
    </p>
  )
}
