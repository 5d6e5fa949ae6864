import { pickText } from '../../domain/text'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { chosenFor } from '../../ingest/review/choices'
import { type DraftEntry, entryOf } from '../../ingest/review/draft'
import type { Duplicate } from '../../ingest/review/duplicates'
import type { Correction } from '../../ingest/types'
import { markSpan } from '../../state/reviewing'
import { useChoiceWords } from './useChoiceWords'
import { presentOf, type Reviewer, useOpenReview } from './useReviewer'

interface Props {
  readonly item: DraftEntry
  readonly duplicate: Duplicate | null
  readonly reviewer: Reviewer
  readonly act: (work: () => void) => void
  readonly onText: () => void
}

/** What is doubtful about the entry at hand, what else it could be, and what it repeats. */
export function EntryIssues({ item, duplicate, reviewer, act, onText }: Props) {
  const lang = useLang()
  const messages = useMessages(reviewMessages)
  const inText = useText()
  const draft = useOpenReview(presentOf)
  const { key, entry, issues } = item
  const wordsOf = useChoiceWords()
  if (issues.length === 0 && !duplicate) return null

  const take = (choice: Correction): void => reviewer.correct(key, chosenFor(entry, choice))
  const other =
    duplicate?.type === 'draft'
      ? messages.duplicateDraft(pickText(entryOf(draft, duplicate.key)?.entry.title ?? {}, lang))
      : duplicate &&
        messages.duplicateKnown(inText(duplicate.known.entry.title), inText(duplicate.known.datasetTitle))
  return (
    <ul className="review-issues" aria-label={messages.issues}>
      {issues.map(({ code, message, start, end, line, severity, choices }) => (
        <li key={`${code} ${start} ${inText(message)}`} data-severity={severity}>
          <p>
            {inText(message)}{' '}
            <button
              type="button"
              className="review-place"
              aria-label={messages.goTo(line)}
              onClick={() => {
                const span = { start, end: Math.max(end, start + 1) }
                markSpan({ span, anchor: span })
                onText()
              }}
            >
              {messages.line(line)}
            </button>
          </p>
          {choices && (
            <p className="review-choices">
              {choices.map((choice) => (
                <button
                  key={wordsOf(choice)}
                  type="button"
                  className="button"
                  onClick={() => act(() => take(choice))}
                >
                  {wordsOf(choice)}
                </button>
              ))}
            </p>
          )}
        </li>
      ))}
      {other && (
        <li>
          <p>{other}</p>
          <p className="review-choices">
            <button type="button" className="button" onClick={() => act(() => reviewer.drop([key]))}>
              {messages.actions.drop}
            </button>
          </p>
        </li>
      )}
    </ul>
  )
}
