import { useEffect } from 'react'
import { changeView, useStore } from '../state/store'

/** Escape anywhere that has no use for it of its own: takes back the open panel with the region's filter. */
export function useTakeBack(): void {
  useEffect(() => {
    const onKey = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape' || event.defaultPrevented) return
      const { panel, filters } = useStore.getState().view
      if (panel?.type === 'region' && filters.jurisdiction.includes(panel.adcode)) {
        const jurisdiction = filters.jurisdiction.filter((adcode) => adcode !== panel.adcode)
        changeView({ panel: null, filters: { ...filters, jurisdiction } })
      } else if (panel) changeView({ panel: null })
      else if (filters.jurisdiction.length > 0) changeView({ filters: { ...filters, jurisdiction: [] } })
    }
    document.addEventListener('keydown', onKey)
    return () => document.removeEventListener('keydown', onKey)
  }, [])
}
