/**
 * Tells of a newer version that was on its way before the page registered: the browser looks for one soon after a page has
 * opened, and Workbox hears only of those that wait already, or begin later.
 *
 * @param onReady called once, when that version waits to take over from the one that is at work.
 */
export function followEarlyUpdate(registration: ServiceWorkerRegistration, onReady: () => void): void {
  const { installing, active } = registration
  if (!installing || !active) return
  installing.addEventListener('statechange', () => {
    if (installing.state === 'installed') onReady()
  })
}
