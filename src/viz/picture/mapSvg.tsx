import type { ReactNode } from 'react'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import type { Lang } from '../../domain/text'
import { drawClipped } from '../map/clippedDrawing'
import { shownDivisions } from '../map/geometry'
import { INSET_MARGIN, insetView } from '../map/insetView'
import { placeLabels, textWidth } from '../map/labels'
import type { MapScene } from '../map/model'
import {
  coversSouthChinaSea,
  type Padding,
  type Pixel,
  type Size,
  showsPrefectures,
  viewFor,
} from '../map/projection'
import { strokes } from '../map/style'
import { GroundLayer, LabelLayer, OutlineLayer, PlaceLayer } from '../map/VectorLayers'
import { THEMES } from '../theme'
import { svgDocument } from './document'

/** A map for a picture. Sizes are in px of the picture. */
export interface MapPicture extends Size {
  readonly boundaries: Boundaries
  /** For views that outline prefectures, and finer borders in all others. */
  readonly prefectures: PrefectureBoundaries | null
  readonly scene: MapScene
  readonly camera: Camera
  /** Of the labels; strokes grow with it. */
  readonly fontSize: number
  /** Nothing is painted where the sea is. */
  readonly transparent: boolean
  /** Whether 南海诸岛 stand in the lower right corner where the view cuts them off. */
  readonly inset: boolean
  /** Of the document, for who cannot see it. */
  readonly title?: string
  /** By which fonts are chosen; Chinese unless told. */
  readonly lang?: Lang
  /** Under the inset. */
  readonly insetLabel?: string
  /** Kept free around what the camera fits; a label's height where none is given. */
  readonly padding?: Padding
}

/** The map of a scene as a self-contained SVG document: fills, borders, dashes, labels, optional inset. Attributes only. */
export async function mapSvg(picture: MapPicture): Promise<string> {
  return svgDocument(
    { ...picture, title: picture.title ?? '中国地图', lang: picture.lang ?? 'zh' },
    <MapDrawing {...picture} id="map" />,
  )
}

/**
 * The same drawing as a part of a larger picture.
 *
 * @param props.id names the hatching and the clipping, unique in its document. `at`: its upper left corner.
 */
export function MapDrawing(props: MapPicture & { readonly id: string; readonly at?: Pixel }): ReactNode {
  const { boundaries, prefectures, scene, camera, width, height, fontSize, id, transparent } = props
  const [x, y] = props.at ?? [0, 0]
  const edge = Math.round(fontSize)
  const padding = props.padding ?? { top: edge, right: edge, bottom: edge, left: edge }
  const view = viewFor(camera, { width, height }, padding, boundaries)
  const near = showsPrefectures(camera, view)
  const drawing = drawClipped(boundaries, prefectures, view, near, 4 * strokes(fontSize).selected)
  const labels = placeLabels({ view, scene, features: shownDivisions(boundaries, prefectures), fontSize })
  return (
    <Clipped id={id} at={[x, y]} size={{ width, height }}>
      {!transparent && <rect width={width} height={height} fill={THEMES[scene.theme].sea} />}
      <GroundLayer drawing={drawing} scene={scene} fontSize={fontSize} id={`${id}-hatch`} />
      <OutlineLayer drawing={drawing} scene={scene} fontSize={fontSize} hovered={null} />
      <LabelLayer labels={labels} view={view} />
      <PlaceLayer places={scene.places} view={view} scene={scene} fontSize={fontSize} />
      {props.inset && !coversSouthChinaSea(view) && <CornerInset {...props} />}
    </Clipped>
  )
}

/** 南海诸岛 in a frame, as large beside the labels as on the page. */
function CornerInset(props: MapPicture & { readonly id: string }): ReactNode {
  const { boundaries, scene, fontSize, insetLabel = '南海诸岛' } = props
  const theme = THEMES[scene.theme]
  const size = { width: Math.round(8.5 * fontSize), height: Math.round(11 * fontSize) }
  const caption = Math.round(1.6 * fontSize)
  const x = props.width - size.width - Math.round(fontSize)
  const y = props.height - size.height - caption - Math.round(fontSize)
  const view = insetView(size)
  const drawing = drawClipped(boundaries, null, view, false, INSET_MARGIN)
  const small = 0.75 * fontSize
  return (
    <g transform={`translate(${x} ${y})`}>
      <Clipped id={`${props.id}-inset`} at={[0, 0]} size={size}>
        <rect width={size.width} height={size.height} fill={theme.sea} />
        <GroundLayer drawing={drawing} scene={scene} fontSize={small} id={`${props.id}-inset-hatch`} />
        <OutlineLayer drawing={drawing} scene={scene} fontSize={small} hovered={null} />
      </Clipped>
      <rect y={size.height} width={size.width} height={caption} fill={theme.surface} />
      <text
        x={size.width / 2}
        y={size.height + caption / 2}
        dy="0.36em"
        textAnchor="middle"
        fontSize={Math.min(0.92, (0.94 * size.width) / textWidth(insetLabel, fontSize)) * fontSize}
        fill={theme.text}
      >
        {insetLabel}
      </text>
      <path
        d={`M0,${size.height}H${size.width}M0,0H${size.width}V${size.height + caption}H0Z`}
        fill="none"
        stroke={theme.border}
        strokeWidth={strokes(fontSize).border}
      />
    </g>
  )
}

/** What lies in a box, cut at its edges. */
function Clipped(props: {
  readonly id: string
  readonly at: Pixel
  readonly size: Size
  readonly children: ReactNode
}): ReactNode {
  const { id, at, size } = props
  return (
    <g transform={`translate(${at[0]} ${at[1]})`}>
      <clipPath id={`${id}-box`}>
        <rect width={size.width} height={size.height} />
      </clipPath>
      <g clipPath={`url(#${id}-box)`}>{props.children}</g>
    </g>
  )
}
