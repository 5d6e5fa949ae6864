import { useEditor } from '../state/editor'
import { useScreenMedia } from '../ui/useScreenMedia'

/** The same bounds as in app.css: between them, the editor stands over the charts and not in a column of its own. */
const OVER = '(min-width: 1000px) and (max-width: 1359px) and (min-height: 600px)'

/** Whether the briefing's editor covers the charts, which are then out of reach. */
export function useEditorCovers(): boolean {
  const isOver = useScreenMedia(OVER)
  return useEditor(({ isOpen }) => isOpen) && isOver
}
