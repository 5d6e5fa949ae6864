import { type ReactNode, useContext } from 'react'
import { OpenDatasetContext } from '../datasets/openDataset'
import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { type Dialog, useDialog } from '../state/dialog'
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
          {({ DatasetsDialog }) => <DatasetsDialog />}
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
