import { type ReactNode, useContext } from 'react'
import { OpenDatasetContext } from '../datasets/openDataset'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { closeDialog, type Dialog, useDialog } from '../state/dialog'
import { startImport } from '../state/importing'
import type { ThemeName } from '../viz/theme'
import { Part } from './Part'
import { CHOOSE, DATASETS, EXPORT } from './parts'

/** The dialog that is open, if any. */
export function Dialogs({ theme }: { readonly theme: ThemeName }) {
  const dialog = useDialog((state) => state.dialog)
  return dialog && <div className="dialog-part">{<OpenDialog dialog={dialog} theme={theme} />}</div>
}

function OpenDialog({ dialog, theme }: { readonly dialog: Dialog; readonly theme: ThemeName }): ReactNode {
  const messages = useMessages(shellMessages)
  const opened = useContext(OpenDatasetContext)
  switch (dialog.type) {
    case 'datasets':
      return (
        <Part title={messages.datasets} loader={DATASETS}>
          {({ DatasetsDialog }) => <DatasetsDialog importer={<ImportHere />} />}
        </Part>
      )
    case 'export':
      return (
        opened && (
          <Part title={messages.parts.export} loader={EXPORT}>
            {({ ExportPart }) => <ExportPart tab={dialog.tab} theme={theme} />}
          </Part>
        )
      )
    case 'compare':
      return (
        opened && (
          <Part title={messages.parts.compare} loader={CHOOSE}>
            {({ ChooseDataset }) => <ChooseDataset />}
          </Part>
        )
      )
  }
}

/** The way from the datasets to the import, which takes their place. */
function ImportHere() {
  const messages = useMessages(shellMessages)
  return (
    <button
      type="button"
      className="button"
      onClick={() => {
        closeDialog()
        startImport({ type: 'choose' })
      }}
    >
      {messages.import}
    </button>
  )
}
