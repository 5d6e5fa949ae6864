import { type ReactNode, useId, useMemo } from 'react'
import type { Boundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import { THEMES } from '../theme'
import { drawClipped } from './clippedDrawing'
import type { MapScene } from './model'
import { type Bounds, fitBounds, type Padding, type Size, viewFor } from './projection'
import { GroundLayer, OutlineLayer } from './VectorLayers'

/** The country with 南海诸岛 and all ten dashes at scale: so small a map has no room for an inset. */
const WHOLE_BOUNDS: Bounds = [73.4, 3.3, 135.2, 53.7]
/** Wider than any line, so that no cut edge shows. */
const CLIP_MARGIN = 8
const PADDING = { top: 4, right: 4, bottom: 4, left: 4 }

/** A small map to look at: fills, borders and what is chosen, without labels and without anything to do. */
export function StaticMap(props: {
  readonly boundaries: Boundaries
  readonly scene: MapScene
  readonly camera: Camera
  readonly size: Size
  /** Shows what a map with this room at its edges shows; without it, the whole country with all its islands. */
  readonly padding?: Padding
  readonly fontSize?: number
  /** Its name for screen readers. */
  readonly label: string
}): ReactNode {
  const { boundaries, scene, camera, size, padding, fontSize = 10 } = props
  const id = useId()
  const drawing = useMemo(() => {
    const view =
      camera.type === 'country' && !padding
        ? fitBounds(WHOLE_BOUNDS, size, PADDING)
        : viewFor(camera, size, padding ?? PADDING, boundaries)
    return drawClipped(boundaries, null, view, false, CLIP_MARGIN)
  }, [boundaries, camera, size, padding])
  return (
    <svg width={size.width} height={size.height} role="img" aria-label={props.label}>
      <rect width="100%" height="100%" fill={THEMES[scene.theme].sea} />
      <GroundLayer drawing={drawing} scene={scene} fontSize={fontSize} id={`hatch-${id}`} />
      <OutlineLayer drawing={drawing} scene={scene} fontSize={fontSize} hovered={null} />
    </svg>
  )
}
