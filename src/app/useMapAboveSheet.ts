import { type RefObject, useEffect, useRef } from 'react'
import { useScreenMedia } from '../ui/useScreenMedia'

/** The same bound as in app.css: below it, a panel is a sheet over the lower half of the screen. */
const SHEET = '(max-width: 999px), (max-height: 599px)'

/** Whether a panel is a sheet below the map, and not in the charts' place. */
export function useSheet(): boolean {
  return useScreenMedia(SHEET)
}

/** When a tap on the map opens a sheet, scrolls so that the map stays in sight above it. */
export function useMapAboveSheet(panelOpen: boolean): RefObject<HTMLDivElement | null> {
  const map = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const tapped = map.current?.contains(document.activeElement)
    if (panelOpen && tapped && window.matchMedia(SHEET).matches)
      map.current?.scrollIntoView({ block: 'start' })
  }, [panelOpen])
  return map
}
