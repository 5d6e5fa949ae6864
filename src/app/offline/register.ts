import { embedded } from '../../datasets/embedded'
import { embedding } from '../../state/embedding'
import { type OfflineStatus, useOffline } from '../../state/offline'
import { followEarlyUpdate } from './earlyUpdate'
import { pageIsQuiet } from './quiet'

function setStatus(status: OfflineStatus): void {
  useOffline.setState({ status })
  document.documentElement.dataset.offline = status
}

/**
 * Keeps the product on this device once the page is quiet, so that it opens without a network from then on. Not in
 * development, from a file, in a frame, or where the browser has no service workers.
 */
export async function keepOffline(): Promise<void> {
  if (!import.meta.env.PROD || embedded || embedding || !navigator.serviceWorker) return
  setStatus('waiting')
  await pageIsQuiet()
  setStatus('saving')
  try {
    await register()
    setStatus('ready')
  } catch (cause) {
    console.info('The page could not be kept for use without a network.', cause)
    setStatus('failed')
  }
}

/** Resolves when every file of a version lies on this device. */
async function register(): Promise<void> {
  const { messageSW, Workbox } = await import('workbox-window')
  const workbox = new Workbox(`${import.meta.env.BASE_URL}sw.js`)
  const failed = new Promise<never>((_, reject) => {
    workbox.addEventListener('redundant', () => reject(new Error('some files could not be fetched')))
  })
  failed.catch(() => undefined)
  let registration: ServiceWorkerRegistration | undefined
  const announce = (): void => useOffline.setState({ update: { type: 'ready' }, apply })
  workbox.addEventListener('waiting', announce)

  async function apply(): Promise<void> {
    const waiting = registration?.waiting
    if (!waiting) return window.location.reload()
    navigator.serviceWorker.addEventListener('controllerchange', () => window.location.reload(), {
      once: true,
    })
    const others: number = await messageSW(waiting, { type: 'TAKE_OVER' })
    if (others > 0) useOffline.setState({ update: { type: 'other-windows', count: others } })
  }

  registration = await workbox.register({ immediate: true })
  if (registration) followEarlyUpdate(registration, announce)
  document.addEventListener('visibilitychange', () => {
    if (document.visibilityState === 'visible') workbox.update().catch(() => undefined)
  })
  await Promise.race([navigator.serviceWorker.ready, failed])
}
