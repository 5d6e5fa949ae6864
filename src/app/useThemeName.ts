import { useEffect, useSyncExternalStore } from 'react'
import { setTheme, type ThemeChoice, useStore } from '../state/store'
import { usePrinting } from '../viz/printing'
import type { ThemeName } from '../viz/theme'

const DARK = '(prefers-color-scheme: dark)'
const KEY = 'theme'
const CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark']

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(DARK)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Private windows may refuse storage: the choice then lasts as long as the page. */
function remember(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    return
  }
}

function remembered(): ThemeChoice | undefined {
  try {
    const stored = localStorage.getItem(KEY)
    return CHOICES.find((choice) => choice === stored)
  } catch {
    return undefined
  }
}

function applyTheme(choice: ThemeChoice): void {
  if (choice === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}

/** Takes up the choice that this device remembers, before anything is drawn. */
export function restoreTheme(): void {
  const stored = remembered()
  if (!stored) return
  setTheme(stored)
  applyTheme(stored)
}

/**
 * Light or dark: the user's choice, remembered on this device, else the system's; on paper always light. Set on the
 * document's root, too.
 */
export function useThemeName(): ThemeName {
  const choice = useStore((state) => state.theme)
  const printing = usePrinting()
  const systemDark = useSyncExternalStore(subscribe, () => window.matchMedia(DARK).matches)

  useEffect(() => {
    applyTheme(choice)
    remember(choice)
  }, [choice])

  if (printing) return 'light'
  if (choice !== 'auto') return choice
  return systemDark ? 'dark' : 'light'
}
