import { useEffect } from 'react'
import { takeBack } from '../state/store'

/** Escape anywhere that has no use for it of its own; the map has the same one. */
export function useTakeBack(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      const onMap = event.target instanceof Element && event.target.closest('.china-map')
      if (event.key === 'Escape' && !event.defaultPrevented && !onMap) takeBack()
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
