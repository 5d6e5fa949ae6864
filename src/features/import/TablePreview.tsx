import { jurisdictionNames } from '../../domain/divisions'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { importMessages } from '../../i18n/messages/importing'
import type { TableReading } from '../../ingest/table/types'

/** Entries that are shown. */
const ENTRIES = 4

/** The first entries of a table as they will be read; `null` while it is being read. */
export function TablePreview({ reading }: { readonly reading: TableReading | null }) {
  const lang = useLang()
  const messages = useMessages(importMessages)
  const { kind } = useMessages(commonMessages)
  const inText = useText()
  const entries = reading?.dataset.entries ?? []
  const labels = new Map(reading?.dataset.topics.map(({ id, label }) => [id, inText(label)]))
  return (
    <section className="import-preview" aria-labelledby="import-preview" aria-live="polite">
      <h4 id="import-preview">{messages.preview}</h4>
      {reading && entries.length === 0 && (
        <p className="import-trouble">
          {messages.previewNone} {messages.needs}
        </p>
      )}
      {entries.length > 0 && <p className="import-muted">{messages.previewCount(entries.length)}</p>}
      <ul>
        {entries.slice(0, ENTRIES).map((entry) => (
          <li key={entry.id} data-kind={entry.kind}>
            <span className="import-preview-title">{inText(entry.title)}</span>
            <span className="import-muted">
              {[
                inText(jurisdictionNames(entry.jurisdiction).short),
                kind[entry.kind],
                formatEntryDate(entry.date, lang),
                ...entry.topics.map((id) => labels.get(id) ?? id),
              ].join(' · ')}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}
