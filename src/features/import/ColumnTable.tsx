import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { Sheet } from '../../ingest/opened'
import { COLUMN_MEANINGS, type ColumnMapping } from '../../ingest/table/columns'

interface Props {
  readonly sheet: Sheet
  readonly mapping: ColumnMapping
  readonly onChange: (mapping: ColumnMapping) => void
}

/** Rows that are shown as they stand in the file. */
const ROWS = 3
/** Columns that can be given a meaning; a sheet with more has most of them empty. */
const MOST_COLUMNS = 60

/** The columns of a sheet, each with its meaning and its first cells. */
export function ColumnTable({ sheet, mapping, onChange }: Props) {
  const messages = useMessages(importMessages)
  const { headerRow, columns } = mapping
  const headers = sheet.rows[headerRow] ?? []
  const rows = sheet.rows.slice(headerRow + 1, headerRow + 1 + ROWS)
  const width = Math.min(
    MOST_COLUMNS,
    Math.max(columns.length, headers.length, ...rows.map((row) => row.length)),
  )
  const numbers = Array.from({ length: width }, (_, i) => i)
  const nameOf = (i: number): string => headers[i]?.trim() || messages.columnNumber(i + 1)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be in reach of the keyboard
    <section className="import-columns" tabIndex={0} aria-label={messages.mapping}>
      <table>
        <thead>
          <tr>
            {numbers.map((i) => (
              <th key={i} scope="col" data-ignored={(columns[i] ?? 'ignore') === 'ignore'}>
                <span className="import-column-name">{nameOf(i)}</span>
                <select
                  aria-label={messages.column(nameOf(i))}
                  value={columns[i] ?? 'ignore'}
                  onChange={({ target }) => {
                    const meaning = COLUMN_MEANINGS.find((one) => one === target.value)
                    if (!meaning) return
                    const next = numbers.map((j) => (j === i ? meaning : (columns[j] ?? 'ignore')))
                    onChange({ headerRow, columns: next })
                  }}
                >
                  {COLUMN_MEANINGS.map((meaning) => (
                    <option key={meaning} value={meaning}>
                      {messages.meaning[meaning]}
                    </option>
                  ))}
                </select>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, r) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: rows stay where they are
            <tr key={r}>
              {numbers.map((i) => (
                <td key={i} data-ignored={(columns[i] ?? 'ignore') === 'ignore'}>
                  <span className="import-cell">{row[i] ?? ''}</span>
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
