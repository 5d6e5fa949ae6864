import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { connectHistory } from '../state/history'
import { App, startLoading } from './App'
import { restoreTheme } from './useThemeName'

/** Puts the product into the page, in place of its skeleton. */
export function start(root: HTMLElement): void {
  connectHistory(window)
  restoreTheme()
  startLoading()
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
}
