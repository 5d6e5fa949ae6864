import type { StoredSource } from './libraryUpgrades'

/** What became of a dataset of this device, or of a document (`source`, by its SHA-256). */
export type DatasetNews =
  | { readonly type: 'kept' | 'used' | 'source'; readonly id: string }
  /** With the document that went too, for the tab that has the dataset on screen and keeps it after all. */
  | { readonly type: 'dropped'; readonly id: string; readonly source: StoredSource | null }

type Listener = (news: DatasetNews) => void

const CHANNEL = 'policy-map-datasets'

const listeners = new Set<Listener>()
let channel: BroadcastChannel | null = null

function tellListeners(news: DatasetNews): void {
  for (const listener of listeners) listener(news)
}

/** Tells this page, and all others of this browser, what has changed on the device. */
export function tellDatasetNews(news: DatasetNews): void {
  tellListeners(news)
  if (channel) channel.postMessage(news)
  else if (typeof BroadcastChannel !== 'undefined') {
    const passing = new BroadcastChannel(CHANNEL)
    passing.postMessage(news)
    passing.close()
  }
}

/** Calls back after every change, in whichever tab it was made. @returns stops it. */
export function onDatasetNews(listener: Listener): () => void {
  listeners.add(listener)
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = ({ data }) => tellListeners(data as DatasetNews)
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    channel?.close()
    channel = null
  }
}
