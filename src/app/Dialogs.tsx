import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useDialog } from '../state/dialog'
import type { ThemeName } from '../viz/theme'
import { Part } from './Part'
import { EXPORT } from './parts'

/** The dialog that is open, if any. */
export function Dialogs({ theme }: { readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const dialog = useDialog((state) => state.dialog)
  if (!dialog) return null
  return (
    <div className="dialog-part">
      <Part title={messages.parts.export} loader={EXPORT}>
        {({ ExportPart }) => <ExportPart tab={dialog.tab} theme={theme} />}
      </Part>
    </div>
  )
}
