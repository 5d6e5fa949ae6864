import { memo } from 'react'
import { jurisdictionNames } from '../../domain/divisions'
import { formatCount } from '../../domain/numbers'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { needsLook } from '../../ingest/review/order'
import { selectEntry } from '../../state/reviewing'
import { Icon } from '../../ui/Icon'
import { EntryFields } from './EntryFields'
import { EntryIssues } from './EntryIssues'
import type { CardProps } from './rowProps'
import type { Reviewer } from './useReviewer'

interface Props extends CardProps {
  /** Rows of a table cannot be. */
  readonly canSplit: boolean
  readonly reviewer: Reviewer
  /** Does something after which the focus belongs on the entry that is then at hand. */
  readonly act: (work: () => void) => void
  /** The same, where it leaves the entry at hand or finds it right: not before its date is one. */
  readonly leave: (work: () => void) => void
  readonly onSplit: (key: string) => void
  readonly onText: () => void
}

/** An entry as it was read; the one at hand with what was doubted and its fields. */
export const EntryCard = memo(function EntryCard(props: Props) {
  const { item, number, isSelected, isReachable, isLast, duplicate, reviewer, act, leave } = props
  const { key, entry, issues, isChecked } = item
  const lang = useLang()
  const messages = useMessages(reviewMessages)
  const { kind } = useMessages(commonMessages)
  const inText = useText()
  const isOpen = needsLook(item)
  const state = isChecked ? messages.checked : isOpen ? messages.doubtful : messages.fine
  return (
    <>
      <button
        type="button"
        className="review-card-head"
        data-kind={entry.kind}
        data-key={key}
        data-state={isChecked ? 'checked' : isOpen ? 'doubtful' : 'fine'}
        aria-current={isSelected}
        aria-describedby={isSelected ? 'review-keys' : undefined}
        tabIndex={isReachable ? 0 : -1}
        onClick={() => leave(() => selectEntry(key))}
      >
        <span className="review-number">{number}</span>
        <span className="review-card-title">{inText(entry.title)}</span>
        <span className="review-card-state">
          {isChecked && <Icon name="check" />}
          {isOpen && issues.length > 0 && <span aria-hidden="true">{formatCount(issues.length)}</span>}
          <span className={isOpen ? '' : 'visually-hidden'}>{state}</span>
        </span>
        <span className="review-card-facts">
          <span>{inText(jurisdictionNames(entry.jurisdiction).short)}</span>
          <span>{kind[entry.kind]}</span>
          <span>{formatEntryDate(entry.date, lang)}</span>
          {entry.places.length > 0 && <span>{entry.places.map(({ name }) => name).join(' ')}</span>}
          {duplicate && <span className="review-flag">{messages.duplicate}</span>}
        </span>
      </button>
      {isSelected && (
        <div className="review-card-body">
          <EntryIssues
            item={item}
            duplicate={duplicate}
            reviewer={reviewer}
            act={act}
            onText={props.onText}
          />
          <EntryFields item={item} reviewer={reviewer} />
          <div className="review-actions">
            <button
              type="button"
              className="button button-primary"
              onClick={() =>
                isChecked ? act(() => reviewer.doubt(key)) : leave(() => reviewer.approve(key))
              }
            >
              <Icon name="check" />
              {isChecked ? messages.actions.uncheck : messages.actions.check}
            </button>
            <button
              type="button"
              className="button"
              aria-disabled={isLast}
              onClick={() => act(() => reviewer.merge(key))}
            >
              {messages.actions.merge}
            </button>
            {props.canSplit && (
              <button type="button" className="button" onClick={() => props.onSplit(key)}>
                {messages.actions.split}
              </button>
            )}
            <button type="button" className="button" onClick={() => act(() => reviewer.drop([key]))}>
              {messages.actions.drop}
            </button>
            <button type="button" className="button review-narrow" onClick={props.onText}>
              {messages.toText}
            </button>
          </div>
        </div>
      )}
    </>
  )
})
