import type { DatasetHeader } from '../datasets/openDataset'
import type { Scene } from '../domain/briefing'
import { textOfView, viewOfScene } from './briefing'
import { knownView } from './knownView'
import { boundedPace, EXPLORING, type Mode, type Presenting, setMode, useMode } from './mode'
import { changeView } from './store'
import type { View } from './view'

/** What a presenter can do, from either window. `return` goes back to the scene after having looked around. */
export type PresentingAction =
  | {
      readonly type: 'next' | 'previous' | 'first' | 'last' | 'return' | 'black' | 'pointer' | 'leave'
    }
  /** `scene` counts from 0; beyond the last is the last. */
  | { readonly type: 'goto'; readonly scene: number }
  /** Autoplay at so many seconds a scene, or none. */
  | { readonly type: 'pace'; readonly pace: number | null }

/**
 * The presentation after an action. Steps stop at both ends, but go round while it plays by itself; every step lights a
 * dark screen.
 *
 * @param scenes how many there are.
 */
export function presentingAfter(state: Presenting, action: PresentingAction, scenes: number): Mode {
  const last = Math.max(0, scenes - 1)
  const at = (scene: number): Presenting => ({
    ...state,
    scene: Math.min(Math.max(0, scene), last),
    black: false,
  })
  switch (action.type) {
    case 'next':
      return at(state.pace !== null && state.scene >= last ? 0 : state.scene + 1)
    case 'previous':
      return at(state.pace !== null && state.scene <= 0 ? last : state.scene - 1)
    case 'first':
      return at(0)
    case 'last':
      return at(last)
    case 'goto':
      return at(action.scene)
    case 'return':
      return at(state.scene)
    case 'black':
      return { ...state, black: !state.black }
    case 'pointer':
      return { ...state, pointer: !state.pointer }
    case 'pace':
      return { ...state, pace: action.pace === null ? null : boundedPace(action.pace) }
    case 'leave':
      return EXPLORING
  }
}

/** Whether an action puts a scene on the screen, even the one that is there. */
function shows(action: PresentingAction): boolean {
  return !['black', 'pointer', 'pace', 'leave'].includes(action.type)
}

/** Puts a scene's view on the screen, in place of the present step: Back leaves the presentation, whatever was shown. */
function putOnScreen(scene: Scene): void {
  changeView(viewOfScene(scene).view, 'replace')
}

/** Does what the presenter asked for; nothing while nobody presents. */
export function present(action: PresentingAction, scenes: readonly Scene[]): void {
  const mode = useMode.getState()
  if (mode.type !== 'presenting') return
  const next = presentingAfter(mode, action, scenes.length)
  setMode(next)
  const scene = next.type === 'presenting' ? scenes[next.scene] : undefined
  if (scene && shows(action)) putOnScreen(scene)
}

/**
 * Whether the presenter has clicked or moved something, so that the screen shows another view than the scene's.
 *
 * @param header of the open dataset, whose scenes lose what it does not have; `null` while there is none.
 */
export function isOffScene(view: View, scene: Scene, header: DatasetHeader | null): boolean {
  const saved = viewOfScene(scene).view
  const wanted = header ? knownView(saved, header).view : saved
  const dataset = wanted.dataset ?? view.dataset
  return textOfView({ ...view, dataset: view.dataset ?? dataset }) !== textOfView({ ...wanted, dataset })
}
