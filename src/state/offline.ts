import { create } from 'zustand'

/**
 * Whether everything opens without a network: `none` where this page keeps nothing (development, a file, a frame),
 * `waiting` until the page rests, `saving`, `ready`, or `failed`.
 */
export type OfflineStatus = 'none' | 'waiting' | 'saving' | 'ready' | 'failed'

/** A newer version that lies ready: on the user's word it takes over, unless other windows still show the old one. */
export type Update =
  | { readonly type: 'none' }
  | { readonly type: 'ready' }
  | { readonly type: 'other-windows'; readonly count: number }

export interface Offline {
  readonly status: OfflineStatus
  readonly update: Update
  /** Lets the newer version take over, and reloads the page. */
  readonly apply: () => void
}

/** What this device keeps of the product. Written by whoever registered the service worker. */
export const useOffline = create<Offline>(() => ({
  status: 'none',
  update: { type: 'none' },
  apply: () => undefined,
}))
