import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { type Dialog, useDialog } from '../state/dialog'
import type { ThemeName } from '../viz/theme'
import { Part } from './Part'
import { CHOOSE, EXPORT } from './parts'

interface Props {
  readonly theme: ThemeName
}

/** The dialog that is open, if any. */
export function Dialogs({ theme }: Props) {
  const dialog = useDialog((state) => state.dialog)
  return (
    dialog && (
      <div className="dialog-part">
        <DialogPart dialog={dialog} theme={theme} />
      </div>
    )
  )
}

function DialogPart({ dialog, theme }: Props & { readonly dialog: Dialog }) {
  const messages = useMessages(shellMessages)
  switch (dialog.type) {
    case 'export':
      return (
        <Part title={messages.parts.export} loader={EXPORT}>
          {({ ExportPart }) => <ExportPart tab={dialog.tab} theme={theme} />}
        </Part>
      )
    case 'compare':
      return (
        <Part title={messages.parts.compare} loader={CHOOSE}>
          {({ ChooseDataset }) => <ChooseDataset />}
        </Part>
      )
  }
}
