import { memo } from 'react'
import { KINDS } from '../../domain/dataset'
import { formatCount } from '../../domain/numbers'
import type { BinUnit, TimeBin } from '../../engine/engine'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { timelineMessages } from '../../i18n/messages/timeline'
import { totalOf } from './timelineOption'

/** The timeline's numbers for screen readers: one row for each bin that has entries. */
export const BinTable = memo(function BinTable({
  bins,
  unit,
}: {
  readonly bins: readonly TimeBin[]
  readonly unit: BinUnit
}) {
  const { table } = useMessages(timelineMessages)
  const lang = useLang()
  const { kind: kindNames } = useMessages(commonMessages)
  return (
    <div className="visually-hidden">
      <table>
        <caption>{table[unit]}</caption>
        <thead>
          <tr>
            <th scope="col">{table.date}</th>
            <th scope="col">{table.total}</th>
            {KINDS.map((kind) => (
              <th key={kind} scope="col">
                {kindNames[kind]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {bins
            .filter((bin) => totalOf(bin) > 0)
            .map((bin) => (
              <tr key={bin.start}>
                <th scope="row">{formatRange(bin.start, bin.end, lang)}</th>
                <td>{formatCount(totalOf(bin))}</td>
                {KINDS.map((kind) => (
                  <td key={kind}>{formatCount(bin.byKind[kind])}</td>
                ))}
              </tr>
            ))}
        </tbody>
      </table>
    </div>
  )
})
