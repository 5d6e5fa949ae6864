import { type Message, unwrap, wrap } from './protocol'

/** A line between the two windows of one presentation. */
export interface Link {
  readonly post: (message: Message) => void
  readonly close: () => void
}

/** Prefix of the channels' names, which all pages of the same address share. */
const NAME = 'policy-map-presenting'

/** What of a window the line needs. */
export type LinkWindow = Pick<
  Window,
  'addEventListener' | 'removeEventListener' | 'setInterval' | 'clearInterval'
> & {
  readonly origin: string
  readonly opener: unknown
}

/** How often a page opened from a file asks again: it cannot be told that the window of the room has come back. */
const ASK_MS = 2000

/**
 * Opens the line of a presentation. Pages of one server meet on a BroadcastChannel, whoever came first. Pages opened
 * from files have no common origin, and no such channel: there the presenter's window, which the other one opened,
 * speaks to its opener, which answers whom it has heard.
 *
 * @param side which of the two windows this is.
 */
export function openLink(
  window: LinkWindow,
  side: 'room' | 'speaker',
  channel: string,
  onMessage: (message: Message) => void,
): Link {
  return window.origin === 'null'
    ? openByWindow(window, side, channel, onMessage)
    : openByChannel(channel, onMessage)
}

function openByChannel(channel: string, onMessage: (message: Message) => void): Link {
  const line = new BroadcastChannel(`${NAME}-${channel}`)
  line.onmessage = ({ data }) => {
    const message = unwrap(channel, data)
    if (message) onMessage(message)
  }
  return { post: (message) => line.postMessage(wrap(channel, message)), close: () => line.close() }
}

function openByWindow(
  window: LinkWindow,
  side: 'room' | 'speaker',
  channel: string,
  onMessage: (message: Message) => void,
): Link {
  const peers = new Set<Window>(side === 'speaker' && window.opener ? [window.opener as Window] : [])
  const post = (message: Message): void => {
    // The other page's origin is opaque as well: there is none to name.
    for (const peer of peers) peer.postMessage(wrap(channel, message), '*')
  }
  const listen = ({ data, source }: MessageEvent): void => {
    const message = unwrap(channel, data)
    if (!message || !source) return
    if (side === 'room') peers.add(source as Window)
    else if (!peers.has(source as Window)) return
    onMessage(message)
  }
  window.addEventListener('message', listen)
  const asking = side === 'speaker' ? window.setInterval(() => post({ type: 'hello' }), ASK_MS) : 0
  return {
    post,
    close: () => {
      window.clearInterval(asking)
      window.removeEventListener('message', listen)
    },
  }
}
