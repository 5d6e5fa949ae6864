import './entries.css'
import { useContext, useEffect, useRef, useState } from 'react'
import { useNames } from '../../datasets/glossary'
import { useOpenDataset } from '../../datasets/openDataset'
import { useAllCounts, usePage } from '../../datasets/queries'
import type { Entry } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import { NO_FILTERS } from '../../domain/filters'
import { formatCount, formatFound } from '../../domain/numbers'
import { pickText } from '../../domain/text'
import { isPart, type Sort } from '../../engine/engine'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { listMessages } from '../../i18n/messages/lists'
import { useCounts } from '../../state/counts'
import { changeView, openPanel, useStore } from '../../state/store'
import { EntryRow } from '../../ui/EntryRow'
import { CoveredContext } from '../../viz/chart/covered'
import { positionOfDay } from './jump'
import { useRowFocus } from './useRowFocus'
import { useRows } from './useRows'
import { windowOf } from './window'

const SORTS: readonly Sort[] = ['newest', 'date', 'jurisdiction']
/** Up to so many entries, all days are near. */
const FEW = 200

/** The entries that pass all filters, as a list that draws only what is in sight. */
export function EntryList() {
  const lang = useLang()
  const messages = useMessages(listMessages)
  const common = useMessages(commonMessages)
  const names = useNames(lang)
  const { engine, header } = useOpenDataset()
  const { period } = header
  const filters = useHeld(
    useStore((state) => state.view.filters),
    useContext(CoveredContext),
  )
  const sort = useStore((state) => state.view.sort)
  const openId = useStore(({ view }) => (view.panel?.type === 'entry' ? view.panel.id : null))
  const scroller = useRef<HTMLDivElement>(null)
  const [range, setRange] = useState(() => windowOf(0, 0))
  const page = usePage(filters, sort, { type: 'offset', ...range })
  const total = page?.total ?? 0
  // While more is found entries move down: a row is its entry's, so that this keeps the focus, and no press opens another.
  const followsEntries = engine.soon !== undefined && filters.text !== ''
  const none = useAllCounts()?.total === 0

  const rows = useRows(total, scroller)
  const next = windowOf(rows.first, rows.last)
  if (next.offset !== range.offset || next.limit !== range.limit) setRange(next)
  const focus = useRowFocus(scroller, { total, show: rows.show, movesEntries: engine.soon !== undefined })
  const shown = Array.from({ length: Math.max(0, rows.last - rows.first + 1) }, (_, i) => rows.first + i)

  // A new selection starts at its top, whatever had the focus: what was scrolled to may be gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and sort are the reason to scroll
  useEffect(() => {
    focus.reset()
    rows.toTop()
  }, [filters, sort])

  const latest = useRef({ engine, filters, sort, total, go: focus.go })
  latest.current = { engine, filters, sort, total, go: focus.go }
  const jump = async (day: string): Promise<void> => {
    if (sort === 'jurisdiction' || day === '' || total === 0) return
    const position = await positionOfDay(engine, filters, sort, day)
    const now = latest.current
    if (now.engine !== engine || now.filters !== filters || now.sort !== sort || now.total === 0) return
    now.go(Math.min(now.total - 1, position))
  }

  const placeOf = (entry: Entry): string =>
    [
      pickText(jurisdictionNames(entry.jurisdiction).short, lang),
      ...entry.places.map((place) => names(place.name)),
    ].join(' · ')

  return (
    <section className="entries" aria-labelledby="entries-heading">
      <header className="entries-head">
        <h2 id="entries-heading">
          {messages.entries}{' '}
          {page && (
            <span className="entries-count">{isPart(page) ? <FoundSoFar /> : formatCount(total)}</span>
          )}
        </h2>
        {sort !== 'jurisdiction' && total > FEW && (
          <label className="entries-jump">
            <span>{messages.jump}</span>
            <input
              type="date"
              min={period.start}
              max={period.end}
              onChange={(event) => {
                // What fails is told by the list, which asks the same.
                jump(event.target.value).catch(() => undefined)
              }}
            />
          </label>
        )}
        <label className="entries-sort">
          <span className="visually-hidden">{messages.sort}</span>
          <select
            value={sort}
            onChange={(event) => {
              const chosen = SORTS.find((one) => one === event.target.value)
              if (chosen) changeView({ sort: chosen }, 'replace')
            }}
          >
            {SORTS.map((one) => (
              <option key={one} value={one}>
                {messages.sorts[one]}
              </option>
            ))}
          </select>
        </label>
      </header>
      <div className="entries-scroll" ref={scroller} onScroll={rows.onScroll} data-testid="entry-list">
        {none && <p className="entries-none">{messages.empty}</p>}
        {!page && !none && engine.isRead && <p className="entries-none">{messages.later}</p>}
        {page && total === 0 && !none && (
          <p className="entries-none">
            {isPart(page) ? common.noneYet : messages.none}{' '}
            <button type="button" className="button" onClick={() => changeView({ filters: NO_FILTERS })}>
              {messages.relax}
            </button>
          </p>
        )}
        <ul
          aria-label={messages.entries}
          style={{ height: rows.height }}
          className="entries-rows"
          {...focus.listeners}
        >
          {shown.map((index) => {
            const entry = page?.rows[index - page.offset]
            return (
              <li
                key={followsEntries && entry ? `entry ${entry.id}` : index}
                data-index={index}
                className="entries-item"
                aria-setsize={total}
                aria-posinset={index + 1}
                style={{ height: rows.rowHeight, transform: `translateY(${rows.topOf(index)}px)` }}
              >
                {entry && (
                  <EntryRow
                    title={pickText(entry.title, lang)}
                    kind={entry.kind}
                    kindLabel={common.kind[entry.kind]}
                    date={formatEntryDate(entry.date, lang)}
                    place={placeOf(entry)}
                    current={entry.id === openId}
                    tabIndex={index === Math.min(focus.at, total - 1) ? 0 : -1}
                    onOpen={() => {
                      focus.take(index)
                      openPanel({ type: 'entry', id: entry.id })
                    }}
                  />
                )}
              </li>
            )
          })}
        </ul>
      </div>
    </section>
  )
}

/** How many are found so far by the counts, as all of the page tells it: rows may be read a moment later. */
function FoundSoFar() {
  const counts = useCounts()
  return counts && formatFound(counts.passing, isPart(counts))
}

/** The value as it was when it came to lie beneath something else, for as long as it does: nobody sees what it is now. */
function useHeld<T>(value: T, isCovered: boolean): T {
  const kept = useRef(value)
  if (!isCovered) kept.current = value
  return kept.current
}
