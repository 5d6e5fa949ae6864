import { create } from 'zustand'
import { type Editor, keepEditor, keptEditor } from './keptEditor'

/** Whether the briefing's editor stands beside the map, and at which scene. Outlives a reload; not part of a link. */
export const useEditor = create<Editor>(keptEditor)

useEditor.subscribe(keepEditor)

export function toggleEditor(): void {
  useEditor.setState(({ isOpen }) => ({ isOpen: !isOpen }))
}

export function chooseScene(scene: string | null): void {
  useEditor.setState({ scene })
}
