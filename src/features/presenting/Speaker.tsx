import './speaker.css'
import { type ReactNode, useCallback, useEffect } from 'react'
import type { Scene } from '../../domain/briefing'
import { useMessages, useText } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import type { PresentingAction } from '../../state/presenting'
import { Icon, type IconName } from '../../ui/Icon'
import type { Command } from './keys'
import { PaceChoice } from './PaceChoice'
import { type DrawMap, Plan } from './Plan'
import type { StageState } from './protocol'
import { TimeBar } from './TimeBar'
import { useSpeaker } from './useSpeaker'
import { useStageKeys } from './useStageKeys'

interface Props {
  /** Of which presentation. */
  readonly channel: string
  /** What a scene shows, small or in words. */
  readonly preview: (scene: Scene) => ReactNode
  readonly map: DrawMap
}

/** The window that only the presenter sees: notes, what comes next, the time, and every button of the stage. */
export function Speaker({ channel, preview, map }: Props) {
  const messages = useMessages(presentingMessages)
  const words = messages.speaker
  const { heard, act, point, ask } = useSpeaker(channel)
  const { state, connected } = heard
  useEffect(() => {
    document.title = words.title
  }, [words])
  const command = useCallback(
    (asked: Command) => {
      const action = actionOf(asked)
      if (action) act(action)
    },
    [act],
  )
  useStageKeys(command)
  return (
    <main className="speaker" data-testid="speaker" data-connected={connected}>
      <h1 className="visually-hidden">{words.title}</h1>
      <TimeBar channel={channel}>
        {state && (
          <p className="speaker-position" data-testid="speaker-position">
            {messages.position(sceneOf(state) + 1, state.briefing.scenes.length)}
          </p>
        )}
      </TimeBar>
      {!connected && (
        <p className="speaker-alone" role="status">
          <strong>{state ? words.gone : words.waiting}</strong> {!state && words.waitingHint}
        </p>
      )}
      {state && <Scenes state={state} preview={preview} />}
      {state && (
        <section className="speaker-screen" aria-labelledby="speaker-screen">
          <h2 id="speaker-screen">{words.screen}</h2>
          <Plan state={state} map={map} onEnter={ask} onPoint={point} />
        </section>
      )}
      {state && <Buttons state={state} onAction={act} />}
    </main>
  )
}

/** The stage's keys work here too; leaving, full screen and the window itself belong to the room's window. */
function actionOf(command: Command): PresentingAction | null {
  switch (command.type) {
    case 'none':
    case 'help':
    case 'speaker':
    case 'fullscreen':
    case 'autoplay':
    case 'leave':
      return null
    default:
      return command
  }
}

/** The scene on the stage, which shows the last one where the briefing was shortened. */
function sceneOf({ briefing, presenting }: StageState): number {
  return Math.max(0, Math.min(presenting.scene, briefing.scenes.length - 1))
}

function Scenes({ state, preview }: { readonly state: StageState; readonly preview: Props['preview'] }) {
  const messages = useMessages(presentingMessages)
  const words = messages.speaker
  const text = useText()
  const { scenes } = state.briefing
  const { black, pace } = state.presenting
  const at = sceneOf(state)
  const scene = scenes[at]
  const next = scenes[at + 1] ?? (pace === null ? undefined : scenes[0])
  const notes = scene ? text(scene.notes) : ''
  return (
    <>
      <section className="speaker-now" aria-labelledby="speaker-now">
        <h2 id="speaker-now">{words.now}</h2>
        <p className="speaker-caption" data-testid="speaker-caption">
          {scene && text(scene.caption)}
        </p>
        <p className="speaker-state" role="status">
          {black && <strong>{words.blackNow}</strong>}
          {!black && state.wandered && <strong>{words.wandered}</strong>}
        </p>
        <h2>{words.notes}</h2>
        {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable to be scrolled by keys */}
        <div className="speaker-notes" data-testid="speaker-notes" tabIndex={0}>
          {notes === '' ? <p className="speaker-none">{words.noNotes}</p> : <p>{notes}</p>}
        </div>
      </section>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: where it does not fit, keys scroll it */}
      <section className="speaker-next" aria-labelledby="speaker-next" tabIndex={0}>
        <h2 id="speaker-next">{words.next}</h2>
        {next ? (
          <>
            <p className="speaker-caption" data-testid="speaker-next">
              {text(next.caption)}
            </p>
            {preview(next)}
          </>
        ) : (
          <p className="speaker-none">{words.end}</p>
        )}
      </section>
    </>
  )
}

function Buttons({
  state,
  onAction,
}: {
  readonly state: StageState
  readonly onAction: (action: PresentingAction) => void
}) {
  const messages = useMessages(presentingMessages)
  const { black, pointer, pace } = state.presenting
  const button = (
    type: 'first' | 'previous' | 'next' | 'last' | 'black' | 'pointer' | 'return' | 'leave',
    icon: IconName,
    more: { readonly pressed?: boolean; readonly off?: boolean } = {},
  ) => (
    <button
      type="button"
      className="button"
      aria-pressed={more.pressed}
      disabled={more.off}
      onClick={() => onAction({ type })}
    >
      <Icon name={icon} />
      {messages.actions[type]}
    </button>
  )
  return (
    <div className="speaker-buttons" role="toolbar" aria-label={messages.toolbar}>
      {button('first', 'first')}
      {button('previous', 'previous')}
      {button('next', 'next')}
      {button('last', 'last')}
      {button('black', 'black', { pressed: black })}
      {button('pointer', 'pointer', { pressed: pointer })}
      {button('return', 'return', { off: !state.wandered })}
      <PaceChoice pace={pace} onPace={(next) => onAction({ type: 'pace', pace: next })} />
      {button('leave', 'close')}
    </div>
  )
}
