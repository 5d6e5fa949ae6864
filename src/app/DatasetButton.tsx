import './datasetButton.css'
import type { DatasetHeader } from '../datasets/openDataset'
import { useMessages, useText } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { openDialog } from '../state/dialog'
import { Icon } from '../ui/Icon'

/** Names the open dataset, and opens the dialog with all of them. */
export function DatasetButton({ header }: { readonly header: DatasetHeader | null }) {
  const messages = useMessages(shellMessages)
  const text = useText()
  const name = header ? text(header.title) : messages.datasets
  return (
    <button
      type="button"
      className="header-dataset header-datasets"
      data-testid="open-datasets"
      aria-haspopup="dialog"
      aria-label={header ? messages.otherDatasets(name) : name}
      title={messages.datasets}
      onClick={() => openDialog({ type: 'datasets' })}
    >
      <span>{name}</span>
      <Icon name="down" />
    </button>
  )
}
