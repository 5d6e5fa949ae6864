import { type FocusEvent, useId } from 'react'
import type { Dataset } from '../../domain/dataset'
import { parseDay } from '../../domain/dates'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'

type Period = Dataset['period']

/** Whether two days that are typed make a period; while a year is typed, it is no day yet. */
export function isPeriod({ start, end }: Period): boolean {
  return [start, end].every((day) => day >= '1000' && parseDay(day) !== null) && start <= end
}

interface Props {
  /** As typed: either day may be empty. */
  readonly value: Period
  readonly onChange: (value: Period) => void
  /** The focus left both fields. */
  readonly onLeave?: () => void
}

/** The first and the last day of a period. */
export function PeriodInputs({ value, onChange, onLeave }: Props) {
  const messages = useMessages(reviewMessages)
  const id = useId()
  const { start, end } = value
  const isBad = start !== '' && end !== '' && !isPeriod(value)
  const onBlur = ({ currentTarget, relatedTarget }: FocusEvent): void => {
    if (!(relatedTarget instanceof Node && currentTarget.contains(relatedTarget))) onLeave?.()
  }
  return (
    <fieldset className="import-period" onBlur={onBlur}>
      <legend>{messages.period}</legend>
      <input
        type="date"
        aria-label={messages.from}
        aria-invalid={isBad}
        aria-describedby={id}
        value={start}
        onChange={({ target }) => onChange({ start: target.value, end })}
      />
      <span aria-hidden="true">–</span>
      <input
        type="date"
        aria-label={messages.to}
        value={end}
        aria-invalid={isBad}
        aria-describedby={id}
        onChange={({ target }) => onChange({ start, end: target.value })}
      />
      <span id={id} className="review-bad" role="status">
        {isBad && (start > end ? messages.badPeriod : messages.badYear)}
      </span>
    </fieldset>
  )
}
