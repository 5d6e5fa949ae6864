import type { ThemeChoice } from '../state/view'
import type { ThemeName } from '../viz/theme'

export const DARK = '(prefers-color-scheme: dark)'
const KEY = 'theme'
const CHOICES: readonly ThemeChoice[] = ['auto', 'light', 'dark']

/** Private windows may refuse storage: the choice then lasts as long as the page. */
export function rememberTheme(choice: ThemeChoice): void {
  try {
    localStorage.setItem(KEY, choice)
  } catch {
    return
  }
}

/** The choice that this device remembers. */
export function rememberedTheme(): ThemeChoice {
  try {
    const stored = localStorage.getItem(KEY)
    return CHOICES.find((choice) => choice === stored) ?? 'auto'
  } catch {
    return 'auto'
  }
}

/** Sets the choice on the document's root, where the style sheet reads it. */
export function applyTheme(choice: ThemeChoice): void {
  if (choice === 'auto') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = choice
}

/** What a choice comes to on a system that is dark or not. */
export function themeName(choice: ThemeChoice, systemDark: boolean): ThemeName {
  if (choice !== 'auto') return choice
  return systemDark ? 'dark' : 'light'
}
