import { type ReactNode, useId, useMemo } from 'react'
import type { Boundaries } from '../../domain/boundaries'
import { THEMES } from '../theme'
import { drawMap } from './drawing'
import { INSET_MARGIN, insetView } from './insetView'
import type { MapScene } from './model'
import type { Size } from './projection'
import { GroundLayer, OutlineLayer } from './VectorLayers'

/** The small map of the South China Sea for a main map that cuts it off: the same fills, dashes and islands. */
export function InsetMap(props: {
  readonly boundaries: Boundaries
  readonly scene: MapScene
  readonly size: Size
  /** Its name for screen readers. */
  readonly label: string
  readonly fontSize?: number
}): ReactNode {
  const { boundaries, scene, size, fontSize = 13 } = props
  const id = useId()
  const drawing = useMemo(
    () => drawMap(boundaries, null, insetView(size), false, INSET_MARGIN),
    [boundaries, size],
  )
  return (
    <svg
      className="china-map__inset"
      width={size.width}
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      role="img"
      aria-label={props.label}
    >
      <rect width="100%" height="100%" fill={THEMES[scene.theme].sea} />
      <GroundLayer drawing={drawing} scene={scene} fontSize={fontSize} id={`hatch-${id}`} />
      <OutlineLayer drawing={drawing} scene={scene} fontSize={fontSize} hovered={null} />
    </svg>
  )
}
