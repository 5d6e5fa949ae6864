import { type FocusEvent, useCallback, useEffect, useRef } from 'react'

/**
 * Hands the focus back to where it was before a panel took it: what lies under the panel cannot hold it meanwhile.
 *
 * @returns `remember`, to be told of every focus in the dashboard.
 */
export function useReturningFocus(panelOpen: boolean): { readonly remember: (event: FocusEvent) => void } {
  const last = useRef<Element | null>(null)
  useEffect(() => {
    const { activeElement, body } = document
    if (panelOpen || (activeElement && activeElement !== body)) return
    const target = last.current
    if (target?.isConnected && (target instanceof HTMLElement || target instanceof SVGElement)) {
      target.focus({ preventScroll: true })
    }
  }, [panelOpen])
  const remember = useCallback(({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest('[data-panel]')) last.current = target
  }, [])
  return { remember }
}
