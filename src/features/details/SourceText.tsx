import './source.css'
import { useState } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import type { Locator } from '../../domain/dataset'
import { excerptOf } from '../../domain/excerpt'
import { useMessages, useText } from '../../i18n/lang'
import { detailsMessages } from '../../i18n/messages/details'
import { FileButton } from '../../ui/FileButton'
import type { Offered, SourceAtHand } from './useSource'

/** Characters of context on either side, one step after the other. */
const REACHES = [120, 600, 3000, 15_000] as const

interface Props {
  readonly locator: Locator
  readonly atHand: SourceAtHand
}

/** The very words of the digest that the entry was read from, or the way to have them. */
export function SourceText({ locator, atHand }: Props) {
  const text = useText()
  const messages = useMessages(detailsMessages)
  const { source, offered, offer } = atHand
  // What was added by hand has no words there; its note says so.
  if (source === undefined || locator.start === locator.end) return null
  return (
    <section className="source" data-testid="source-text" aria-labelledby="source-title">
      <h3 id="source-title">{messages.sourceText}</h3>
      {source ? (
        <Passage text={source.text} locator={locator} />
      ) : (
        <Missing offered={offered} offer={offer} />
      )}
      {offered.type === 'not-kept' && (
        <p className="source-trouble" role="alert">
          {text(offered.error.words)}
        </p>
      )}
    </section>
  )
}

function Passage({ text, locator }: { readonly text: string; readonly locator: Locator }) {
  const messages = useMessages(detailsMessages)
  const [step, setStep] = useState(0)
  const { start, end } = locator
  const excerpt = excerptOf(text, start, end, REACHES[step] ?? text.length)
  if (!excerpt) return <p className="source-trouble">{messages.sourceTooShort(text.length, end)}</p>
  const { line, before, marked, after, hasMore } = excerpt
  return (
    <>
      <p className="panel-muted">{messages.sourceLine(line, start, end)}</p>
      <blockquote className="source-passage">
        {before}
        <mark>{marked}</mark>
        {after}
      </blockquote>
      <div className="source-actions">
        <button
          type="button"
          className="button"
          aria-disabled={!hasMore}
          onClick={() => hasMore && setStep(step + 1)}
        >
          {messages.moreContext}
        </button>
        {step > 0 && (
          <button type="button" className="button" onClick={() => setStep(step - 1)}>
            {messages.lessContext}
          </button>
        )}
      </div>
    </>
  )
}

/** The document is not on this device: the user may have it. */
function Missing({ offered, offer }: Pick<SourceAtHand, 'offered' | 'offer'>) {
  const messages = useMessages(detailsMessages)
  const { file } = useOpenDataset().header.source
  return (
    <>
      <p className="panel-muted">{messages.sourceMissing(file)}</p>
      <FileButton label={messages.chooseSource} onFile={offer} />
      <Refusal offered={offered} />
    </>
  )
}

function Refusal({ offered }: { readonly offered: Offered }) {
  const text = useText()
  const messages = useMessages(detailsMessages)
  const { file, sha256 } = useOpenDataset().header.source
  switch (offered.type) {
    case 'none':
    case 'not-kept':
      return null
    case 'reading':
      return <p>{messages.readingSource}</p>
    case 'unreadable':
      return (
        <p className="source-trouble" role="alert">
          {text(offered.message)}
        </p>
      )
    case 'wrong':
      return (
        <p className="source-trouble" role="alert">
          {messages.wrongSource(offered.file, offered.found.slice(0, 12), file, sha256.slice(0, 12))}
        </p>
      )
  }
}
