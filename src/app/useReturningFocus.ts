import { type FocusEvent, useCallback, useEffect, useRef } from 'react'

/**
 * Hands the focus back to where it was before a panel took it: what lies under the panel cannot hold it meanwhile.
 *
 * @returns `remember`, to be told of every focus in the dashboard.
 */
export function useReturningFocus(panelOpen: boolean): { readonly remember: (event: FocusEvent) => void } {
  const last = useRef<{ readonly target: Element; readonly list: Element | null } | null>(null)
  useEffect(() => {
    const { activeElement, body } = document
    if (panelOpen || (activeElement && activeElement !== body)) return
    const { target, list } = last.current ?? {}
    // A row that is gone meanwhile gives its turn to the one that stands for its list.
    const next = target?.isConnected ? target : list?.querySelector('[tabindex="0"]')
    if (next instanceof HTMLElement || next instanceof SVGElement) next.focus({ preventScroll: true })
  }, [panelOpen])
  const remember = useCallback(({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest('[data-panel]')) {
      last.current = { target, list: target.closest('ul') }
    }
  }, [])
  return { remember }
}
