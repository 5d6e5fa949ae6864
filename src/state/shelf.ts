/**
 * The briefings of this device. Every change of the open briefing is kept at once; where the storage refuses, they live
 * on in memory, it is said why, and leaving the page asks. Tabs tell each other what they kept.
 */
import { create } from 'zustand'
import {
  dropBriefing,
  keepBriefing,
  readBriefing,
  readBriefings,
  type UnreadableBriefing,
} from '../datasets/briefings'
import { type Library, LibraryError, library as ownLibrary } from '../datasets/library'
import { BRIEFING_FORMAT, type Briefing } from '../domain/briefing'
import type { LocalText } from '../domain/text'
import { changeBriefing, openBriefing, useBriefing } from './briefing'

interface Shelf {
  readonly status: 'closed' | 'opening' | 'open'
  /** The one used last comes first. */
  readonly briefings: readonly Briefing[]
  readonly unreadable: readonly UnreadableBriefing[]
  /** Whether everything is kept. */
  readonly kept: boolean
  /** Why not everything is kept. */
  readonly trouble: LibraryError | null
  /** The briefing that was deleted last, for as long as it can be had back. */
  readonly deleted: Briefing | null
}

const CLOSED: Shelf = {
  status: 'closed',
  briefings: [],
  unreadable: [],
  kept: true,
  trouble: null,
  deleted: null,
}

export const useShelf = create<Shelf>(() => CLOSED)

const CHANNEL = 'policy-map-briefings'

/** Still to be kept, by id; `null` is still to be deleted. */
const waiting = new Map<string, Briefing | null>()

/** The open briefing as another tab kept it: not to be kept again. */
let received: Briefing | null = null
let keeping = false
let connected: { readonly library: Library; readonly channel: BroadcastChannel | null } | null = null

function troubleOf(error: unknown): LibraryError {
  return error instanceof LibraryError ? error : new LibraryError('failed', { cause: error })
}

/** Keeps what waits, one after the other. What fails goes on waiting for the next change. */
async function keepWaiting(): Promise<void> {
  if (keeping || !connected) return
  const { library, channel } = connected
  keeping = true
  let trouble: LibraryError | null = null
  for (let next = waiting.entries().next(); !next.done; next = waiting.entries().next()) {
    const [id, briefing] = next.value
    try {
      await (briefing ? keepBriefing(library, briefing) : dropBriefing(library, id))
    } catch (error) {
      trouble = troubleOf(error)
      break
    }
    if (waiting.get(id) === briefing) waiting.delete(id)
    channel?.postMessage(id)
  }
  keeping = false
  useShelf.setState({ trouble, kept: waiting.size === 0 })
}

function keep(id: string, briefing: Briefing | null): void {
  waiting.set(id, briefing)
  useShelf.setState({ kept: false })
  void keepWaiting()
}

function putFirst(briefing: Briefing): void {
  useShelf.setState(({ briefings }) => ({
    briefings: [briefing, ...briefings.filter(({ id }) => id !== briefing.id)],
  }))
}

/** Takes over what another tab kept or deleted. What is open here stays open, and its changes here can be had back. */
async function receive(library: Library, id: string): Promise<void> {
  const briefing = await readBriefing(library, id).catch(() => null)
  if (waiting.has(id)) return
  const open = useBriefing.getState().briefing
  if (briefing && open?.id === id) {
    received = briefing
    changeBriefing(briefing)
  } else if (open?.id !== id) {
    useShelf.setState(({ briefings }) => {
      const others = briefings.filter((other) => other.id !== id)
      return { briefings: briefing ? [...others, briefing] : others }
    })
  }
}

function onLeave(event: Event): void {
  if (waiting.size > 0) event.preventDefault()
}

/**
 * Reads the briefings of this device, opens the one used last and keeps every change from now on. Once is enough: where
 * the shelf is open already, nothing happens.
 *
 * @returns closes the shelf; for tests.
 */
