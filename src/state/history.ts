import { create } from 'zustand'
import { formatMode, type Mode, readMode, setMode, useMode } from './mode'
import { type HistoryStep, useStore } from './store'
import { formatView, parseView, type UrlIssue } from './url'
import type { View } from './view'

/** What of the present link could not be read. */
export const useUrlIssues = create<readonly UrlIssue[]>(() => [])

/** Browsers refuse more than about a hundred changes of the address in some seconds: a brush makes one a frame. */
const SETTLE_MS = 200

/** The link to the present view, whether or not the address has it already. */
export function linkToView(): string {
  const { origin, pathname } = window.location
  const page = origin === 'null' ? window.location.href.replace(/#.*/, '') : origin + pathname
  return page + formatView(useStore.getState().view)
}

function addressOf(view: View, mode: Mode): string {
  return formatView(view) + formatMode(mode)
}

/** The address as this page would write it. */
function normal(hash: string): string {
  const { mode, rest } = readMode(hash)
  return addressOf(parseView(rest).view, mode)
}

/**
 * Keeps the address and what is shown, the view and the mode, in step: reads the address at the start and whenever the
 * user walks the history or changes the link, and writes every change into it: steps at once, what only replaces once it
 * settles.
 *
 * @param options.steps whether changes are steps that Back undoes. Not in a frame, whose steps would be the other page's.
 * @returns disconnects.
 */
export function connectHistory(window: Window, options: { readonly steps: boolean }): () => void {
  const { history, location } = window
  let settling: ReturnType<typeof setTimeout> | undefined
  let reading = false

  const read = (): void => {
    clearTimeout(settling)
    settling = undefined
    const { mode, rest } = readMode(location.hash)
    const { view, issues } = parseView(rest)
    useUrlIssues.setState(issues, true)
    reading = true
    setMode(mode)
    useStore.setState({ view, step: 'replace' })
    reading = false
  }

  const settle = (): void => {
    if (settling === undefined) return
    clearTimeout(settling)
    settling = undefined
    history.replaceState(null, '', addressOf(useStore.getState().view, useMode.getState()))
  }

  const write = (hash: string, before: string, step: HistoryStep): void => {
    if (reading || hash === location.hash || hash === normal(location.hash)) return
    if (step === 'replace' || !options.steps) {
      settling ??= setTimeout(settle, SETTLE_MS)
      return
    }
    if (settling !== undefined) {
      clearTimeout(settling)
      settling = undefined
      history.replaceState(null, '', before)
    }
    history.pushState(null, '', hash)
  }

  read()
  const unsubscribe = [
    useStore.subscribe(({ view, step }, previous) => {
      const mode = useMode.getState()
      if (view !== previous.view) write(addressOf(view, mode), addressOf(previous.view, mode), step)
    }),
    useMode.subscribe((mode, previous) => {
      const { view } = useStore.getState()
      const step = mode.type === previous.type ? 'replace' : 'push'
      write(addressOf(view, mode), addressOf(view, previous), step)
      // A reload takes up the address as it was when it began: a scene's number is there with the next task.
      setTimeout(settle)
    }),
  ]
  window.addEventListener('popstate', read)
  window.addEventListener('pagehide', settle)
  return () => {
    clearTimeout(settling)
    for (const stop of unsubscribe) stop()
    window.removeEventListener('popstate', read)
    window.removeEventListener('pagehide', settle)
  }
}
