import type { DatasetHeader } from '../../datasets/openDataset'
import type { Briefing } from '../../domain/briefing'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import type { Presenting } from '../../state/mode'
import { Icon, type IconName } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import type { Command } from './keys'
import { type Notice, useNotices } from './notices'
import { PaceChoice } from './PaceChoice'

interface Props {
  readonly briefing: Briefing
  readonly header: DatasetHeader | null
  readonly presenting: Presenting
  readonly wandered: boolean
  readonly speakerUrl: string
  readonly onCommand: (command: Command) => void
}

/** Under the picture: what it is of, or what the presenter must be told; what can be done; and which scene this is. */
export function StageFoot({ briefing, header, presenting, wandered, speakerUrl, onCommand }: Props) {
  const messages = useMessages(presentingMessages)
  const { shown } = useNotices()
  const { scenes } = briefing
  const button = (
    type: Command['type'] & keyof typeof messages.actions,
    icon: IconName,
    pressed?: boolean,
  ) => (
    <IconButton
      icon={icon}
      label={messages.actions[type]}
      aria-pressed={pressed}
      onClick={() => onCommand({ type } as Command)}
    />
  )
  return (
    <footer className="room-foot">
      <div className="room-cite">
        {shown.length > 0 ? (
          <div className="room-notices" role="alert">
            {shown.map((notice) => (
              <NoticeLine key={notice} notice={notice} speakerUrl={speakerUrl} />
            ))}
          </div>
        ) : (
          header && <Citation header={header} />
        )}
      </div>
      <div className="room-return">
        {wandered && (
          <button type="button" className="button" onClick={() => onCommand({ type: 'return' })}>
            <Icon name="return" />
            <span>{messages.wandered}</span>
            <kbd>R</kbd>
          </button>
        )}
      </div>
      <div className="room-tools" role="toolbar" aria-label={messages.toolbar}>
        {button('previous', 'previous')}
        {button('next', 'next')}
        {button('black', 'black')}
        {button('pointer', 'pointer', presenting.pointer)}
        <PaceChoice pace={presenting.pace} onPace={(pace) => onCommand({ type: 'pace', pace })} />
        {button('speaker', 'window')}
        {button('fullscreen', 'fullscreen')}
        {button('help', 'help')}
        {button('leave', 'close')}
      </div>
      <p className="room-position" data-testid="stage-position">
        {messages.position(Math.min(presenting.scene + 1, scenes.length), scenes.length)}
      </p>
      <progress
        className="room-progress"
        aria-hidden="true"
        value={presenting.scene + 1}
        max={Math.max(1, scenes.length)}
      />
    </footer>
  )
}

function NoticeLine({ notice, speakerUrl }: { readonly notice: Notice; readonly speakerUrl: string }) {
  const { notices } = useMessages(presentingMessages)
  return (
    <p>
      {notices[notice]}
      {notice === 'popup' && (
        // biome-ignore lint/security/noBlankTarget: our own page, which in the one file finds the room by its opener only
        <a href={speakerUrl} target="_blank" rel="opener">
          {notices.popupLink}
        </a>
      )}
    </p>
  )
}

/** What the numbers are of. The boundaries' source and the map approval number stand with the map. */
function Citation({ header }: { readonly header: DatasetHeader }) {
  const lang = useLang()
  const text = useText()
  const messages = useMessages(presentingMessages)
  const { title, period, source } = header
  return (
    <p data-testid="stage-citation">
      <span>{messages.citation(text(title), formatRange(period.start, period.end, lang))}</span>{' '}
      <span>{messages.source([source.title, source.publisher].filter(Boolean).join(', '))}</span>
    </p>
  )
}
