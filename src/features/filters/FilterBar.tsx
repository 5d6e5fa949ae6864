import './filters.css'
import { useOpenDataset } from '../../datasets/openDataset'
import { NO_FILTERS } from '../../domain/filters'
import { useLang, useMessages } from '../../i18n/lang'
import { listMessages } from '../../i18n/messages/lists'
import { shellMessages } from '../../i18n/messages/shell'
import { useCounts } from '../../state/counts'
import { changeFilters, changeView, useStore } from '../../state/store'
import { Icon } from '../../ui/Icon'
import { filterChips } from './chips'

/** How many entries pass, and the active filters as chips that take themselves back. */
export function FilterBar() {
  const lang = useLang()
  const messages = useMessages(listMessages)
  const shell = useMessages(shellMessages)
  const { header } = useOpenDataset()
  const filters = useStore((state) => state.view.filters)
  const counts = useCounts()
  const chips = filterChips(filters, header.topics, lang)

  return (
    <div className="filter-bar">
      <p className="filter-total">
        <strong data-testid="total-count">{counts?.passing ?? '…'}</strong>{' '}
        {counts && <span>{shell.countOf(counts.passing, counts.total)}</span>}
      </p>
      <section className="filter-chips" data-testid="filter-chips" aria-label={messages.chips}>
        {chips.length === 0 && <span className="filter-none">{messages.noFilters}</span>}
        {chips.map((chip) => (
          <button
            type="button"
            key={chip.key}
            className="filter-chip"
            aria-label={messages.remove(`${messages.chip[chip.dimension]} ${chip.label}`)}
            onClick={() => changeFilters(chip.removed)}
          >
            <span className="filter-dimension">{messages.chip[chip.dimension]}</span>
            <span className="filter-label">{chip.label}</span>
            <Icon name="close" />
          </button>
        ))}
        {chips.length > 0 && (
          <button
            type="button"
            className="button filter-clear"
            onClick={() => changeView({ filters: NO_FILTERS })}
          >
            {messages.clearAll}
          </button>
        )}
      </section>
      <p className="visually-hidden" role="status">
        {counts && shell.announce(counts.passing, counts.total)}
      </p>
    </div>
  )
}
