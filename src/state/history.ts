import { create } from 'zustand'
import { type HistoryStep, useStore } from './store'
import { formatView, parseView, type UrlIssue } from './url'

/** What of the present link could not be read. */
export const useUrlIssues = create<readonly UrlIssue[]>(() => [])

/**
 * Keeps the address and the view in step: reads the address at the start and whenever the user walks the history or
 * changes the link, and writes every change of the view into it.
 *
 * @returns disconnects.
 */
export function connectHistory(window: Window): () => void {
  const { history, location } = window

  const read = (): void => {
    const { view, issues } = parseView(location.hash)
    useUrlIssues.setState(issues, true)
    useStore.setState({ view, step: 'replace' })
  }

  const write = (hash: string, step: HistoryStep): void => {
    if (step === 'push') history.pushState(null, '', hash)
    else history.replaceState(null, '', hash)
  }

  read()
  const unsubscribe = useStore.subscribe(({ view, step }, previous) => {
    if (view === previous.view) return
    const hash = formatView(view)
    if (hash !== location.hash && hash !== formatView(parseView(location.hash).view)) write(hash, step)
  })
  window.addEventListener('popstate', read)
  return () => {
    unsubscribe()
    window.removeEventListener('popstate', read)
  }
}
