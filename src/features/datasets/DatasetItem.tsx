import { useQueryClient } from '@tanstack/react-query'
import { type MouseEvent, useState } from 'react'
import type { StoredSummary } from '../../datasets/libraryUpgrades'
import { DATA_FORMATS, type DataFormat } from '../../datasets/serialise/dataFile'
import type { CatalogueItem } from '../../domain/singleFile'
import { pickText, withText } from '../../domain/text'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { datasetsMessages } from '../../i18n/messages/datasets'
import { shellMessages } from '../../i18n/messages/shell'
import { deleteDataset, renameDataset } from '../../state/ownDatasets'
import { changeView, useStore } from '../../state/store'
import { DEFAULT_VIEW } from '../../state/view'
import { saveFile } from '../../ui/saveFile'
import { exportDataset } from './exportDataset'
import { dayOf, sizeOf } from './words'

interface Props {
  readonly item: Pick<CatalogueItem, 'id' | 'title' | 'period' | 'entries'>
  /** What only a dataset of this device has; it can be renamed and deleted. */
  readonly own?: StoredSummary
  /** What became of an export. */
  readonly onStatus: (words: string) => void
}

/** A dataset in the list: what it is, and what can be done with it. */
export function DatasetItem({ item, own, onStatus }: Props) {
  const lang = useLang()
  const text = useText()
  const messages = useMessages(datasetsMessages)
  const [renaming, setRenaming] = useState<'not-yet' | 'now' | 'done'>('not-yet')
  const isOpen = useStore(({ view }) => view.dataset === item.id)
  const { id, period, entries } = item
  const title = text(item.title)
  const facts = [
    formatRange(period.start, period.end, lang),
    messages.entries(entries),
    ...(own ? [own.file, sizeOf(own.size), messages.used(dayOf(own.used, lang))] : []),
  ]
  const open = (event: MouseEvent<HTMLButtonElement>): void => {
    changeView({ ...DEFAULT_VIEW, dataset: id, lang })
    // By the dialog itself, which gives the focus back.
    event.currentTarget.closest('dialog')?.close()
  }
  return (
    <li className="datasets-item" data-testid="dataset-item" aria-current={isOpen}>
      {renaming === 'now' ? (
        <RenameForm item={item} onDone={() => setRenaming('done')} />
      ) : (
        <p className="datasets-title">
          {title}
          {isOpen && <span className="datasets-current">{messages.current}</span>}
        </p>
      )}
      <p className="datasets-muted">{facts.join(' · ')}</p>
      <div className="datasets-actions">
        {!isOpen && (
          <button
            type="button"
            className="button button-primary"
            aria-label={messages.openNamed(title)}
            onClick={open}
          >
            {messages.open}
          </button>
        )}
        <ExportButtons id={id} title={title} onStatus={onStatus} />
        {own && renaming !== 'now' && (
          <>
            <button
              type="button"
              className="button"
              aria-label={messages.renameNamed(title)}
              // biome-ignore lint/a11y/noAutofocus: the focus comes back to where the renaming began
              autoFocus={renaming === 'done'}
              onClick={() => setRenaming('now')}
            >
              {messages.rename}
            </button>
            <button
              type="button"
              className="button"
              aria-label={messages.removeNamed(title)}
              onClick={() => void deleteDataset(id)}
            >
              {messages.remove}
            </button>
          </>
        )}
      </div>
    </li>
  )
}

interface ExportProps extends Pick<Props, 'onStatus'> {
  readonly id: string
  readonly title: string
}

function ExportButtons({ id, title, onStatus }: ExportProps) {
  const lang = useLang()
  const messages = useMessages(datasetsMessages)
  const { product } = useMessages(shellMessages)
  const client = useQueryClient()
  const save = async (format: DataFormat): Promise<void> => {
    onStatus('')
    try {
      const { file, name } = await exportDataset(client, id, format, { lang, product })
      saveFile(file, name)
      onStatus(messages.exported(name))
    } catch (error) {
      onStatus(messages.exportFailed(error instanceof Error ? error.message : String(error)))
    }
  }
  return (
    <span className="datasets-exports">
      <span className="datasets-muted">{messages.exports}</span>
      {DATA_FORMATS.map((format) => (
        <button
          key={format}
          type="button"
          className="button"
          aria-label={messages.exportNamed(title, format.toUpperCase())}
          onClick={() => void save(format)}
        >
          {format.toUpperCase()}
        </button>
      ))}
    </span>
  )
}

function RenameForm({ item, onDone }: { readonly item: Props['item']; readonly onDone: () => void }) {
  const lang = useLang()
  const messages = useMessages(datasetsMessages)
  const [title, setTitle] = useState(pickText(item.title, lang))
  const isBlank = title.trim() === ''
  return (
    <form
      className="datasets-rename"
      onSubmit={(event) => {
        event.preventDefault()
        if (isBlank) return
        void renameDataset(item.id, withText(item.title, lang, title.trim()))
        onDone()
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return
        // Or the dialog would close with it.
        event.preventDefault()
        onDone()
      }}
    >
      <input
        aria-label={messages.newTitle}
        value={title}
        // biome-ignore lint/a11y/noAutofocus: the user has just asked for it
        autoFocus
        onFocus={({ target }) => target.select()}
        onChange={({ target }) => setTitle(target.value)}
      />
      <button type="submit" className="button button-primary" disabled={isBlank}>
        {messages.save}
      </button>
      <button type="button" className="button" onClick={onDone}>
        {messages.cancel}
      </button>
    </form>
  )
}
