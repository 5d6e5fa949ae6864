import { useMemo } from 'react'
import type { Boundaries } from '../../domain/boundaries'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { useRootFont } from '../../viz/chart/useRootFont'
import { InsetMap } from '../../viz/map/InsetMap'
import type { MapScene } from '../../viz/map/model'

/** 南海诸岛 in a corner, for as long as the main map cuts them off. */
export function Inset({ boundaries, scene }: { readonly boundaries: Boundaries; readonly scene: MapScene }) {
  const messages = useMessages(choroplethMessages)
  const { rem } = useRootFont()
  const size = useMemo(() => ({ width: Math.round(7 * rem), height: Math.round(9 * rem) }), [rem])
  return (
    <figure className="map-inset">
      <InsetMap
        boundaries={boundaries}
        scene={scene}
        size={size}
        label={messages.inset}
        fontSize={Math.max(10, Math.round(rem * 0.625))}
      />
      <figcaption aria-hidden="true">{messages.inset}</figcaption>
    </figure>
  )
}
