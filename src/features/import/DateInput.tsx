import { useId, useState } from 'react'
import type { EntryDate } from '../../domain/dataset'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { formatDateField, parseDateField } from '../../ingest/review/dateField'

interface Props {
  readonly date: EntryDate
  /** Of days that are typed without one. */
  readonly year: number
  readonly isDoubtful: boolean
  readonly onChange: (date: EntryDate) => void
}

/** A date, taken over with Enter or when the focus leaves; what is none is said and stays to be mended. */
export function DateInput({ date, year, isDoubtful, onChange }: Props) {
  const messages = useMessages(reviewMessages)
  const written = formatDateField(date)
  const [typed, setTyped] = useState(written)
  const parsed = parseDateField(typed, year)
  const id = useId()
  const commit = (): void => {
    if (!parsed) return
    const next = formatDateField(parsed)
    if (next === written) setTyped(written)
    else onChange(parsed)
  }
  return (
    <label className="review-field" data-part="date" data-doubt={isDoubtful}>
      <span>{messages.date}</span>
      <input
        type="text"
        value={typed}
        spellCheck={false}
        autoComplete="off"
        aria-invalid={!parsed}
        aria-describedby={id}
        onChange={({ target }) => setTyped(target.value)}
        onBlur={commit}
        onKeyDown={(event) => {
          const isUndo = event.key.toLowerCase() === 'z' && (event.ctrlKey || event.metaKey)
          const isLeaving = event.altKey && /^Arrow(Up|Down)$/.test(event.key)
          if (event.key === 'Enter' || isLeaving) commit()
          else if (event.key === 'Escape' && typed !== written) {
            setTyped(written)
            event.preventDefault()
          } else if (isUndo && typed !== written) event.stopPropagation()
        }}
      />
      <span id={id} className={parsed ? 'review-hint' : 'review-bad'}>
        {parsed ? messages.dateHint : messages.badDate}
      </span>
    </label>
  )
}
