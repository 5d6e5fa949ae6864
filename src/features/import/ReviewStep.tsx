import './review.css'
import './reviewEntries.css'
import { useCallback, useEffect, useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { StoredSource } from '../../datasets/libraryUpgrades'
import type { Dataset } from '../../domain/dataset'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { datasetOf } from '../../ingest/review/draft'
import { useReview } from '../../state/reviewing'
import { Segmented } from '../../ui/Segmented'
import { DocumentPane } from './DocumentPane'
import { EntriesPane } from './EntriesPane'
import { focusBadDate, focusEntry } from './focusPart'
import { ReviewHead } from './ReviewHead'
import { useDuplicates } from './useDuplicates'
import { useKeptReview } from './useKeptReview'
import { presentOf, useOpenReview, useReviewer } from './useReviewer'

interface Props {
  readonly onClose: () => void
  readonly onPut: (dataset: Dataset, source: StoredSource) => Promise<void>
}

type Pane = 'text' | 'entries'

/** The review, over the whole page: the document on the left, what was read from it on the right. */
export function ReviewStep({ onClose, onPut }: Props) {
  const messages = useMessages(reviewMessages)
  const entries = useOpenReview((review) => presentOf(review).entries)
  const [said, say] = useState('')
  const reviewer = useReviewer(say)
  const duplicates = useDuplicates(entries)
  const [pane, setPane] = useState<Pane>('entries')
  const [isPutting, setPutting] = useState(false)
  const isKept = useKeptReview()
  const root = useRef<HTMLDivElement>(null)
  const wantsFocus = useRef(true)

  const onStepKey = useCallback(
    (event: KeyboardEvent): void => {
      if (event.defaultPrevented || event.isComposing) return
      const key = event.key.toLowerCase()
      if (!(event.ctrlKey || event.metaKey) || event.altKey) return
      if (key === 'y' || (key === 'z' && event.shiftKey)) reviewer.redo()
      else if (key === 'z') reviewer.undo()
      else return
      event.preventDefault()
    },
    [reviewer],
  )
  // What had the focus may be gone with a step: then the keys come to the page itself.
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent): void => {
      if (event.target === document.body) onStepKey(event)
    }
    window.addEventListener('keydown', onKeyDown)
    return () => window.removeEventListener('keydown', onKeyDown)
  }, [onStepKey])
  /** Whether a date that is none is typed at the entry at hand; then it has the focus, and waits to be mended. */
  const holdsBadDate = (): boolean => {
    const isHeld = focusBadDate(root.current)
    if (isHeld) {
      flushSync(() => setPane('entries'))
      // Once more: where the entries did not show, nothing in them could have it.
      focusBadDate(root.current)
    }
    return isHeld
  }
  const put = (): void => {
    const { review } = useReview.getState()
    if (!review || isPutting || entries.length === 0) return
    if (holdsBadDate()) return
    setPutting(true)
    const { file, sha256, text } = review.source
    void onPut(datasetOf(presentOf(review)), { file, sha256, text })
  }
  const show = useCallback((next: Pane): void => {
    flushSync(() => setPane(next))
    if (next === 'text') root.current?.querySelector<HTMLElement>('.review-text')?.focus()
    // Where the entries did not show, they are drawn a little later.
    else wantsFocus.current = !focusEntry(root.current, 'head')
  }, [])
  const showText = useCallback(() => show('text'), [show])

  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: keys of the whole review, each with a button too
    <div
      className="review"
      data-testid="review"
      data-pane={pane}
      ref={root}
      onKeyDown={({ nativeEvent }) => onStepKey(nativeEvent)}
    >
      <ReviewHead reviewer={reviewer} isPutting={isPutting} onPut={put} onClose={onClose} />
      {!isKept && <p className="review-note">{messages.notKept}</p>}
      <div className="review-switch">
        <Segmented<Pane>
          label={messages.panes}
          value={pane}
          options={[
            { value: 'entries', label: messages.entries },
            { value: 'text', label: messages.text },
          ]}
          onChange={show}
        />
      </div>
      <div className="review-panes">
        <DocumentPane
          reviewer={reviewer}
          isShown={pane === 'text'}
          say={say}
          isHeld={holdsBadDate}
          onEntry={() => show('entries')}
        />
        <EntriesPane
          reviewer={reviewer}
          say={say}
          duplicates={duplicates}
          onText={showText}
          wantsFocus={wantsFocus}
        />
      </div>
      <p className="review-said" role="status" aria-live="polite">
        {said}
      </p>
    </div>
  )
}
