import { useRef, useState } from 'react'
import { flushSync } from 'react-dom'
import type { Briefing, Scene } from '../../domain/briefing'
import { changeScene, duplicateScene, freeSceneId, moveScene, removeScene } from '../../domain/scenes'
import { useMessages } from '../../i18n/lang'
import { briefingMessages } from '../../i18n/messages/briefing'
import { changeBriefing, showScene } from '../../state/briefing'
import { chooseScene, useEditor } from '../../state/editor'
import { SceneFields } from './SceneFields'
import { SceneItem } from './SceneItem'
import { type SceneDrag, useSceneDrag } from './useSceneDrag'

/** The scenes in their order: to show, to change and to put in another order. */
export function SceneList({ briefing }: { readonly briefing: Briefing }) {
  const messages = useMessages(briefingMessages)
  const chosen = useEditor(({ scene }) => scene)
  const list = useRef<HTMLOListElement>(null)
  const [moved, setMoved] = useState('')
  const { scenes } = briefing

  const move = ({ id }: Scene, position: number): void => {
    const focused = document.activeElement
    const next = moveScene(briefing, id, position)
    flushSync(() => changeBriefing(next))
    // A list item that is put elsewhere loses the focus.
    if (focused instanceof HTMLElement) focused.focus({ preventScroll: true })
    setMoved(messages.moved(next.scenes.findIndex((scene) => scene.id === id) + 1, scenes.length))
  }
  const duplicate = ({ id }: Scene): void => {
    const copy = freeSceneId(briefing)
    changeBriefing(duplicateScene(briefing, id, copy))
    chooseScene(copy)
  }
  const remove = ({ id }: Scene, position: number): void => {
    changeBriefing(removeScene(briefing, id))
    chooseScene((scenes[position + 1] ?? scenes[position - 1])?.id ?? null)
    list.current?.focus({ preventScroll: true })
  }
  const { drag, handle } = useSceneDrag(list, (id, position) => {
    const scene = scenes.find((one) => one.id === id)
    if (scene) move(scene, position)
  })

  return (
    <>
      <ol className="scenes" aria-label={messages.scenes} ref={list} tabIndex={-1}>
        {scenes.map((scene, position) => (
          <SceneItem
            key={scene.id}
            scene={scene}
            position={position}
            count={scenes.length}
            isChosen={scene.id === chosen}
            onShow={() => {
              chooseScene(scene.id)
              showScene(scene)
            }}
            onMove={(to) => move(scene, to)}
            handle={handle(scene.id, position)}
            drag={drag && dragMark(drag, position)}
          >
            {scene.id === chosen && (
              <SceneFields
                scene={scene}
                onChange={(change, run) => changeBriefing(changeScene(briefing, scene.id, change), run)}
                onDuplicate={() => duplicate(scene)}
                onRemove={() => remove(scene, position)}
              />
            )}
          </SceneItem>
        ))}
      </ol>
      {scenes.length === 0 && <p className="briefing-hint">{messages.noScenes}</p>}
      <p className="visually-hidden" role="status">
        {moved}
      </p>
    </>
  )
}

/** What the item at a position shows of a drag. */
function dragMark({ from, to }: SceneDrag, position: number): 'dragged' | 'before' | 'behind' | null {
  if (position === from) return 'dragged'
  if (position !== to || to === from) return null
  return to < from ? 'before' : 'behind'
}
