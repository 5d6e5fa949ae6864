import './room.css'
import { type ReactNode, useCallback, useEffect, useMemo, useState } from 'react'
import type { DatasetHeader } from '../../datasets/openDataset'
import type { Briefing, Scene } from '../../domain/briefing'
import { useMessages, useText } from '../../i18n/lang'
import { presentingMessages } from '../../i18n/messages/presenting'
import { textOfView } from '../../state/briefing'
import { PACE, type Presenting } from '../../state/mode'
import { isOffScene, type PresentingAction, present } from '../../state/presenting'
import { useStore } from '../../state/store'
import { leaveFullscreen, toggleFullscreen, watchFullscreen } from './fullscreen'
import { Help } from './Help'
import type { Command } from './keys'
import { forget, hush } from './notices'
import { Spot } from './Spot'
import { StageFoot } from './StageFoot'
import { useAutoplay } from './useAutoplay'
import { useIdle } from './useIdle'
import { useRoom } from './useRoom'
import { useStageKeys } from './useStageKeys'
import { useWakeLock } from './useWakeLock'

interface Props {
  readonly briefing: Briefing
  readonly scene: Scene
  readonly presenting: Presenting
  /** Of the open dataset; `null` while there is none. */
  readonly header: DatasetHeader | null
  /** What of the scene cannot be shown, a sentence each. */
  readonly missing: readonly string[]
  /** The picture of the room: headline, map and chart, or why there is none. */
  readonly children: ReactNode
}

/** The screen of the room: a scene with its caption, and all that a presenter can do with it. */
export function Stage({ briefing, scene, presenting, header, missing, children }: Props) {
  const messages = useMessages(presentingMessages)
  const text = useText()
  const view = useStore((state) => state.view)
  const [help, setHelp] = useState(false)
  const idle = useIdle()
  const { scenes } = briefing
  const { black, pointer, pace } = presenting
  const wandered = isOffScene(view, scene, header)

  const act = useCallback(
    (action: PresentingAction) => {
      if (action.type === 'leave') void leaveFullscreen()
      hush()
      present(action, scenes)
    },
    [scenes],
  )
  const shown = textOfView(view)
  const state = useMemo(
    () => ({ briefing, presenting, wandered, view: shown }),
    [briefing, presenting, wandered, shown],
  )
  const { speakerUrl, openSpeaker, point } = useRoom(state, act)
  const command = useCallback(
    (asked: Command) => {
      if (help) return setHelp(false)
      switch (asked.type) {
        case 'none':
          return
        case 'help':
          return setHelp(true)
        case 'fullscreen':
          return toggleFullscreen()
        case 'speaker':
          return openSpeaker()
        case 'autoplay':
          return act({ type: 'pace', pace: pace === null ? PACE.usual : null })
        default:
          return act(asked)
      }
    },
    [help, openSpeaker, act, pace],
  )
  useStageKeys(command)
  useWakeLock()
  useAutoplay(
    presenting,
    wandered,
    useCallback(() => act({ type: 'next' }), [act]),
  )
  useEffect(() => {
    const stop = watchFullscreen()
    return () => {
      stop()
      forget()
    }
  }, [])

  const caption = text(scene.caption) || text(briefing.title)
  return (
    <main
      className="room"
      data-testid="stage"
      data-idle={idle}
      data-pointer={pointer}
      aria-label={messages.stage}
    >
      <div className="room-frame" inert={black}>
        <header className="room-caption">
          <h1 data-length={lengthOf(caption)} data-plan="caption">
            {caption}
          </h1>
          {missing.length > 0 && (
            <p className="room-missing" data-testid="stage-missing">
              {missing.join(' ')}
            </p>
          )}
        </header>
        {children}
        <StageFoot
          briefing={briefing}
          header={header}
          presenting={presenting}
          wandered={wandered}
          speakerUrl={speakerUrl}
          onCommand={command}
        />
      </div>
      <p className="visually-hidden" role="status">
        {black ? messages.blackNow : messages.positionLong(presenting.scene + 1, scenes.length, caption)}
      </p>
      {black && <div className="room-black" data-testid="stage-black" />}
      {pointer && !black && <Spot onPoint={point} />}
      {help && <Help onClose={() => setHelp(false)} />}
    </main>
  )
}

/** How much room a caption takes, in Chinese characters: the longer, the smaller it is written. */
function lengthOf(caption: string): 'short' | 'medium' | 'long' {
  const wide = [...caption].reduce((sum, char) => sum + (char > '\u2e7f' ? 1 : 0.55), 0)
  return wide <= 32 ? 'short' : wide <= 72 ? 'medium' : 'long'
}
