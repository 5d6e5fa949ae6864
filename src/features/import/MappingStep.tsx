import { useEffect, useRef, useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { Sheet, TableFormat } from '../../ingest/opened'
import { proposeMapping } from '../../ingest/table/mapping'
import type { TableReading } from '../../ingest/table/types'
import { keepMapping, recallMapping } from '../../state/mappings'
import { saveFile } from '../../ui/saveFile'
import { ColumnTable } from './ColumnTable'
import { NameChoices } from './NameChoices'
import { TableHead } from './TableHead'
import { TablePeriod } from './TablePeriod'
import { TablePreview } from './TablePreview'
import { TableProgress } from './TableProgress'
import type { Import } from './useImport'
import { type Choice, useTableReading } from './useTableReading'

interface Props {
  readonly file: string
  readonly sha256: string
  readonly sheets: readonly Sheet[]
  /** In which the corrected table is given back. */
  readonly format: TableFormat
  readonly readTable: Import['readTable']
  /** Something was chosen, and would be lost. */
  readonly onChosen: () => void
  readonly onBack: () => void
  readonly onReview: (reading: TableReading) => void
}

function firstChoice(sheet: Sheet): Choice {
  const mapping = proposeMapping(sheet)
  const kept = recallMapping(sheet, mapping)
  return { sheet, mapping, names: {}, ...kept, period: null, isRemembered: kept !== null }
}

/** What the columns of a table mean, with the first entries as they will be read. */
export function MappingStep(props: Props) {
  const { file, sha256, sheets, format, readTable, onChosen, onBack, onReview } = props
  const messages = useMessages(importMessages)
  const [choice, setChoice] = useState<Choice | null>(() => (sheets[0] ? firstChoice(sheets[0]) : null))
  const { seen, reading, state, stop } = useTableReading(choice, { file, sha256 }, readTable)
  const heading = useRef<HTMLHeadingElement>(null)
  const root = useRef<HTMLDivElement>(null)
  const isSaid = state !== null && state.type !== 'done'
  // At the start, and when the button that had the focus goes with the progress that it stopped.
  useEffect(() => {
    if (!isSaid && !document.activeElement?.closest('.import-mapping')) heading.current?.focus()
  }, [isSaid])

  if (!choice) return null
  const { sheet, mapping, names, period, isRemembered } = choice
  const change = (next: Partial<Choice>): void => {
    setChoice({ ...choice, isRemembered: false, ...next })
    onChosen()
  }
  const canReview = reading !== null && reading.dataset.entries.length > 0

  const download = async (): Promise<void> => {
    if (!reading) return
    const { correctedFile } = await import('../../ingest/table/correctedFile')
    const corrected = await correctedFile(format, sheets, sheet, mapping, reading)
    saveFile(corrected, `${file.replace(/\.[A-Za-z0-9]{1,8}$/, '')}-corrected.${format}`)
  }

  return (
    <div className="import-mapping" ref={root}>
      <h3 ref={heading} tabIndex={-1}>
        {messages.mapping}
      </h3>
      <TableHead
        file={file}
        sheets={sheets}
        sheet={sheet}
        headerRow={mapping.headerRow}
        isRemembered={isRemembered}
        onSheet={(next) => setChoice(firstChoice(next))}
        onHeaderRow={(headerRow) => change({ mapping: { ...mapping, headerRow } })}
      />
      <ColumnTable sheet={sheet} mapping={mapping} onChange={(next) => change({ mapping: next })} />
      <TablePeriod
        key={sheets.indexOf(sheet)}
        reading={seen}
        onChange={(next) => {
          // Half a period changes nothing, but it was typed.
          onChosen()
          if (next?.start !== period?.start || next?.end !== period?.end)
            change({ period: next, isRemembered })
        }}
      />
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
      <TableProgress
        sheet={sheet.name}
        state={state}
        onStop={stop}
        onAgain={() => setChoice({ ...choice })}
      />
      <TablePreview reading={seen} />
      <div className="import-actions import-foot">
        <button
          type="button"
          className="button button-primary"
          aria-disabled={!canReview}
          onClick={() => {
            if (!canReview) return
            const bad = root.current?.querySelector<HTMLElement>('.import-period [aria-invalid="true"]')
            if (bad) return bad.focus()
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
