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

interface FirstMapMarkup {
  /** An `svg` element with everything but the labels. */
  readonly ground: string
  /** What goes into it on top: laying out text costs as much as all the rest, so colours need not wait for it. */
  readonly labels: () => string
}

/** The map as `ChinaMap` draws it at first, as markup: there before the page's own script can run. */
export function firstMapMarkup({
  boundaries,
  scene,
  camera,
  size,
  padding,
  fontSize,
}: FirstMap): FirstMapMarkup {
  const view = viewFor(camera, size, padding, boundaries)
  const drawing = drawMapOnce(boundaries, null, view, false)
  const features = shownDivisions(boundaries, null)
  return {
    ground: markup(
      <svg width={size.width} height={size.height} aria-hidden="true">
        <rect width="100%" height="100%" fill={THEMES[scene.theme].sea} />
        <GroundLayer {...{ drawing, scene, fontSize }} id="first-hatch" />
        <OutlineLayer {...{ drawing, scene, fontSize }} hovered={null} />
      </svg>,
    ),
    labels: () =>
      markup(<LabelLayer labels={placeLabels({ view, scene, features, fontSize })} view={view} />),
  }
}
