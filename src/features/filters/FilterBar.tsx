import './filters.css'
import { type ReactNode, useRef } from 'react'
import { useLoading } from '../../datasets/large/useLoading'
import { useOpenDataset } from '../../datasets/openDataset'
import type { Topic } from '../../domain/dataset'
import { NO_FILTERS, narrowsNothing } from '../../domain/filters'
import { formatFound } from '../../domain/numbers'
import { isPart } from '../../engine/engine'
import { useLang, useMessages } from '../../i18n/lang'
import { listMessages } from '../../i18n/messages/lists'
import { shellMessages } from '../../i18n/messages/shell'
import { useAnswer } from '../../state/counts'
import { changeFilters, changeView, useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { filterChips } from './chips'

interface Props {
  /** Topics to name in chips; those of the open dataset unless told. */
  readonly topics?: readonly Topic[]
  /** In place of how many entries of the open dataset pass. */
  readonly children?: ReactNode
}

/** How many entries pass, and the active filters as chips that take themselves back. */
export function FilterBar({ topics, children }: Props) {
  const lang = useLang()
  const messages = useMessages(listMessages)
  const shell = useMessages(shellMessages)
  const { header } = useOpenDataset()
  const filters = useStore((state) => state.view.filters)
  const answer = useAnswer()
  // Until the columns of a large file are in, nothing that narrows is answered: what is there is of all entries.
  const isLoading = useLoading(header.id)
  const isOfAll = isLoading && answer && narrowsNothing(answer.filters) && !narrowsNothing(filters)
  const counts = isOfAll ? undefined : answer?.counts
  const section = useRef<HTMLElement>(null)
  // A chip that goes takes the focus with it: its row keeps it.
  const change = (act: () => void): void => {
    act()
    section.current?.focus({ preventScroll: true })
  }
  const clearAll = (): void => {
    const { panel } = useStore.getState().view
    changeView({ filters: NO_FILTERS, panel: panel?.type === 'region' ? null : panel })
  }
  const chips = filterChips(filters, topics ?? header.topics, lang)

  return (
    <div className="filter-bar" data-long={!children && (answer?.counts.total ?? 0) > 999}>
      {children ?? (
        <p className="filter-total">
          <strong data-testid="total-count">
            {counts ? formatFound(counts.passing, isPart(counts)) : '…'}
          </strong>{' '}
          {counts && (
            <span>
              {shell.countOf(counts.passing, counts.total)}
              {isPart(counts) && <span className="filter-part"> · {messages.stillSearching}</span>}
            </span>
          )}
        </p>
      )}
      <section
        className="filter-chips"
        data-testid="filter-chips"
        aria-label={messages.chips}
        ref={section}
        tabIndex={-1}
      >
        {chips.length === 0 && <span className="filter-none">{messages.noFilters}</span>}
        {chips.map((chip) => (
          <button
            type="button"
            key={chip.key}
            className="filter-chip"
            aria-label={messages.remove(`${messages.chip[chip.dimension]} ${chip.label}`)}
            onClick={() => change(() => changeFilters(chip.removed))}
          >
            <span className="filter-dimension">{messages.chip[chip.dimension]}</span>
            <span className="filter-label">{chip.label}</span>
            <Icon name="close" />
          </button>
        ))}
        {chips.length > 0 && (
          <button type="button" className="button filter-clear" onClick={() => change(clearAll)}>
            {messages.clearAll}
          </button>
        )}
      </section>
      <p className="visually-hidden" role="status">
        {!children && counts && !isPart(counts) && shell.announce(counts.passing, counts.total)}
      </p>
    </div>
  )
}
