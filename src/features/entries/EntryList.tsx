import './entries.css'
import { useVirtualizer } from '@tanstack/react-virtual'
import { type KeyboardEvent, useEffect, useRef, useState } from 'react'
import { useNames } from '../../datasets/glossary'
import { useAllCounts, usePage } from '../../datasets/queries'
import type { Entry } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import { NO_FILTERS } from '../../domain/filters'
import { pickText } from '../../domain/text'
import type { Sort } from '../../engine/engine'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { listMessages } from '../../i18n/messages/lists'
import { changeView, openPanel, useStore } from '../../state/store'
import { EntryRow } from '../../ui/EntryRow'
import { windowOf } from './window'

const SORTS: readonly Sort[] = ['newest', 'date', 'jurisdiction']
/** Height of a row in rem; rows are of one height, so that the list needs to measure none. */
const ROW_REM = 3.5

function rowHeight(): number {
  return ROW_REM * Number.parseFloat(getComputedStyle(document.documentElement).fontSize)
}

/** The entries that pass all filters, as a list that draws only what is in sight. */
export function EntryList() {
  const lang = useLang()
  const messages = useMessages(listMessages)
  const common = useMessages(commonMessages)
  const names = useNames(lang)
  const filters = useStore((state) => state.view.filters)
  const sort = useStore((state) => state.view.sort)
  const openId = useStore(({ view }) => (view.panel?.type === 'entry' ? view.panel.id : null))
  const scroller = useRef<HTMLDivElement>(null)
  const [focused, setFocused] = useState(0)
  const [range, setRange] = useState(() => windowOf(0, 0))
  const page = usePage(filters, sort, { type: 'offset', ...range })
  const total = page?.total ?? 0
  const none = useAllCounts()?.total === 0

  const virtualizer = useVirtualizer({
    count: total,
    getScrollElement: () => scroller.current,
    estimateSize: rowHeight,
    overscan: 6,
    onChange: ({ range: shown }) => {
      const next = windowOf(shown?.startIndex ?? 0, shown?.endIndex ?? 0)
      setRange((old) => (old.offset === next.offset && old.limit === next.limit ? old : next))
    },
  })
  const items = virtualizer.getVirtualItems()

  // A new selection starts at its top: what was scrolled to may be gone.
  // biome-ignore lint/correctness/useExhaustiveDependencies: filters and sort are the reason to scroll
  useEffect(() => {
    setFocused(0)
    if (virtualizer.scrollOffset) virtualizer.scrollToOffset(0)
  }, [filters, sort])

  const move = (event: KeyboardEvent): void => {
    const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1, PageDown: 10, PageUp: -10 }
    const target =
      event.key === 'Home'
        ? 0
        : event.key === 'End'
          ? total - 1
          : event.key in steps
            ? Math.min(total - 1, Math.max(0, focused + (steps[event.key] ?? 0)))
            : null
    if (target === null || total === 0) return
    event.preventDefault()
    setFocused(target)
    virtualizer.scrollToIndex(target)
    requestAnimationFrame(() => {
      scroller.current?.querySelector<HTMLElement>(`[data-index="${target}"] button`)?.focus()
    })
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
          {messages.entries} <span className="entries-count">{total}</span>
        </h2>
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
      <div className="entries-scroll" ref={scroller} data-testid="entry-list">
        {none && <p className="entries-none">{messages.empty}</p>}
        {page && total === 0 && !none && (
          <p className="entries-none">
            {messages.none}{' '}
            <button type="button" className="button" onClick={() => changeView({ filters: NO_FILTERS })}>
              {messages.relax}
            </button>
          </p>
        )}
        <ul
          aria-label={messages.entries}
          style={{ height: virtualizer.getTotalSize() }}
          className="entries-rows"
          onKeyDown={move}
        >
          {items.map((item) => {
            const entry = page?.rows[item.index - page.offset]
            return (
              <li
                key={item.key}
                data-index={item.index}
                className="entries-item"
                aria-setsize={total}
                aria-posinset={item.index + 1}
                style={{ height: item.size, transform: `translateY(${item.start}px)` }}
              >
                {entry && (
                  <EntryRow
                    title={pickText(entry.title, lang)}
                    kind={entry.kind}
                    kindLabel={common.kind[entry.kind]}
                    date={formatEntryDate(entry.date, lang)}
                    place={placeOf(entry)}
                    current={entry.id === openId}
                    tabIndex={item.index === Math.min(focused, total - 1) ? 0 : -1}
                    onOpen={() => {
                      setFocused(item.index)
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
