import { useNames } from '../../datasets/glossary'
import { useOpenDataset } from '../../datasets/openDataset'
import { useEntry, usePage } from '../../datasets/queries'
import { divisionOf } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import type { Entry } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import { formatFound } from '../../domain/numbers'
import { pickText } from '../../domain/text'
import { isPart } from '../../engine/engine'
import { formatEntryDate } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { detailsMessages } from '../../i18n/messages/details'
import { shellMessages } from '../../i18n/messages/shell'
import { openDialog } from '../../state/dialog'
import { linkToView } from '../../state/history'
import { changeFilters, changeView, clickFilter, openPanel, useStore } from '../../state/store'
import { CopyButton } from '../../ui/CopyButton'
import { Icon } from '../../ui/Icon'
import { Message } from '../../ui/Message'
import { PanelFrame } from './PanelFrame'
import { SourceText } from './SourceText'
import { useSource } from './useSource'

/** One entry, all that is known of it and where it stands in the digest. */
export function EntryPanel({ id }: { readonly id: string }) {
  const messages = useMessages(detailsMessages)
  const text = useText()
  const entry = useEntry(id)
  const atHand = useSource()
  if (entry === undefined) return null
  if (entry === null) {
    return (
      <PanelFrame testId="entry-panel" subject={id} kicker={messages.entry} title={id}>
        <Message title={messages.missing(id)} />
      </PanelFrame>
    )
  }
  return (
    <PanelFrame
      testId="entry-panel"
      subject={id}
      kicker={messages.entry}
      title={text(entry.title)}
      actions={<Neighbours id={id} />}
      onFile={atHand.source === null ? atHand.offer : undefined}
    >
      <p className="panel-summary">{text(entry.summary)}</p>
      <Facts entry={entry} />
      <SourceText key={entry.id} locator={entry.locator} atHand={atHand} />
    </PanelFrame>
  )
}

/** Previous and next entry in the order of the list, and the link to this one. */
function Neighbours({ id }: { readonly id: string }) {
  const messages = useMessages(detailsMessages)
  const shell = useMessages(shellMessages)
  const filters = useStore((state) => state.view.filters)
  const sort = useStore((state) => state.view.sort)
  const page = usePage(filters, sort, { type: 'around', id, reach: 1 })
  const at = page?.rows.findIndex((row) => row.id === id) ?? -1
  const previous = at > 0 ? page?.rows[at - 1] : undefined
  const next = at >= 0 ? page?.rows[at + 1] : undefined
  const step = (target: Entry | undefined, icon: 'previous' | 'next', label: string) => (
    <button
      type="button"
      className="button"
      aria-disabled={!target}
      onClick={() => target && changeView({ panel: { type: 'entry', id: target.id } }, 'replace')}
    >
      {icon === 'previous' && <Icon name="previous" />}
      {label}
      {icon === 'next' && <Icon name="next" />}
    </button>
  )
  return (
    <>
      {step(previous, 'previous', messages.previous)}
      <span className="panel-muted">
        {page &&
          (at >= 0
            ? messages.position(page.offset + at + 1, formatFound(page.total, isPart(page)))
            : isPart(page)
              ? messages.notFoundYet
              : messages.notInFilter)}
      </span>
      {step(next, 'next', messages.next)}
      <button
        type="button"
        className="button"
        onClick={() => openDialog({ type: 'export', tab: 'citation' })}
      >
        {messages.cite}
      </button>
      <CopyButton
        label={messages.copyLink}
        done={messages.copied}
        refused={shell.copyFailed}
        text={linkToView}
      />
    </>
  )
}

function Facts({ entry }: { readonly entry: Entry }) {
  const lang = useLang()
  const text = useText()
  const messages = useMessages(detailsMessages)
  const common = useMessages(commonMessages)
  const { header } = useOpenDataset()
  const filters = useStore((state) => state.view.filters)
  const names = useNames(lang)
  const { date, kind, locator } = entry
  const topicName = (topic: string): string =>
    pickText(header.topics.find(({ id }) => id === topic)?.label ?? { zh: topic }, lang)

  return (
    <dl className="facts">
      <dt>{messages.date}</dt>
      <dd>
        {formatEntryDate(date, lang)}{' '}
        <span className="panel-muted">{messages.precision[date.precision]}</span>
      </dd>
      <dt>{messages.kind}</dt>
      <dd>
        <button
          type="button"
          className="button"
          data-kind={kind}
          aria-pressed={filters.kind.includes(kind)}
          onClick={(event) => clickFilter('kind', [kind], isAdditive(event))}
        >
          <span className="fact-kind" /> {common.kind[kind]}
        </button>{' '}
        <span className="panel-muted">
          {kind === 'unspecified' ? messages.noHeading : messages.basis[entry.kindBasis]}
        </span>
      </dd>
      <dt>{messages.jurisdiction}</dt>
      <dd>
        <button
          type="button"
          className="button"
          onClick={() => openPanel({ type: 'region', adcode: entry.jurisdiction })}
        >
          {text(jurisdictionNames(entry.jurisdiction).name)}
        </button>
      </dd>
      <dt>{messages.places}</dt>
      <dd className="fact-list">
        {entry.places.length === 0 && <span className="panel-muted">{messages.noPlaces}</span>}
        {entry.places.map(({ adcode, name }) => (
          <button
            type="button"
            className="button"
            key={adcode}
            onClick={() =>
              changeView({ camera: { type: 'division', adcode: divisionOf(adcode) } }, 'replace')
            }
          >
            {names(name)}
          </button>
        ))}
      </dd>
      <dt>{messages.topics}</dt>
      <dd className="fact-list">
        {entry.topics.map((topic) => (
          <button
            type="button"
            className="button"
            key={topic}
            title={messages.filterTopic(topicName(topic))}
            aria-pressed={filters.topic.includes(topic)}
            onClick={(event) => clickFilter('topic', [topic], isAdditive(event))}
          >
            {topicName(topic)}
          </button>
        ))}
      </dd>
      {entry.actors.length > 0 && (
        <>
          <dt>{messages.actors}</dt>
          <dd className="fact-list">
            {entry.actors.map(({ name, role }) => (
              <span key={name} className="fact-actor">
                <button
                  type="button"
                  className="button"
                  title={messages.filterText(names(name))}
                  aria-pressed={filters.text === name}
                  onClick={() => changeFilters({ text: filters.text === name ? '' : name })}
                >
                  {names(name)}
                </button>{' '}
                {role && <span className="panel-muted">{names(role)}</span>}
              </span>
            ))}
          </dd>
        </>
      )}
      {entry.media.length > 0 && (
        <>
          <dt>{messages.media}</dt>
          <dd>{entry.media.map(names).join(lang === 'zh' ? '、' : ', ')}</dd>
        </>
      )}
      {entry.note && (
        <>
          <dt>{messages.note}</dt>
          <dd>{text(entry.note)}</dd>
        </>
      )}
      <dt>{messages.source}</dt>
      <dd>
        {messages.locator(locator.section, locator.start, locator.end)}
        <br />
        <span className="panel-muted">
          {header.source.title} · {messages.file} {header.source.file}
        </span>
      </dd>
    </dl>
  )
}
