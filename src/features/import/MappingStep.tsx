import { useEffect, useRef, useState } from 'react'
import { CSV_BOM, csvText } from '../../datasets/serialise/csv'
import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { Sheet } from '../../ingest/opened'
import { proposeMapping } from '../../ingest/table/mapping'
import type { TableReading } from '../../ingest/table/types'
import { keepMapping, recallMapping } from '../../state/mappings'
import { saveFile } from '../../ui/saveFile'
import { ColumnTable } from './ColumnTable'
import { NameChoices } from './NameChoices'
import { TablePreview } from './TablePreview'
import type { Import } from './useImport'
import { type Choice, useTableReading } from './useTableReading'

interface Props {
  readonly file: string
  readonly sha256: string
  readonly sheets: readonly Sheet[]
  readonly readTable: Import['readTable']
  readonly onBack: () => void
  readonly onReview: (reading: TableReading) => void
}

function firstChoice(sheet: Sheet): Choice {
  const mapping = proposeMapping(sheet)
  const kept = recallMapping(sheet, mapping)
  return { sheet, mapping, names: {}, ...kept, isRemembered: kept !== null }
}

/** What the columns of a table mean, with the first entries as they will be read. */
export function MappingStep({ file, sha256, sheets, readTable, onBack, onReview }: Props) {
  const messages = useMessages(importMessages)
  const [choice, setChoice] = useState<Choice | null>(() => (sheets[0] ? firstChoice(sheets[0]) : null))
  const { seen, reading, trouble } = useTableReading(choice, { file, sha256 }, readTable)
  const heading = useRef<HTMLHeadingElement>(null)
  useEffect(() => heading.current?.focus(), [])

  if (!choice) return null
  const { sheet, mapping, names, isRemembered } = choice
  const change = (next: Partial<Choice>): void => setChoice({ ...choice, ...next, isRemembered: false })
  const canReview = reading !== null && reading.dataset.entries.length > 0

  const download = async (): Promise<void> => {
    if (!reading) return
    const { correctedTable } = await import('../../ingest/table/correctedTable')
    const rows = correctedTable(sheet, mapping, reading)
    saveFile(new Blob([CSV_BOM + csvText(rows)], { type: 'text/csv' }), `${sheet.name}-corrected.csv`)
  }

  return (
    <div className="import-mapping">
      <h3 ref={heading} tabIndex={-1}>
        {messages.mapping}
      </h3>
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
                if (next) setChoice(firstChoice(next))
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
          <select
            value={mapping.headerRow}
            onChange={({ target }) => change({ mapping: { ...mapping, headerRow: Number(target.value) } })}
          >
            <option value={-1}>{messages.noHeader}</option>
            {sheet.rows.slice(0, 20).map((_, i) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: rows stay where they are
              <option key={i} value={i}>
                {messages.headerRowOf(i + 1)}
              </option>
            ))}
          </select>
        </label>
        {isRemembered && <p className="import-muted">{messages.remembered}</p>}
      </div>
      <ColumnTable sheet={sheet} mapping={mapping} onChange={(next) => change({ mapping: next })} />
      {seen && seen.names.length > 0 && (
        <NameChoices
          names={seen.names}
          chosen={names}
          onChoose={(written, adcode) => {
            const { [written]: _, ...others } = names
            change({ names: adcode === null ? others : { ...others, [written]: adcode } })
          }}
        />
      )}
      {trouble !== null && (
        <p role="alert" className="import-trouble">
          {messages.tableFailed(trouble)}
        </p>
      )}
      <TablePreview reading={seen} />
      <div className="import-actions import-foot">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={!canReview}
          onClick={() => {
            if (!canReview) return
            keepMapping(sheet, { mapping, names })
            onReview(reading)
          }}
        >
          {messages.toReview}
        </button>
        <button
          type="button"
          className="button"
          aria-disabled={!canReview}
          onClick={() => {
            if (canReview) void download()
          }}
        >
          {messages.corrected}
        </button>
        <button type="button" className="button" onClick={onBack}>
          {messages.back}
        </button>
      </div>
    </div>
  )
}
