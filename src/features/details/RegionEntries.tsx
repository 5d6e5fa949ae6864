import { useNames } from '../../datasets/glossary'
import { formatFound } from '../../domain/numbers'
import { isPart, type Page } from '../../engine/engine'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { detailsMessages } from '../../i18n/messages/details'
import { openPanel } from '../../state/store'
import { EntryRow } from '../../ui/EntryRow'

interface Props {
  /** The first of a region's entries; `undefined` until they are read. */
  readonly page: Page | undefined
  readonly onMore: () => void
}

/** A region's entries, as many as were asked for. */
export function RegionEntries({ page, onMore }: Props) {
  const lang = useLang()
  const text = useText()
  const names = useNames(lang)
  const messages = useMessages(detailsMessages)
  const common = useMessages(commonMessages)
  const left = page ? page.total - page.rows.length : 0
  return (
    <>
      <h3>{messages.list}</h3>
      {page?.total === 0 && <p>{isPart(page) ? common.noneYet : messages.noEntries}</p>}
      <ul className="panel-list">
        {page?.rows.map((entry, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a row takes the next entry's words, instead of being made anew
          <li key={page.offset + at}>
            <EntryRow
              title={text(entry.title)}
              kind={entry.kind}
              kindLabel={common.kind[entry.kind]}
              date={formatEntryDate(entry.date, lang)}
              place={entry.places.map((place) => names(place.name)).join(' · ')}
              current={false}
              onOpen={() => openPanel({ type: 'entry', id: entry.id })}
            />
          </li>
        ))}
      </ul>
      {page && left > 0 && (
        <button type="button" className="button panel-more" onClick={onMore}>
          {messages.more(formatFound(left, isPart(page)))}
        </button>
      )}
    </>
  )
}
