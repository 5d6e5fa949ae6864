import { useState } from 'react'
import type { Dataset } from '../../domain/dataset'
import { pickText, withText } from '../../domain/text'
import { useLang, useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { rename } from '../../ingest/review/corrections'
import { needsLook } from '../../ingest/review/order'
import { changeDraft, endDraftRun } from '../../state/reviewing'
import { IconButton } from '../../ui/IconButton'
import { isPeriod, PeriodInputs } from './PeriodInputs'
import { type Reviewer, useOpenReview } from './useReviewer'

interface Props {
  readonly reviewer: Reviewer
  readonly isPutting: boolean
  readonly onPut: () => void
  readonly onClose: () => void
}

/** What is under review, how much of it is left to look at, and the way on. */
export function ReviewHead({ reviewer, isPutting, onPut, onClose }: Props) {
  const messages = useMessages(reviewMessages)
  const file = useOpenReview(({ source }) => source.file)
  const history = useOpenReview((review) => review.history)
  const { header, entries } = history.present
  const left = entries.filter(needsLook).length
  return (
    <div className="review-head">
      <div className="review-names">
        <h2>{messages.title}</h2>
        <p className="review-file">{file}</p>
      </div>
      <TitleField title={header.title} />
      <PeriodField
        key={`${header.period.start} ${header.period.end}`}
        {...header.period}
        onChange={reviewer.setPeriod}
      />
      <p className="review-counts" data-testid="review-counts">
        <span>{messages.counts(entries.length)}</span>
        <span data-left={left > 0}>{messages.toCheck(left)}</span>
      </p>
      <div className="review-tools">
        <IconButton
          icon="undo"
          label={messages.undo}
          hint={`${messages.undo} (Ctrl+Z)`}
          aria-disabled={history.past.length === 0}
          onClick={reviewer.undo}
        />
        <IconButton
          icon="redo"
          label={messages.redo}
          hint={`${messages.redo} (Ctrl+Shift+Z)`}
          aria-disabled={history.future.length === 0}
          onClick={reviewer.redo}
        />
        <button
          type="button"
          className="button button-primary"
          aria-disabled={isPutting || entries.length === 0}
          onClick={onPut}
        >
          {messages.put}
        </button>
        <IconButton icon="close" label={messages.close} onClick={onClose} />
      </div>
    </div>
  )
}

function TitleField({ title }: { readonly title: Dataset['title'] }) {
  const lang = useLang()
  const messages = useMessages(reviewMessages)
  const [blank, setBlank] = useState(false)
  const written = title[lang] === undefined ? (lang === 'zh' ? 'en' : 'zh') : lang
  return (
    <label className="review-title">
      <span>{messages.name}</span>
      <input
        value={blank ? '' : pickText(title, lang)}
        aria-invalid={blank}
        onBlur={() => {
          setBlank(false)
          endDraftRun()
        }}
        onChange={({ target: { value } }) => {
          setBlank(!/\S/.test(value))
          if (/\S/.test(value))
            changeDraft((draft) => rename(draft, withText(title, written, value)), 'title')
        }}
      />
    </label>
  )
}

interface PeriodProps {
  readonly start: string
  readonly end: string
  readonly onChange: (period: Dataset['period']) => void
}

/** Taken over when the focus leaves it, since dates without a year are read anew by it. */
function PeriodField({ start, end, onChange }: PeriodProps) {
  const [typed, setTyped] = useState({ start, end })
  const commit = (): void => {
    if (isPeriod(typed) && (typed.start !== start || typed.end !== end)) onChange(typed)
  }
  return <PeriodInputs value={typed} onChange={setTyped} onLeave={commit} />
}
