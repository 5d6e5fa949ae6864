import './export.css'
import type { Lang, LocalText } from '../../domain/text'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { exportMessages } from '../../i18n/messages/export'
import { closeDialog, type ExportTab, openDialog } from '../../state/dialog'
import { Dialog } from '../../ui/Dialog'
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
  /** The one dataset that is taken out while two are compared; else `null`. */
  readonly ofOne: LocalText | null
}

const TABS: readonly ExportTab[] = ['picture', 'data', 'citation']

/** Takes the present view out: as a picture, as data, as a citation. */
export function ExportDialog({ tab, theme, gather, filterWords, ofOne }: Props) {
  const messages = useMessages(exportMessages)
  const { close } = useMessages(commonMessages)
  const text = useText()
  const tabs = (
    <Segmented<ExportTab>
      label={messages.tabsLabel}
      value={tab}
      options={TABS.map((value) => ({ value, label: messages.tabs[value] }))}
      onChange={(value) => openDialog({ type: 'export', tab: value })}
    />
  )
  return (
    <Dialog
      title={messages.title}
      tools={tabs}
      size="wide"
      onClose={closeDialog}
      testId="export"
      close={close}
    >
      {ofOne && (
        <p className="export-note" data-testid="export-of-one">
          {messages.ofOne(text(ofOne))}
        </p>
      )}
      <div className="export-body">
        {tab === 'picture' && <PictureTab theme={theme} gather={gather} />}
        {tab === 'data' && <DataTab filterWords={filterWords} />}
        {tab === 'citation' && <CitationTab filterWords={filterWords} />}
      </div>
    </Dialog>
  )
}
