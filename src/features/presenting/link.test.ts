import { afterEach, describe, expect, it, vi } from 'vitest'
import { BRIEFING_FORMAT } from '../../domain/briefing'
import { presentingAt } from '../../state/mode'
import { type Link, type LinkWindow, openLink } from './link'
import { type Message, unwrap, wrap } from './protocol'

const STATE: Message = {
  type: 'state',
  state: {
    briefing: { format: BRIEFING_FORMAT, id: 'b', title: { zh: '简报' }, scenes: [] },
    presenting: presentingAt(2, 15),
    wandered: true,
    view: 'v=1&k=policy',
    screen: { width: 1920, height: 1080, rem: 28, parts: [] },
  },
}
const MESSAGES: readonly Message[] = [
  STATE,
  { type: 'gone' },
  { type: 'hello' },
  { type: 'spot', at: [0.25, 0.5] },
  { type: 'do', action: { type: 'goto', scene: 3 } },
]

describe('a message', () => {
  it('comes out as it went in, on its own channel only', () => {
    for (const message of MESSAGES) {
      expect(unwrap('a', structuredClone(wrap('a', message)))).toEqual(message)
      expect(unwrap('b', wrap('a', message))).toBeNull()
    }
  })

  it('is none where anything else came', () => {
    const message = { type: 'hello' }
    for (const data of [
      null,
      undefined,
      'hello',
      message,
      { policyMap: 2, channel: 'a' },
      { policyMap: 3, channel: 'a', message },
      { policyMap: 2, channel: 'a', message: { type: 'bye' } },
      { policyMap: 2, channel: 'a', message: { type: 'do', action: 'next' } },
      { policyMap: 2, channel: 'a', message: { type: 'state', state: {} } },
      { policyMap: 2, channel: 'a', message: { type: 'spot', at: [0.5] } },
      { policyMap: 2, channel: 'a', message: { type: 'spot', at: [0.5, '1'] } },
    ])
      expect(unwrap('a', data)).toBeNull()
  })
})

/** The window of a page opened from a file. @param opener as the page sees the window that opened it. */
function fileWindow(opener: object | null = null) {
  const listeners = new Set<(event: unknown) => void>()
  const asking: (() => void)[] = []
  const window = {
    origin: 'null',
    opener,
    addEventListener: (_type: string, listener: (event: unknown) => void) => listeners.add(listener),
    removeEventListener: (_type: string, listener: (event: unknown) => void) => listeners.delete(listener),
    setInterval: (ask: () => void) => asking.push(ask),
    clearInterval: () => asking.splice(0),
  }
  const hear = (data: unknown, source: unknown): void => {
    for (const listener of listeners) listener({ data, source })
  }
  return { window: asWindow(window), hear, asking }
}

function asWindow(window: object): LinkWindow {
  return window as unknown as LinkWindow
}

const open: Link[] = []
afterEach(() => {
  for (const link of open.splice(0)) link.close()
})

describe('the line', () => {
  it('joins windows of one server that know nothing of each other', async () => {
    const heard: Message[] = []
    const served = asWindow({ origin: 'http://localhost' })
    const speaker = openLink(served, 'speaker', 'a', () => {})
    const room = openLink(served, 'room', 'a', (message) => heard.push(message))
    const other = openLink(served, 'room', 'b', (message) => heard.push(message))
    open.push(speaker, room, other)
    speaker.post({ type: 'hello' })
    speaker.post({ type: 'do', action: { type: 'next' } })
    await vi.waitFor(() =>
      expect(heard).toEqual([{ type: 'hello' }, { type: 'do', action: { type: 'next' } }]),
    )
  })

  it('joins a window opened from a file with its opener, which answers whom it has heard', () => {
    const toSpeaker = { postMessage: (data: unknown) => second.hear(data, toRoom) }
    const toRoom = { postMessage: (data: unknown) => first.hear(data, toSpeaker) }
    const first = fileWindow()
    const second = fileWindow(toRoom)
    const atRoom: Message[] = []
    const atSpeaker: Message[] = []
    const room = openLink(first.window, 'room', 'a', (message) => atRoom.push(message))
    const speaker = openLink(second.window, 'speaker', 'a', (message) => atSpeaker.push(message))
    open.push(room, speaker)

    room.post(STATE)
    expect(atSpeaker).toEqual([])
    for (const ask of second.asking) ask()
    expect(atRoom).toEqual([{ type: 'hello' }])
    room.post(STATE)
    expect(atSpeaker).toEqual([STATE])
  })

  it('does not listen to a window that did not open it', () => {
    const { window, hear } = fileWindow({ postMessage: () => {} })
    const heard: Message[] = []
    open.push(openLink(window, 'speaker', 'a', (message) => heard.push(message)))
    hear(wrap('a', STATE), { postMessage: () => {} })
    expect(heard).toEqual([])
  })
})
