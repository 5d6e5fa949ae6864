/**
 * The service worker: keeps every file of one version on the device, and answers from there. A newer version waits until
 * the user wants it and no other window shows the old one, whose parts may still be asked for.
 */
import type { PrecacheEntry } from 'workbox-precaching'
import { cleanupOutdatedCaches } from 'workbox-precaching/cleanupOutdatedCaches'
import { precacheAndRoute } from 'workbox-precaching/precacheAndRoute'

/** The events and methods of a service worker that are used here; the page's library does not name them. */
interface WorkerScope {
  /** Put in by `scripts/vite-offline-plugin.ts`. */
  readonly __FILES: PrecacheEntry[]
  readonly clients: {
    claim(): Promise<void>
    matchAll(options: { type: 'window'; includeUncontrolled: boolean }): Promise<readonly unknown[]>
  }
  skipWaiting(): Promise<void>
  addEventListener(name: 'activate', listener: (event: Extendable) => void): void
  addEventListener(name: 'message', listener: (event: Extendable & MessageEvent) => void): void
}

interface Extendable {
  waitUntil(done: Promise<unknown>): void
}

declare const self: WorkerScope

// Only `embed` tells two forms of the page apart: they differ in who may frame them.
precacheAndRoute(self.__FILES, { cleanURLs: false, ignoreURLParametersMatching: [/^(?!embed$)/] })
cleanupOutdatedCaches()

self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()))

self.addEventListener('message', (event) => {
  if (event.data?.type === 'TAKE_OVER') event.waitUntil(takeOver(event.ports[0]))
})

/** Answers with the number of other windows, and takes over where there are none. */
async function takeOver(answer: MessagePort | undefined): Promise<void> {
  const windows = await self.clients.matchAll({ type: 'window', includeUncontrolled: true })
  const others = windows.length - 1
  answer?.postMessage(others)
  if (others === 0) await self.skipWaiting()
}
