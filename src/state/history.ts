import { create } from 'zustand'
import { useStore } from './store'
import { formatView, parseView, type UrlIssue } from './url'

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

/**
 * Keeps the address and the view in step: reads the address at the start and whenever the user walks the history or
 * changes the link, and writes every change of the view into it: steps at once, what only replaces once it settles.
 *
 * @param options.steps whether changes are steps that Back undoes. Not in a frame, whose steps would be the other page's.
 * @returns disconnects.
 */
export function connectHistory(window: Window, options: { readonly steps: boolean }): () => void {
  const { history, location } = window
  let settling: ReturnType<typeof setTimeout> | undefined

  const read = (): void => {
    clearTimeout(settling)
    settling = undefined
    const { view, issues } = parseView(location.hash)
    useUrlIssues.setState(issues, true)
    useStore.setState({ view, step: 'replace' })
  }

  const settle = (): void => {
    if (settling === undefined) return
    clearTimeout(settling)
    settling = undefined
    history.replaceState(null, '', formatView(useStore.getState().view))
  }

  read()
  const unsubscribe = useStore.subscribe(({ view, step }, previous) => {
    if (view === previous.view) return
    const hash = formatView(view)
    if (hash === location.hash || hash === formatView(parseView(location.hash).view)) return
    if (step === 'replace' || !options.steps) {
      settling ??= setTimeout(settle, SETTLE_MS)
      return
    }
    if (settling !== undefined) {
      clearTimeout(settling)
      settling = undefined
      history.replaceState(null, '', formatView(previous.view))
    }
    history.pushState(null, '', hash)
  })
  window.addEventListener('popstate', read)
  window.addEventListener('pagehide', settle)
  return () => {
    clearTimeout(settling)
    unsubscribe()
    window.removeEventListener('popstate', read)
    window.removeEventListener('pagehide', settle)
  }
}
