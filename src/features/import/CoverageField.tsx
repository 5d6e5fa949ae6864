import './coverage.css'
import { CENTRAL } from '../../domain/adcode'
import { DIVISIONS, REGIONS } from '../../domain/divisions'
import { formatCount } from '../../domain/numbers'
import { useMessages, useText } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import { coveredBy } from '../../ingest/coverage'
import { setCovered } from '../../ingest/review/corrections'
import { changeDraft } from '../../state/reviewing'
import { presentOf, useOpenReview } from './useReviewer'

/** Which divisions the document covers. Those with entries are covered anyway; the others have zero, or no data. */
export function CoverageField() {
  const messages = useMessages(reviewMessages)
  const inText = useText()
  const entries = useOpenReview((review) => presentOf(review).entries)
  const named = useOpenReview((review) => presentOf(review).header.coverage)
  const counts = new Map<string, number>()
  for (const { entry } of entries) counts.set(entry.jurisdiction, (counts.get(entry.jurisdiction) ?? 0) + 1)
  const covered = new Set(
    coveredBy(
      named,
      entries.map(({ entry }) => entry),
    ),
  )
  const withEntries = [...counts.keys()].filter((adcode) => adcode !== CENTRAL).length
  return (
    <details className="review-about" data-testid="review-coverage">
      <summary>{messages.coverage(covered.size, covered.size - withEntries)}</summary>
      <div className="review-coverage">
        <p className="review-hint">{messages.coverageHint}</p>
        {REGIONS.map(({ id, name }) => (
          <fieldset key={id}>
            <legend>{inText(name)}</legend>
            {DIVISIONS.filter(({ region }) => region === id).map(({ adcode, short }) => {
              const count = counts.get(adcode) ?? 0
              return (
                <label key={adcode}>
                  <input
                    type="checkbox"
                    checked={covered.has(adcode)}
                    disabled={count > 0}
                    onChange={({ target: { checked } }) =>
                      changeDraft((draft) => setCovered(draft, adcode, checked))
                    }
                  />
                  {inText(short)}
                  {count > 0 && <small>{formatCount(count)}</small>}
                </label>
              )
            })}
          </fieldset>
        ))}
      </div>
    </details>
  )
}
