import { type FocusEvent, useCallback, useEffect, useRef } from 'react'
import type { Panel } from '../state/view'

/** What a panel is opened from, for one that a link or the search opened. */
function homesOf(panel: Panel | null): readonly string[] {
  if (panel === null) return []
  const home =
    panel.type === 'region'
      ? `.dashboard-map [data-adcode="${panel.adcode}"]`
      : '.dashboard-entries [data-index] [tabindex="0"]'
  // A division may lie beyond the edge of the map.
  return [home, '[data-testid="map"] [tabindex="0"]']
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
    const places = [
      target,
      // A row that is gone meanwhile gives its turn to the one that stands for its list.
      list?.querySelector('[tabindex="0"]'),
      ...homesOf(closed).map((home) => document.querySelector(home)),
    ]
    for (const place of places) {
      if (place instanceof HTMLElement || place instanceof SVGElement) place.focus({ preventScroll: true })
      if (document.activeElement !== body) return
    }
  }, [panel])
  const remember = useCallback(({ target }: FocusEvent) => {
    if (target instanceof Element && !target.closest('[data-panel]')) {
      last.current = { target, list: target.closest('ul') }
    }
  }, [])
  return { remember }
}
