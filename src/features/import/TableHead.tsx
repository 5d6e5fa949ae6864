import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { Sheet } from '../../ingest/opened'

/** Rows among which the one with the headers can be chosen. */
const HEADER_ROWS = 20

interface Props {
  readonly file: string
  readonly sheets: readonly Sheet[]
  readonly sheet: Sheet
  readonly headerRow: number
  readonly isRemembered: boolean
  readonly onSheet: (sheet: Sheet) => void
  readonly onHeaderRow: (row: number) => void
}

/** Which sheet of a file is read, and which of its rows has the headers. */
export function TableHead({ file, sheets, sheet, headerRow, isRemembered, onSheet, onHeaderRow }: Props) {
  const messages = useMessages(importMessages)
  return (
    <div className="import-row">
      <p className="import-muted">
        {file} · {messages.rows(sheet.rows.length)}
      </p>
      {sheets.length > 1 && (
        <label>
          {messages.sheet}{' '}
          <select
            value={sheets.indexOf(sheet)}
            onChange={({ target }) => {
              const next = sheets[Number(target.value)]
              if (next) onSheet(next)
            }}
          >
            {sheets.map(({ name }, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: sheets stay where they are, and may share a name
              <option key={i} value={i}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <label>
        {messages.headerRow}{' '}
        <select value={headerRow} onChange={({ target }) => onHeaderRow(Number(target.value))}>
          <option value={-1}>{messages.noHeader}</option>
          {sheet.rows.slice(0, HEADER_ROWS).map((_, i) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stay where they are
            <option key={i} value={i}>
              {messages.headerRowOf(i + 1)}
            </option>
          ))}
        </select>
      </label>
      {isRemembered && <p className="import-muted">{messages.remembered}</p>}
    </div>
  )
}
