import { useMemo } from 'react'
import type { Adcode } from '../../domain/adcode'
import { clickValues } from '../../domain/filters'
import { changeFilters, changeView, clickFilter, openPanel, takeBack, useStore } from '../../state/store'
import type { MapEvents } from '../../viz/map/model'

/** A click on a jurisdiction: filters and, unless it adds, shows the region's panel, in one step of the history. */
export function pickJurisdiction(adcode: Adcode, additive: boolean): void {
  const { filters, panel } = useStore.getState().view
  const jurisdiction = clickValues(filters.jurisdiction, [adcode], additive)
  const shows = !additive && jurisdiction.length > 0
  const keeps = panel?.type === 'entry' ? panel : null
  changeView({
    filters: { ...filters, jurisdiction },
    panel: shows ? { type: 'region', adcode } : keeps,
  })
}

/** A first tap shows the region; a second on the same one filters, and a third takes that back. */
function tapJurisdiction(adcode: Adcode): void {
  const { panel } = useStore.getState().view
  if (panel?.type === 'region' && panel.adcode === adcode) clickFilter('jurisdiction', [adcode], false)
  else openPanel({ type: 'region', adcode })
}

/** What the map's events do to the view; the same object for as long as the page lives. */
export function useMapEvents(
  onHover: MapEvents['onHover'],
  placeName: (adcode: Adcode) => string | undefined,
): MapEvents {
  return useMemo(
    () => ({
      onPick: (adcode, { additive, pointer }) => {
        if (pointer === 'touch') tapJurisdiction(adcode)
        else pickJurisdiction(adcode, additive)
      },
      onPickPlace: (adcode) => {
        const name = placeName(adcode)
        if (name === undefined) return
        const { text } = useStore.getState().view.filters
        changeFilters({ text: text === name ? '' : name })
      },
      onHover,
      onZoomTo: (adcode) => changeView({ camera: { type: 'division', adcode } }, 'replace'),
      onCameraRest: (camera) => changeView({ camera }, 'replace'),
      onEscape: takeBack,
    }),
    [onHover, placeName],
  )
}
