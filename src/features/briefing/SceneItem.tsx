import { type HTMLAttributes, type ReactNode, useContext, useEffect, useRef } from 'react'
import { OpenDatasetContext } from '../../datasets/openDataset'
import type { Scene } from '../../domain/briefing'
import { useLang, useMessages, useText } from '../../i18n/lang'
import { briefingMessages } from '../../i18n/messages/briefing'
import { useSceneIssues } from '../../state/sceneIssues'
import { issueWords, sceneSummary } from './sceneWords'

interface Props {
  readonly scene: Scene
  /** Counted from zero, of this many. */
  readonly position: number
  readonly count: number
  readonly isChosen: boolean
  readonly onShow: () => void
  /** Moves this scene to a position. */
  readonly onMove: (position: number) => void
  /** What its number listens to, by which it is dragged. */
  readonly handle: HTMLAttributes<HTMLElement>
  /** It is being dragged, or what is dragged would be put before or behind it. */
  readonly drag: 'dragged' | 'before' | 'behind' | null
  /** The fields of the chosen scene. */
  readonly children: ReactNode
}

/** A scene in the list: its number, by which it is dragged, what it shows, and what of it is missing. */
export function SceneItem(props: Props) {
  const { scene, position, count, isChosen, onMove } = props
  const lang = useLang()
  const text = useText()
  const messages = useMessages(briefingMessages)
  const open = useContext(OpenDatasetContext)
  const issues = useSceneIssues(scene)
  const item = useRef<HTMLLIElement>(null)
  useEffect(() => {
    if (isChosen) item.current?.scrollIntoView({ block: 'nearest' })
  }, [isChosen])
  const caption = text(scene.caption) || messages.noCaption

  const step = (by: -1 | 1, name: (caption: string) => string, sign: string) => {
    const isEnd = position + by < 0 || position + by >= count
    return (
      <button
        type="button"
        className="button button-icon"
        aria-label={name(caption)}
        title={name(caption)}
        aria-disabled={isEnd}
        onClick={() => !isEnd && onMove(position + by)}
      >
        {sign}
      </button>
    )
  }

  return (
    <li
      className="scene"
      ref={item}
      data-testid="scene"
      data-chosen={isChosen}
      data-drag={props.drag}
      onKeyDown={(event) => {
        const by = event.altKey ? { ArrowUp: -1, ArrowDown: 1 }[event.key] : undefined
        if (by === undefined || isField(event.target)) return
        event.preventDefault()
        onMove(position + by)
      }}
    >
      <div className="scene-head">
        <span className="scene-number" {...props.handle}>
          <span aria-hidden="true">{position + 1}</span>
          <span className="visually-hidden">{messages.sceneNumber(position + 1, count)}</span>
        </span>
        <button
          type="button"
          className="scene-show"
          data-scene={scene.id}
          aria-expanded={isChosen}
          onClick={props.onShow}
        >
          <span className="scene-caption">{caption}</span>
          <span className="scene-summary">{sceneSummary(scene, open?.header ?? null, lang)}</span>
        </button>
        {step(-1, messages.up, '↑')}
        {step(1, messages.down, '↓')}
      </div>
      {issues.length > 0 && (
        <ul className="scene-issues">
          {issues.map((issue) => {
            const words = issueWords(issue, lang)
            return <li key={words}>{words}</li>
          })}
        </ul>
      )}
      {props.children}
    </li>
  )
}

/** Fields have a use of their own for these keys: the caret goes by paragraphs, a list opens. */
function isField(target: EventTarget): boolean {
  return target instanceof Element && target.matches('input, textarea, select')
}
