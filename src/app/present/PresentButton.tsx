import { enterFullscreen } from '../../features/presenting/fullscreen'
import { useMessages } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { useBriefing } from '../../state/briefing'
import { useEditor } from '../../state/editor'
import { presentingAt, setMode } from '../../state/mode'
import { Icon } from '../../ui/Icon'

/** Presents the open briefing full screen, from the scene that is chosen in the editor, else from the first. */
export function PresentButton() {
  const messages = useMessages(presentingMessages)
  const scenes = useBriefing(({ briefing }) => briefing?.scenes)
  const chosen = useEditor(({ scene }) => scene)
  const from = Math.max(0, scenes?.findIndex(({ id }) => id === chosen) ?? 0)
  const onClick = (): void => {
    setMode(presentingAt(from))
    void enterFullscreen()
  }
  return (
    <button
      type="button"
      className="button button-primary"
      title={messages.startHint(from + 1)}
      disabled={!scenes?.length}
      onClick={onClick}
    >
      <Icon name="present" />
      {messages.start}
    </button>
  )
}
