import { useMemo } from 'react'
import type { Adcode } from '../../domain/adcode'
import { changeView, clickFilter, takeBack, useStore } from '../../state/store'
import type { View } from '../../state/view'
import type { MapEvents } from '../../viz/map/model'

/** What the compared maps' events do to the view: a click filters both sides. */
export function useCompareEvents(onHover: MapEvents['onHover']): MapEvents {
  return useMemo(() => {
    let before: { readonly adcode: Adcode; readonly view: View } | null = null
    return {
      onPick: (adcode, { additive }) => {
        before = { adcode, view: useStore.getState().view }
        clickFilter('jurisdiction', [adcode], additive)
      },
      onPickPlace: () => {},
      onHover,
      onZoomTo: (adcode, byDoubleClick) => {
        // The first click of the two has filtered: a double click zooms and chooses nothing.
        const undone = byDoubleClick && before?.adcode === adcode ? { filters: before.view.filters } : {}
        changeView({ ...undone, camera: { type: 'division', adcode } }, 'replace')
      },
      onCameraRest: (camera) => changeView({ camera }, 'replace'),
      onEscape: takeBack,
    }
  }, [onHover])
}
