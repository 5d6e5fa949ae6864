import { create } from 'zustand'
import type { Briefing, Scene } from '../domain/briefing'
import { changeView, useStore } from './store'
import { formatView, parseView, type UrlIssue } from './url'
import type { View } from './view'

/** Steps that can be undone. Briefings share what they have in common, so a step costs little more than its change. */
const MOST_STEPS = 200

export interface BriefingState {
  /** The open briefing. */
  readonly briefing: Briefing | null
  /** What it was before each step, the oldest first. */
  readonly past: readonly Briefing[]
  /** What was undone, the next to redo last. */
  readonly future: readonly Briefing[]
  /** Names the run of changes that the last step was made of, such as typing in one field. */
  readonly run: string | null
}

const CLOSED: BriefingState = { briefing: null, past: [], future: [], run: null }

/** The open briefing and its steps. It is saved by whoever shows it, and not part of a link. */
export const useBriefing = create<BriefingState>(() => CLOSED)

/**
 * Changes the open briefing in one step that can be undone; opens it where none is open.
 *
 * @param run changes one after the other that name the same run are one step.
 */
export function changeBriefing(next: Briefing, run: string | null = null): void {
  useBriefing.setState((state) => {
    const { briefing, past } = state
    if (briefing === next) return state
    if (briefing === null) return { ...CLOSED, briefing: next }
    if (run !== null && run === state.run) return { briefing: next, future: [] }
    return { briefing: next, past: [...past, briefing].slice(-MOST_STEPS), future: [], run }
  })
}

/** Ends the present run: the next change is a step of its own, whatever run it names. */
export function endRun(): void {
  useBriefing.setState({ run: null })
}

export function undoBriefing(): void {
  useBriefing.setState((state) => {
    const { briefing, past, future } = state
    const before = past.at(-1)
    if (!briefing || !before) return state
    return { briefing: before, past: past.slice(0, -1), future: [...future, briefing], run: null }
  })
}

export function redoBriefing(): void {
  useBriefing.setState((state) => {
    const { briefing, past, future } = state
    const after = future.at(-1)
    if (!briefing || !after) return state
    return { briefing: after, past: [...past, briefing], future: future.slice(0, -1), run: null }
  })
}

/** Opens a briefing, or none. Steps of the one before cannot be undone any more. */
export function openBriefing(briefing: Briefing | null): void {
  useBriefing.setState({ ...CLOSED, briefing })
}

const ON_STAGE = { surface: 'map', other: null, comparison: 'difference' } as const

/**
 * The text of a scene that shows this view. A scene is shown on the map, of the open dataset alone, in whatever language
 * the user reads.
 */
export function textOfView(view: View): string {
  return formatView({ ...view, ...ON_STAGE, lang: null }).slice(1)
}

/** The view of a scene in the user's language, and what of it could not be read. */
export function viewOfScene(scene: Scene): {
  readonly view: View
  readonly issues: readonly UrlIssue[]
} {
  const { view, issues } = parseView(scene.view)
  return { view: { ...view, ...ON_STAGE, lang: useStore.getState().view.lang }, issues }
}

/** Puts the scene's view on the screen, in one step that Back undoes. */
export function showScene(scene: Scene): void {
  changeView(viewOfScene(scene).view)
}
