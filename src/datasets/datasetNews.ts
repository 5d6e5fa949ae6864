/** Tells the pages of this browser that the imported datasets of this device have changed. */
const CHANNEL = 'policy-map-datasets'

const listeners = new Set<() => void>()
let channel: BroadcastChannel | null = null

function tellListeners(): void {
  for (const listener of listeners) listener()
}

/** Tells this page and all others that datasets were kept, changed or taken off. */
export function tellDatasetsChanged(): void {
  tellListeners()
  if (channel) channel.postMessage(null)
  else if (typeof BroadcastChannel !== 'undefined') {
    const passing = new BroadcastChannel(CHANNEL)
    passing.postMessage(null)
    passing.close()
  }
}

/** Calls back after every change, in whichever tab it was made. @returns stops it. */
export function onDatasetsChanged(listener: () => void): () => void {
  listeners.add(listener)
  if (!channel && typeof BroadcastChannel !== 'undefined') {
    channel = new BroadcastChannel(CHANNEL)
    channel.onmessage = tellListeners
  }
  return () => {
    listeners.delete(listener)
    if (listeners.size > 0) return
    channel?.close()
    channel = null
  }
}
