import './briefing.css'
import { type KeyboardEvent, type ReactNode, useContext, useEffect, useRef } from 'react'
import { OpenDatasetContext } from '../../datasets/openDataset'
import { addScene, freeSceneId } from '../../domain/scenes'
import { withText } from '../../domain/text'
import { useLang, useMessages } from '../../i18n/lang'
import { briefingMessages } from '../../i18n/messages/briefing'
import { changeBriefing, redoBriefing, textOfView, undoBriefing, useBriefing } from '../../state/briefing'
import { chooseScene, toggleEditor, useEditor } from '../../state/editor'
import { openShelf, startBriefing, useShelf } from '../../state/shelf'
import { useStore } from '../../state/store'
import type { View } from '../../state/view'
import { Icon } from '../../ui/Icon'
import { IconButton } from '../../ui/IconButton'
import { Field } from './Field'
import { SceneList } from './SceneList'
import { Shelf, useDraft } from './Shelf'
import { captionOfView, chartOfView } from './sceneWords'

function onKeyDown(event: KeyboardEvent): void {
  if (event.nativeEvent.isComposing) return
  const key = event.key.toLowerCase()
  const isCommand = (event.ctrlKey || event.metaKey) && !event.altKey
  if (event.key === 'Escape') {
    event.preventDefault()
    toggleEditor()
  } else if (isCommand && (key === 'y' || (key === 'z' && event.shiftKey))) {
    event.preventDefault()
    redoBriefing()
  } else if (isCommand && key === 'z') {
    event.preventDefault()
    undoBriefing()
  }
}

/** Saves the view on the screen as a scene behind the chosen one; into a new briefing where none is open. */
function useSaveView(): (() => Promise<void>) | null {
  const open = useContext(OpenDatasetContext)
  const counting = useRef(new Set<View>())
  if (!open) return null
  return async () => {
    const { view } = useStore.getState()
    // A search of many titles may take a while to count: asked for again meanwhile, it is saved once.
    if (counting.current.has(view)) return
    counting.current.add(view)
    const { passing } = await open.engine
      .count(view.filters, 'week')
      .finally(() => counting.current.delete(view))
    if (!useBriefing.getState().briefing) startBriefing(open.header.title)
    const { briefing } = useBriefing.getState()
    if (!briefing) return
    const id = freeSceneId(briefing)
    const scene = {
      id,
      view: textOfView(view),
      chart: chartOfView(view.filters),
      caption: captionOfView(view.filters, open.header, passing),
      notes: {},
    }
    changeBriefing(addScene(briefing, scene, useEditor.getState().scene))
    chooseScene(id)
  }
}

interface Props {
  /** What else can be done with a briefing: to present it, to hand it out. */
  readonly children?: ReactNode
}

/** The editor of briefings, beside the map. */
export function BriefingEditor({ children }: Props) {
  const lang = useLang()
  const messages = useMessages(briefingMessages)
  const briefing = useBriefing((state) => state.briefing)
  const canUndo = useBriefing(({ past }) => past.length > 0)
  const canRedo = useBriefing(({ future }) => future.length > 0)
  const status = useShelf((shelf) => shelf.status)
  const kept = useShelf((shelf) => shelf.kept)
  const saveView = useSaveView()
  const heading = useRef<HTMLHeadingElement>(null)

  useEffect(() => {
    openShelf()
    // After a reload nothing has the focus, and nobody asked for the editor.
    if (document.activeElement !== document.body) heading.current?.focus({ preventScroll: true })
  }, [])

  return (
    <section
      className="briefing"
      data-testid="briefing"
      data-kept={kept}
      aria-labelledby="briefing-title"
      // A click beside its controls leaves the focus, and so its keys, in the editor.
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className="briefing-head">
        <h2 id="briefing-title" ref={heading} tabIndex={-1}>
          {messages.title}
        </h2>
        <IconButton icon="close" label={messages.close} onClick={toggleEditor} />
      </header>
      <div className="briefing-body">
        <Shelf />
        {status !== 'open' && <p className="briefing-hint">{messages.reading}</p>}
        {status === 'open' && !briefing && <NoBriefing />}
        {briefing && (
          <>
            <Field
              label={messages.name}
              lang={lang}
              value={briefing.title[lang] ?? ''}
              placeholder={messages.untitled}
              onChange={(value) =>
                changeBriefing({ ...briefing, title: withText(briefing.title, lang, value) }, `title ${lang}`)
              }
            />
            <div className="briefing-tools">
              {children}
              <button type="button" className="button" aria-disabled={!canUndo} onClick={undoBriefing}>
                {messages.undo}
              </button>
              <button type="button" className="button" aria-disabled={!canRedo} onClick={redoBriefing}>
                {messages.redo}
              </button>
            </div>
            <SceneList briefing={briefing} />
          </>
        )}
        {briefing && <p className="briefing-hint">{messages.keys}</p>}
      </div>
      {saveView && status === 'open' && (
        <footer className="briefing-foot">
          <button
            type="button"
            className="button button-primary briefing-save"
            onClick={() => void saveView()}
          >
            <Icon name="plus" />
            {messages.saveView}
          </button>
        </footer>
      )}
    </section>
  )
}

/** Where to begin. */
function NoBriefing() {
  const messages = useMessages(briefingMessages)
  const draft = useDraft()
  return (
    <div className="briefing-none">
      <h3>{messages.emptyTitle}</h3>
      <p>{messages.emptyHint}</p>
      {draft && (
        <button type="button" className="button button-primary" onClick={() => void draft()}>
          {messages.draftHint}
        </button>
      )}
    </div>
  )
}
