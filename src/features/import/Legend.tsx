import { useMemo } from 'react'
import { useMessages } from '../../i18n/lang'
import { reviewMessages } from '../../i18n/messages/reviewing'
import type { Draft } from '../../ingest/review/draft'
import type { Field } from '../../ingest/types'

const ORDER: readonly Field[] = [
  'jurisdiction',
  'kind',
  'title',
  'date',
  'places',
  'actors',
  'media',
  'documents',
]

/** How each field is marked in the document: those that occur. */
export function Legend({ draft }: { readonly draft: Draft }) {
  const messages = useMessages(reviewMessages)
  const used = useMemo(() => {
    const marks = [draft.marks, ...draft.entries.map((item) => item.marks)]
    return new Set(marks.flatMap((some) => some.map(({ field }) => field)))
  }, [draft.marks, draft.entries])
  return (
    <ul className="review-legend" aria-label={messages.legend}>
      {ORDER.filter((field) => used.has(field)).map((field) => (
        <li key={field}>
          <mark data-field={field} data-title={field === 'title' || undefined}>
            {messages.fields[field]}
          </mark>
        </li>
      ))}
      <li className="review-outside">{messages.notInText}</li>
    </ul>
  )
}
