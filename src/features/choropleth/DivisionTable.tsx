import './choropleth.css'
import { useMemo } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { useAllCounts } from '../../datasets/queries'
import { CENTRAL } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import { jurisdictionNames } from '../../domain/divisions'
import { formatCount } from '../../domain/numbers'
import { divisionCounts, mapClasses } from '../../engine/divisionCounts'
import { useMessages, useText } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { useCounts } from '../../state/counts'
import { useStore } from '../../state/store'
import { pickJurisdiction } from './useMapEvents'

/** What the map shows, as a table: most entries first, and each row filters as its polygon does. */
export function DivisionTable() {
  const text = useText()
  const messages = useMessages(choroplethMessages)
  const { header } = useOpenDataset()
  const chosen = useStore(({ view }) => view.filters.jurisdiction)
  const counts = useCounts()
  const all = useAllCounts()
  const rows = useMemo(() => {
    if (!counts || !all) return []
    const central = {
      adcode: CENTRAL,
      count: counts.jurisdiction.get(CENTRAL) ?? 0,
      all: all.jurisdiction.get(CENTRAL) ?? 0,
      state: null,
    }
    const divisions = divisionCounts(counts, all, header.coverage, mapClasses(all))
    return [central, ...divisions.toSorted((a, b) => b.all - a.all)]
  }, [counts, all, header.coverage])

  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys
    <div className="division-table" data-testid="table-view" tabIndex={0}>
      <table>
        <caption>{messages.tableCaption}</caption>
        <thead>
          <tr>
            <th scope="col">{messages.columns.name}</th>
            <th scope="col">{messages.columns.count}</th>
            <th scope="col">{messages.columns.all}</th>
            <th scope="col">{messages.columns.state}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.adcode} data-chosen={chosen.includes(row.adcode)}>
              <th scope="row">
                <button
                  type="button"
                  data-adcode={row.adcode}
                  aria-pressed={chosen.includes(row.adcode)}
                  onClick={(event) => pickJurisdiction(row.adcode, isAdditive(event))}
                >
                  {text(jurisdictionNames(row.adcode).name)}
                </button>
              </th>
              <td>{row.state === 'not-covered' ? '–' : formatCount(row.count)}</td>
              <td>{row.state === 'not-covered' ? '–' : formatCount(row.all)}</td>
              <td>{row.state === null ? messages.centralHint : messages.state[row.state]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
