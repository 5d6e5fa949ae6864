import { type FocusEvent, useCallback, useEffect, useRef } from 'react'
import type { Panel } from '../state/view'

/** What a panel is opened from, where nothing had the focus before it: a link opened it. */
function homeOf(panel: Panel | null): Element | null {
  if (panel === null) return null
  return document.querySelector(
    panel.type === 'region'
      ? `.dashboard-map [data-adcode="${panel.adcode}"]`
      : '.dashboard-entries [data-index] [tabindex="0"]',
  )
}

/**
 * Hands the focus back to where it was before a panel took it: what lies under the panel cannot hold it meanwhile.
 *
 * @returns `remember`, to be told of every focus in the dashboard.
 */
export function useReturningFocus(panel: Panel | null): { readonly remember: (event: FocusEvent) => void } {
  const last = useRef<{ readonly target: Element; readonly list: Element | null } | null>(null)
  const shown = useRef(panel)
  useEffect(() => {
    const closed = shown.current
    shown.current = panel
    const { activeElement, body } = document
    if (panel !== null || (activeElement && activeElement !== body)) return
    const { target, list } = last.current ?? {}
    // A row that is gone meanwhile gives its turn to the one that stands for its list.
    const next = target?.isConnected ? target : (list?.querySelector('[tabindex="0"]') ?? homeOf(closed))
    if (next instanceof HTMLElement || next instanceof SVGElement) next.focus({ preventScroll: true })
  }, [panel])
  const remember = useCallback(({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest('[data-panel]')) {
      last.current = { target, list: target.closest('ul') }
    }
  }, [])
  return { remember }
}
