import { useMessages, useText } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { chooseForAll, concernedBy } from '../../ingest/review/choices'
import { settle } from '../../ingest/review/corrections'
import { changeDraft, markSpan } from '../../state/reviewing'
import { useChoiceWords } from './useChoiceWords'
import { presentOf, type Reviewer, useOpenReview } from './useReviewer'

/** Issues about text that was left out, and can be an entry all the same. */
const LEFT_OUT = new Set(['text-unread', 'no-jurisdiction'])

/** Issues that are listed; where there are more, the first explain the rest. */
const MOST = 100

interface Props {
  readonly reviewer: Reviewer
  /** Does something after which the focus belongs on the entry at hand. */
  readonly act: (work: () => void) => void
  readonly onText: () => void
}

/** What is doubtful about the document as a whole: each with its place, and with a way to settle it. */
export function TextIssues({ reviewer, act, onText }: Props) {
  const messages = useMessages(reviewMessages)
  const inText = useText()
  const wordsOf = useChoiceWords()
  const draft = useOpenReview(presentOf)
  const { issues } = draft
  if (issues.length === 0) return null
  return (
    <details className="review-about">
      <summary>{messages.aboutText(issues.length)}</summary>
      <ul className="review-issues">
        {issues.slice(0, MOST).map((issue) => {
          const { code, start, end, line, severity, message } = issue
          const choices = (issue.choices ?? []).flatMap((choice) => {
            const { size } = concernedBy(draft, issue, choice.field)
            return size > 0 ? { choice, size } : []
          })
          const span = { start, end: Math.max(end, start + 1) }
          return (
            <li key={`${code} ${start} ${inText(message)}`} data-severity={severity}>
              <p>
                {severity === 'error' && <strong>{messages.error} </strong>}
                {inText(message)}{' '}
                <button
                  type="button"
                  className="review-place"
                  aria-label={messages.goTo(line)}
                  onClick={() => {
                    markSpan({ span, anchor: span })
                    onText()
                  }}
                >
                  {messages.line(line)}
                </button>
              </p>
              <p className="review-choices">
                {choices.map(({ choice, size }) => (
                  <button
                    key={wordsOf(choice)}
                    type="button"
                    className="button"
                    onClick={() => act(() => changeDraft((now) => chooseForAll(now, issue, choice)))}
                  >
                    {wordsOf(choice, size)}
                  </button>
                ))}
                {LEFT_OUT.has(code) && (
                  <button type="button" className="button" onClick={() => reviewer.addSpan(span)}>
                    {messages.addThis}
                  </button>
                )}
                <button
                  type="button"
                  className="button"
                  onClick={() => changeDraft((draft) => settle(draft, issue))}
                >
                  {messages.settle}
                </button>
              </p>
            </li>
          )
        })}
      </ul>
    </details>
  )
}
