import { useEffect, useRef } from 'react'
import { belongsTo, type Command, focusOf, readKey } from './keys'

/** Keys of the stage, heard before anything on it hears them. @param onCommand must not change without need. */
export function useStageKeys(onCommand: (command: Command) => void): void {
  const typed = useRef('')
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.defaultPrevented || belongsTo(event.key, focusOf(document.activeElement))) return
      const reading = readKey(event, typed.current)
      typed.current = reading.typed
      if (!reading.command) return
      event.preventDefault()
      event.stopPropagation()
      // A key that is held down steps once, so that a heavy thumb does not run through the briefing.
      if (!event.repeat) onCommand(reading.command)
    }
    window.addEventListener('keydown', onKey, true)
    return () => window.removeEventListener('keydown', onKey, true)
  }, [onCommand])
}
