import { useMemo } from 'react'
import type { Adcode } from '../../domain/adcode'
import { clickValues } from '../../domain/filters'
import { embedding } from '../../state/embedding'
import { changeFilters, changeView, clickFilter, openPanel, takeBack, useStore } from '../../state/store'
import type { View } from '../../state/view'
import type { MapEvents, PointerKind } from '../../viz/map/model'

/** A click on a jurisdiction: filters and, unless it adds, shows the region's panel, in one step of the history. */
export function pickJurisdiction(adcode: Adcode, additive: boolean, pointer: PointerKind = 'mouse'): void {
  if (pointer === 'touch' && !embedding) return tapJurisdiction(adcode)
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

/** A click on a place filters by its name, beside what the user typed; a second takes that back. */
function pickPlace(name: string, isPlace: (text: string) => boolean): void {
  const { text } = useStore.getState().view.filters
  if (text === name) changeFilters({ text: '' })
  else if (text.endsWith(` ${name}`)) changeFilters({ text: text.slice(0, -name.length - 1) })
  else changeFilters({ text: text === '' || isPlace(text) ? name : `${text} ${name}` })
}

/** What the map's events do to the view; the same object for as long as the dataset is open. */
export function useMapEvents(onHover: MapEvents['onHover'], places: ReadonlyMap<Adcode, string>): MapEvents {
  return useMemo(() => {
    const names = new Set(places.values())
    let before: { readonly adcode: Adcode; readonly view: View } | null = null
    return {
      onPick: (adcode, { additive, pointer }) => {
        before = { adcode, view: useStore.getState().view }
        pickJurisdiction(adcode, additive, pointer)
      },
      onPickPlace: (adcode) => {
        const name = places.get(adcode)
        if (name !== undefined) pickPlace(name, (text) => names.has(text))
      },
      onHover,
      onZoomTo: (adcode, byDoubleClick) => {
        // The first click of the two has filtered: a double click zooms and chooses nothing.
        const undone = byDoubleClick && before?.adcode === adcode ? before.view : null
        const camera = { type: 'division', adcode } as const
        if (undone) changeView({ filters: undone.filters, panel: undone.panel, camera }, 'replace')
        else changeView({ camera }, 'replace')
      },
      onCameraRest: (camera) => changeView({ camera }, 'replace'),
      onEscape: takeBack,
    }
  }, [onHover, places])
}
