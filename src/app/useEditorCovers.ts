import { useSyncExternalStore } from 'react'
import { useEditor } from '../state/editor'

/** The same bounds as in app.css: between them, the editor stands over the charts and not in a column of its own. */
const OVER = '(min-width: 1000px) and (max-width: 1359px) and (min-height: 600px)'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(OVER)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether the briefing's editor covers the charts, which are then out of reach. */
export function useEditorCovers(): boolean {
  const isOver = useSyncExternalStore(subscribe, () => window.matchMedia(OVER).matches)
  return useEditor(({ isOpen }) => isOpen) && isOver
}
