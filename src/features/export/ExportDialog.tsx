import './export.css'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import type { Lang, LocalText } from '../../domain/text'
import { useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { exportMessages } from '../../i18n/messages/export'
import { closeDialog, type ExportTab, openDialog } from '../../state/dialog'
import { Icon } from '../../ui/Icon'
import { Segmented } from '../../ui/Segmented'
import type { ThemeName } from '../../viz/theme'
import { CitationTab } from './CitationTab'
import { DataTab } from './DataTab'
import type { GatherMaterial } from './material'
import { PictureTab } from './PictureTab'

interface Props {
  readonly tab: ExportTab
  readonly theme: ThemeName
  readonly gather: GatherMaterial
  /** The active filters in words, in both languages; empty texts without any. */
  readonly filterWords: Readonly<Record<Lang, string>> & LocalText
}

const TABS: readonly ExportTab[] = ['picture', 'data', 'citation']

/** Takes the present view out: as a picture, as data, as a citation. Modal; the focus goes back to where it was. */
export function ExportDialog({ tab, theme, gather, filterWords }: Props) {
  const messages = useMessages(exportMessages)
  const { close } = useMessages(commonMessages)
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => dialog.current?.showModal(), [])

  // The page's own keys are not for what lies under a dialog.
  const onKeyDown = (event: KeyboardEvent): void => event.stopPropagation()
  return (
    <dialog
      ref={dialog}
      className="export"
      data-testid="export"
      aria-labelledby="export-title"
      onKeyDown={onKeyDown}
      onClose={closeDialog}
    >
      <header className="export-head">
        <h2 id="export-title">{messages.title}</h2>
        <Segmented<ExportTab>
          label={messages.tabsLabel}
          value={tab}
          options={TABS.map((value) => ({ value, label: messages.tabs[value] }))}
          onChange={(value) => openDialog({ type: 'export', tab: value })}
        />
        <button
          type="button"
          className="button button-icon export-close"
          aria-label={close}
          title={close}
          onClick={() => dialog.current?.close()}
        >
          <Icon name="close" />
        </button>
      </header>
      <div className="export-body">
        {tab === 'picture' && <PictureTab theme={theme} gather={gather} />}
        {tab === 'data' && <DataTab filterWords={filterWords} />}
        {tab === 'citation' && <CitationTab filterWords={filterWords} />}
      </div>
    </dialog>
  )
}
