import { tell } from './notices'

/** Whether this page has itself asked to leave full screen, which is then no surprise. */
let leaving = false

/** Fills the screen. Browsers allow it only in answer to a key or a click; a refusal is told. */
export async function enterFullscreen(): Promise<void> {
  if (document.fullscreenElement) return
  try {
    await document.documentElement.requestFullscreen({ navigationUI: 'hide' })
  } catch {
    tell('fullscreen')
  }
}

export async function leaveFullscreen(): Promise<void> {
  if (!document.fullscreenElement) return
  leaving = true
  await document.exitFullscreen().catch(() => undefined)
}

export function toggleFullscreen(): void {
  void (document.fullscreenElement ? leaveFullscreen() : enterFullscreen())
}

/** Tells when full screen ends and nobody asked for it here: Escape goes to the browser first. @returns stops. */
export function watchFullscreen(): () => void {
  // Whoever left with full screen is not there to hear that it ended.
  leaving = false
  const onChange = (): void => {
    if (document.fullscreenElement) return
    if (!leaving) tell('leftFullscreen')
    leaving = false
  }
  document.addEventListener('fullscreenchange', onChange)
  return () => document.removeEventListener('fullscreenchange', onChange)
}
