import { useEffect, useSyncExternalStore } from 'react'
import { setTheme, useStore } from '../state/store'
import { usePrinting } from '../viz/printing'
import type { ThemeName } from '../viz/theme'
import { applyTheme, DARK, rememberedTheme, rememberTheme, themeName } from './theme'

function subscribe(listener: () => void): () => void {
  const media = window.matchMedia(DARK)
  media.addEventListener('change', listener)
  return () => media.removeEventListener('change', listener)
}

/** Takes up the choice that this device remembers, before anything is drawn. */
export function restoreTheme(): void {
  const choice = rememberedTheme()
  setTheme(choice)
  applyTheme(choice)
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
    rememberTheme(choice)
  }, [choice])

  if (printing) return 'light'
  return themeName(choice, systemDark)
}
