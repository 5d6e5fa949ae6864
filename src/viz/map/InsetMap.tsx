import { type ReactNode, useId, useMemo } from 'react'
import type { Boundaries } from '../../domain/boundaries'
import { THEMES } from '../theme'
import { drawMap } from './drawing'
import type { MapScene } from './model'
import { type Bounds, fitBounds, type Size } from './projection'
import { GroundLayer, OutlineLayer } from './VectorLayers'

/** 南海诸岛 with the dashes in full, and the coast from Hainan to Taiwan to know them by. */
const INSET_BOUNDS: Bounds = [105.5, 2.8, 124.2, 25.2]
/** Wider than any line, so that no cut edge shows. */
const CLIP_MARGIN = 8
const NO_PADDING = { top: 2, right: 2, bottom: 2, left: 2 }

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
    () => drawMap(boundaries, null, fitBounds(INSET_BOUNDS, size, NO_PADDING), false, CLIP_MARGIN),
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
