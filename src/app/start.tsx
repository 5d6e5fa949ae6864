import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import { embedded } from '../datasets/embedded'
import { isUnpacking } from '../datasets/large/loads'
import { embedding } from '../state/embedding'
import { connectHistory } from '../state/history'
import { FIRST_MAP, isMarked } from '../viz/map/marks'
import { App, startLoading } from './App'
import { restoreTheme } from './useThemeName'

/** Puts the product into the page, in place of its skeleton. */
export function start(root: HTMLElement): void {
  const { hash } = window.location
  connectHistory(window, { steps: !embedding })
  restoreTheme()
  if (embedded) void import('./openEmbedded').then(({ openEmbedded }) => openEmbedded(hash))
  startLoading()
  // Fetched and compiled while the page is rendered, unless columns need the processor; who draws with it says what is wrong
  // when it cannot be had.
  if (isMarked(FIRST_MAP) && !isUnpacking()) import('../viz/map/liveMap').catch(() => undefined)
  createRoot(root).render(
    <StrictMode>
      <App />
    </StrictMode>,
  )
  import('./offline/register').then(
    ({ keepOffline }) => keepOffline(),
    (cause: unknown) => console.info('The page could not be kept for use without a network.', cause),
  )
}
