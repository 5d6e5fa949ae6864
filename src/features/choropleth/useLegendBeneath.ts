import { useEditor } from '../../state/editor'
import { useScreenMedia } from '../../ui/useScreenMedia'

/** The same bound as in the style sheets: below it, everything stands in one column. */
const NARROW = '(max-width: 999px), (max-height: 599px)'

/** Whether the legend stands beneath the map, which has no room beside the country: narrow, on a stage, or beside the editor. */
export function useLegendBeneath(onStage: boolean): boolean {
  const isNarrow = useScreenMedia(NARROW)
  const isEditing = useEditor(({ isOpen }) => isOpen)
  return onStage || isNarrow || isEditing
}