export function openShelf(library: Library = ownLibrary): () => void {
  if (connected) return () => {}
  const channel = typeof BroadcastChannel === 'undefined' ? null : new BroadcastChannel(CHANNEL)
  const connection = { library, channel }
  connected = connection
  useShelf.setState({ status: 'opening' })
  globalThis.window?.addEventListener('beforeunload', onLeave)
  if (channel) channel.onmessage = ({ data }) => void receive(library, String(data))

  const unsubscribe = useBriefing.subscribe(({ briefing }, previous) => {
    if (!briefing || briefing === previous.briefing) return
    putFirst(briefing)
    if (briefing !== received) keep(briefing.id, briefing)
    received = null
  })
  readBriefings(library)
    .then(
      (kept) => ({ ...kept, trouble: null }),
      (error) => ({ briefings: [], unreadable: [], trouble: troubleOf(error) }),
    )
    .then(({ briefings, unreadable, trouble }) => {
      if (connected !== connection) return
      const known = useShelf.getState().briefings
      const others = briefings.filter(({ id }) => !known.some((one) => one.id === id))
      useShelf.setState({ status: 'open', briefings: [...known, ...others], unreadable, trouble })
      const first = others[0]
      if (!useBriefing.getState().briefing && first) {
        received = first
        openBriefing(first)
      }
    })
  return () => {
    unsubscribe()
    globalThis.window?.removeEventListener('beforeunload', onLeave)
    channel?.close()
    connected = null
    waiting.clear()
    useShelf.setState(CLOSED)
  }
}

/** An id that no other briefing has. `crypto.randomUUID` is there only where the page was served over TLS. */
function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(10))
  return `b-${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`
}

/** Tells the shelves of this page and of the others that briefings were kept past them. */
export function tellBriefings(ids: readonly string[]): void {
  const channel = connected ? connected.channel : new BroadcastChannel(CHANNEL)
  for (const id of ids) {
    channel?.postMessage(id)
    if (connected) void receive(connected.library, id)
  }
  if (!connected) channel?.close()
}

/** Opens a new briefing, and puts it on the shelf. */
export function startBriefing(title: LocalText, scenes: Briefing['scenes'] = []): void {
  openBriefing({ format: BRIEFING_FORMAT, id: newId(), title, scenes })
}

/** Opens a briefing from a file. Where another one has its id, it gets an id of its own, so that neither is lost. */
export function importBriefing(briefing: Briefing): void {
  const { status, briefings, unreadable } = useShelf.getState()
  if (status === 'opening') {
    // Until then nobody knows which ids are taken.
    const stop = useShelf.subscribe((shelf) => {
      if (shelf.status === 'opening') return
      stop()
      importBriefing(briefing)
    })
    return
  }
  const same = [...briefings, ...unreadable].find(({ id }) => id === briefing.id)
  const isKnown = same !== undefined && JSON.stringify(same) === JSON.stringify(briefing)
  openBriefing(same && !isKnown ? { ...briefing, id: newId() } : briefing)
}

/** Opens the briefing that the one HTML file carries or, where it was changed on this device before, what became of it. */
export async function openCarried(briefing: Briefing, library: Library = ownLibrary): Promise<Briefing> {
  openShelf(library)
  const kept = await readBriefing(library, briefing.id).catch(() => null)
  const opened = kept ?? briefing
  openBriefing(opened)
  return opened
}

/** Deletes a briefing, and opens the one used before. It can be had back until the next is deleted. */
export function deleteBriefing(id: string): void {
  const { briefings } = useShelf.getState()
  const deleted = briefings.find((briefing) => briefing.id === id)
  if (!deleted) return
  const others = briefings.filter((briefing) => briefing.id !== id)
  useShelf.setState({ briefings: others, deleted })
  keep(id, null)
  if (useBriefing.getState().briefing?.id === id) openBriefing(others[0] ?? null)
}

/** Puts the briefing back that was deleted last, and opens it. */
export function restoreBriefing(): void {
  const { deleted } = useShelf.getState()
  useShelf.setState({ deleted: null })
  if (deleted) openBriefing(deleted)
}
