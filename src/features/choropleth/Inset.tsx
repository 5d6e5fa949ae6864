import { useMemo } from 'react'
import type { Boundaries } from '../../domain/boundaries'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { useRootFont } from '../../viz/chart/useRootFont'
import { InsetMap } from '../../viz/map/InsetMap'
import type { MapScene } from '../../viz/map/model'

interface Props {
  readonly boundaries: Boundaries
  readonly scene: MapScene
  readonly onStage: boolean
}

/** In rem. On the stage, where a rem is large, no larger than the sea to the right of Taiwan. */
const SIZES = { dashboard: [7, 9], stage: [4.75, 6.1] } as const

/** 南海诸岛 in a corner, for as long as the main map cuts them off. */
export function Inset({ boundaries, scene, onStage }: Props) {
  const messages = useMessages(choroplethMessages)
  const { rem } = useRootFont()
  const [width, height] = SIZES[onStage ? 'stage' : 'dashboard']
  const size = useMemo(
    () => ({ width: Math.round(width * rem), height: Math.round(height * rem) }),
    [width, height, rem],
  )
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
