import { useMessages } from '../i18n/lang'
import { shellMessages } from '../i18n/messages/shell'
import { useStore } from '../state/store'
import { Part } from './Part'
import { ENTRY, REGION } from './parts'

/** The panel that is open, if any. */
export function PanelPart() {
  const messages = useMessages(shellMessages)
  const panel = useStore(({ view }) => view.panel)
  if (panel === null) return null
  return (
    <div className="dashboard-panel" data-panel>
      {panel.type === 'region' ? (
        <Part title={messages.parts.panel} loader={REGION}>
          {({ RegionPanel }) => <RegionPanel adcode={panel.adcode} />}
        </Part>
      ) : (
        <Part title={messages.parts.panel} loader={ENTRY}>
          {({ EntryPanel }) => <EntryPanel id={panel.id} />}
        </Part>
      )}
    </div>
  )
}
