import { useState } from 'react'
import type { Dataset } from '../../domain/dataset'
import { useMessages } from '../../i18n/lang'
import { importMessages } from '../../i18n/messages/importing'
import type { TableReading } from '../../ingest/table/types'
import { isPeriod, PeriodInputs } from './PeriodInputs'

type Period = Dataset['period']

const EMPTY: Period = { start: '', end: '' }

interface Props {
  /** What shows the period until one is typed; `null` while it is being read. */
  readonly reading: TableReading | null
  /** `null`: what the table says. */
  readonly onChange: (period: Period | null) => void
}

/** What a table covers: as it was read, empty where nothing says it, or as somebody types it. */
export function TablePeriod({ reading, onChange }: Props) {
  const { periodFrom } = useMessages(importMessages)
  const [typed, setTyped] = useState<Period | null>(null)
  const basis = typed ? 'given' : reading?.basis
  const read = reading && reading.basis !== 'unknown' ? reading.dataset.period : EMPTY
  return (
    <div className="import-row">
      <PeriodInputs
        value={typed ?? read}
        onChange={(next) => {
          const isCleared = next.start === '' && next.end === ''
          setTyped(isCleared ? null : next)
          onChange(isPeriod(next) ? next : null)
        }}
      />
      {basis && periodFrom[basis] !== '' && <p className="import-muted">{periodFrom[basis]}</p>}
    </div>
  )
}
