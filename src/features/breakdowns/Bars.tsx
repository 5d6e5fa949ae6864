import { type KeyboardEvent, memo, useRef, useState } from 'react'
import { isAdditive } from '../../domain/additive'
import { formatCount } from '../../domain/numbers'
import { rowAfterKey } from '../../ui/rowKeys'
import type { Row } from './rows'

interface BarsProps {
  readonly rows: readonly Row[]
  readonly rowHeight: number
  readonly label: string
  /** Whether the rows show their own text, standing in for the picture below. */
  readonly plain: boolean
  readonly inWords: (row: Row) => string
  readonly onPick: (row: Row, additive: boolean) => void
}

/**
 * The accessible chart: a button over each bar, as high as its row. One tab stop; the arrow keys go from row to row,
 * Enter and Space choose, with Ctrl, Cmd or Shift in addition.
 */
export const Bars = memo(function Bars({ rows, rowHeight, label, plain, inWords, onPick }: BarsProps) {
  const list = useRef<HTMLUListElement>(null)
  const [active, setActive] = useState<string | null>(null)
  const stop = (
    rows.find(({ key }) => key === active) ??
    rows.find(({ chosen }) => chosen !== 'none') ??
    rows[0]
  )?.key

  const onKeyDown = (event: KeyboardEvent, row: Row, index: number) => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault()
      if (!event.repeat) onPick(row, isAdditive(event))
      return
    }
    const page = Math.floor((list.current?.parentElement?.parentElement?.clientHeight ?? 0) / rowHeight)
    const next = event.altKey ? null : rowAfterKey(event.key, index, rows.length, page)
    if (next === null) return
    event.preventDefault()
    list.current?.querySelectorAll('button')[next]?.focus()
  }

  return (
    <ul ref={list} className="breakdown-rows" aria-label={label}>
      {rows.map((row, index) => (
        <li key={row.key} style={{ height: rowHeight }}>
          <button
            type="button"
            className="breakdown-row"
            data-key={row.key}
            aria-pressed={row.chosen === 'some' ? 'mixed' : row.chosen === 'all'}
            aria-label={inWords(row)}
            title={inWords(row)}
            tabIndex={row.key === stop ? 0 : -1}
            onFocus={() => setActive(row.key)}
            onClick={(event) => onPick(row, isAdditive(event))}
            onKeyDown={(event) => onKeyDown(event, row, index)}
            onKeyUp={(event) => {
              if (event.key === ' ') event.preventDefault()
            }}
          >
            {plain && (
              <>
                <span className="breakdown-label">{row.label}</span>
                <span className="breakdown-count">{formatCount(row.count)}</span>
              </>
            )}
          </button>
        </li>
      ))}
    </ul>
  )
})
