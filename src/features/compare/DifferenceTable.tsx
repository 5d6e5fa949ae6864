import './changes.css'
import { useMemo } from 'react'
import type { PairAnswer } from '../../datasets/pairAnswers'
import { isAdditive } from '../../domain/additive'
import { KINDS } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import { formatCount } from '../../domain/numbers'
import { type JurisdictionDifference, jurisdictionDifferences } from '../../engine/differences'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { compareMessages } from '../../i18n/messages/compare'
import { clickFilter } from '../../state/store'
import { SideBadge } from './SideBadge'
import { Signed } from './Signed'
import { tableOrder } from './scenes'

interface Props {
  readonly answer: PairAnswer
  /** With the state in words: where there is room. */
  readonly full: boolean
}

/** Both datasets by division: entries, difference, by kind. Each row filters as its polygon does. */
export function DifferenceTable({ answer, full }: Props) {
  const text = useText()
  const messages = useMessages(compareMessages)
  const { kind: kindNames } = useMessages(commonMessages)
  const { open, now } = answer
  const chosen = answer.filters.jurisdiction
  const rows = useMemo(() => tableOrder(jurisdictionDifferences(open.pair, now)), [open, now])
  const kinds = KINDS.filter((kind) => open.pair.all.a.kind[kind] + open.pair.all.b.kind[kind] > 0)
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys
    <div className="difference-table" data-testid={full ? 'table-view' : 'compare-table'} tabIndex={0}>
      <table>
        <caption>{full ? messages.tableCaption : messages.table}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.columns.name}</th>
            <th scope="col">
              <SideBadge side="a" />
            </th>
            <th scope="col">
              <SideBadge side="b" />
            </th>
            <th scope="col">{messages.columns.difference}</th>
            {kinds.map((kind) => (
              <th key={kind} scope="col" data-kind={kind} title={kindNames[kind]}>
                <span className="difference-kind" />
                <span className={full ? undefined : 'visually-hidden'}>{kindNames[kind]}</span>
              </th>
            ))}
            {full && <th scope="col">{messages.columns.state}</th>}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.adcode} data-chosen={chosen.includes(row.adcode)} data-state={row.state}>
              <th scope="row">
                <button
                  type="button"
                  data-adcode={row.adcode}
                  aria-pressed={chosen.includes(row.adcode)}
                  onClick={(event) => clickFilter('jurisdiction', [row.adcode], isAdditive(event))}
                >
                  {text(jurisdictionNames(row.adcode)[full ? 'name' : 'short'])}
                </button>
              </th>
              <td>{countOf(row, 'a')}</td>
              <td>{countOf(row, 'b')}</td>
              <td>{row.difference === null ? '–' : <Signed value={row.difference} />}</td>
              {kinds.map((kind) => (
                <td key={kind}>{row.byKind ? <Signed value={row.byKind[kind]} /> : '–'}</td>
              ))}
              {full && <td className="difference-state">{messages.state[row.state]}</td>}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

function countOf(row: JurisdictionDifference, side: 'a' | 'b'): string {
  return row[side].state === 'not-covered' ? '–' : formatCount(row[side].count)
}
