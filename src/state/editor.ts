import { create } from 'zustand'

interface Editor {
  readonly isOpen: boolean
  /** The scene that is being edited, by id: the one to present first. */
  readonly scene: string | null
}

/** Whether the briefing's editor stands beside the map, and at which scene. Not part of a link. */
export const useEditor = create<Editor>(() => ({ isOpen: false, scene: null }))

export function toggleEditor(): void {
  useEditor.setState(({ isOpen }) => ({ isOpen: !isOpen }))
}

export function chooseScene(scene: string | null): void {
  useEditor.setState({ scene })
}
