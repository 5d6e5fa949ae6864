import { useSyncExternalStore } from 'react'

/** The page's font: its root size in px (one rem) and its family, as charts must be told them. */
export interface RootFont {
  readonly rem: number
  readonly family: string
}

let font: RootFont | null = null

function read(): RootFont {
  const rem = Number.parseFloat(getComputedStyle(document.documentElement).fontSize) || 16
  const family = getComputedStyle(document.body).fontFamily || 'sans-serif'
  return font && font.rem === rem && font.family === family ? font : { rem, family }
}

/** The page's font as it is now. */
export function rootFont(): RootFont {
  font ??= read()
  return font
}

const listeners = new Set<() => void>()

/** Reads the font anew, for all who follow it: on a change of the window, or of a style that sets the root size. */
export function rereadRootFont(): void {
  const next = read()
  if (next === font) return
  font = next
  for (const listener of listeners) listener()
}

function subscribe(listener: () => void): () => void {
  if (listeners.size === 0) window.addEventListener('resize', rereadRootFont)
  listeners.add(listener)
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    window.removeEventListener('resize', rereadRootFont)
    font = null
  }
}

/** The page's font, followed as the window changes: the root size grows with the screen. */
export function useRootFont(): RootFont {
  return useSyncExternalStore(subscribe, rootFont)
}
