import { useEffect, useRef } from 'react'
import { belongsTo, type Command, focusOf, readKey } from './keys'

/** Keys of the stage, heard before anything on it hears them. @param onCommand must not change without need. */
export function useStageKeys(onCommand: (command: Command) => void): void {
  const typed = useRef('')
  const tabbed = useRef(false)
  useEffect(() => {
    const onPointer = (): void => {
      tabbed.current = false
    }
    const onKey = (event: KeyboardEvent): void => {
      const byTab = tabbed.current
      if (event.key === 'Tab') tabbed.current = true
      if (event.key === 'Escape') tabbed.current = false
      if (belongsTo(event.key, focusOf(document.activeElement, byTab))) return
      const reading = readKey(event, typed.current)
      typed.current = reading.typed
      if (!reading.command) return
      event.preventDefault()
      event.stopPropagation()
      // A key that is held down steps once, so that a heavy thumb does not run through the briefing.
      if (!event.repeat) onCommand(reading.command)
    }
    window.addEventListener('keydown', onKey, true)
    window.addEventListener('pointerdown', onPointer, true)
    return () => {
      window.removeEventListener('keydown', onKey, true)
      window.removeEventListener('pointerdown', onPointer, true)
    }
  }, [onCommand])
}
