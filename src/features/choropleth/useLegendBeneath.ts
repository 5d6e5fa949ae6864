import { useSyncExternalStore } from 'react'
import { useEditor } from '../../state/editor'

/** The same bound as in the style sheets: below it, everything stands in one column. */
const NARROW = '(max-width: 999px), (max-height: 599px)'

let wasNarrow = false

/** Of the screen. Paper, which is narrower, shows what the screen does: the map is not measured again for it. */
function isNarrow(): boolean {
  if (!window.matchMedia('print').matches) wasNarrow = window.matchMedia(NARROW).matches
  return wasNarrow
}

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(NARROW)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Whether the legend stands beneath the map, which has no room beside the country: narrow, on a stage, or beside the editor. */
export function useLegendBeneath(onStage: boolean): boolean {
  const narrow = useSyncExternalStore(subscribe, isNarrow)
  const isEditing = useEditor(({ isOpen }) => isOpen)
  return onStage || narrow || isEditing
}
