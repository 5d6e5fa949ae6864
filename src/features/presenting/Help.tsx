import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { Dialog } from '../../ui/Dialog'

/** The keys, over the stage. */
export function Help({ onClose }: { readonly onClose: () => void }) {
  const { actions, keys, helpNote } = useMessages(presentingMessages)
  return (
    <Dialog title={actions.help} close={actions.close} onClose={onClose}>
      <div className="room-help">
        <dl>
          {keys.map(([pressed, what]) => (
            <div key={pressed}>
              <dt>
                <kbd>{pressed}</kbd>
              </dt>
              <dd>{what}</dd>
            </div>
          ))}
        </dl>
        <p>{helpNote}</p>
      </div>
    </Dialog>
  )
}
