import type { Boundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import { markup } from '../picture/markup'
import { THEMES } from '../theme'
import { drawMapOnce } from './drawing'
import { shownDivisions } from './geometry'
import { placeLabels } from './labels'
import type { MapScene } from './model'
import { type Padding, type Size, viewFor } from './projection'
import { GroundLayer, LabelLayer, OutlineLayer } from './VectorLayers'

interface FirstMap {
  readonly boundaries: Boundaries
  readonly scene: MapScene
  readonly camera: Camera
  readonly size: Size
  readonly padding: Padding
  readonly fontSize: number
}

/** The map as `ChinaMap` draws it at first, as markup: there before the page's own script can run. */
export function firstMapMarkup({ boundaries, scene, camera, size, padding, fontSize }: FirstMap): string {
  const view = viewFor(camera, size, padding, boundaries)
  const drawing = drawMapOnce(boundaries, null, view, false)
  const labels = placeLabels({ view, scene, features: shownDivisions(boundaries, null), fontSize })
  return markup(
    <svg width={size.width} height={size.height} aria-hidden="true">
      <rect width="100%" height="100%" fill={THEMES[scene.theme].sea} />
      <GroundLayer {...{ drawing, scene, fontSize }} id="first-hatch" />
      <OutlineLayer {...{ drawing, scene, fontSize }} hovered={null} />
      <LabelLayer labels={labels} view={view} />
    </svg>,
  )
}
