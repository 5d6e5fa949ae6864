/** What can be done to the scenes of a briefing. Each returns a new briefing, or the same one where nothing changes. */
import type { Briefing, Scene } from './briefing'

function withScenes(briefing: Briefing, scenes: readonly Scene[]): Briefing {
  return { ...briefing, scenes }
}

function indexOf({ scenes }: Briefing, id: string): number {
  return scenes.findIndex((scene) => scene.id === id)
}

/** An id that no scene of the briefing has. */
export function freeSceneId({ scenes }: Briefing): string {
  const used = scenes.map(({ id }) => Number(/^s(\d{1,9})$/.exec(id)?.[1] ?? 0))
  return `s${Math.max(0, ...used) + 1}`
}

/** Puts a scene behind another one, or at the end. */
export function addScene(briefing: Briefing, scene: Scene, behind: string | null = null): Briefing {
  const at = behind === null ? -1 : indexOf(briefing, behind)
  return withScenes(briefing, briefing.scenes.toSpliced(at < 0 ? briefing.scenes.length : at + 1, 0, scene))
}

/** Puts a copy of a scene, with this id, behind it. */
export function duplicateScene(briefing: Briefing, id: string, copyId: string): Briefing {
  const scene = briefing.scenes[indexOf(briefing, id)]
  return scene ? addScene(briefing, { ...scene, id: copyId }, id) : briefing
}

export function removeScene(briefing: Briefing, id: string): Briefing {
  const at = indexOf(briefing, id)
  return at < 0 ? briefing : withScenes(briefing, briefing.scenes.toSpliced(at, 1))
}

export function changeScene(briefing: Briefing, id: string, change: Partial<Omit<Scene, 'id'>>): Briefing {
  const at = indexOf(briefing, id)
  const scene = briefing.scenes[at]
  return scene ? withScenes(briefing, briefing.scenes.with(at, { ...scene, ...change })) : briefing
}

/** Moves a scene to a position, counted from zero after it was taken out; beyond the ends it goes to the ends. */
export function moveScene(briefing: Briefing, id: string, position: number): Briefing {
  const from = indexOf(briefing, id)
  const scene = briefing.scenes[from]
  const to = Math.min(Math.max(0, position), briefing.scenes.length - 1)
  if (!scene || from === to) return briefing
  return withScenes(briefing, briefing.scenes.toSpliced(from, 1).toSpliced(to, 0, scene))
}
