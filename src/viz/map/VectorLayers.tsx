import type { ReactNode, SVGProps } from 'react'
import type { Adcode } from '../../domain/adcode'
import { formatCount } from '../../domain/numbers'
import { THEMES } from '../theme'
import type { Drawing } from './drawing'
import { crossHatchPath, hatchPath, hatchTile, hatchTransform } from './hatch'
import type { PlacedLabel } from './labels'
import type { DivisionMark, MapScene, PlaceMark } from './model'
import { placeSpots } from './placeSpots'
import { type Pixel, project, type View } from './projection'
import { divisionFill, hatchOpacity, inkOn, lineColors, placeRadius, strokes } from './style'

/** Attributes of the shape of a division, for those who can be pointed at or focused. */
export type ShapeProps = (adcode: Adcode, mark: DivisionMark | undefined) => SVGProps<SVGPathElement>

/** What neither pointers nor screen readers meet. */
export const DECORATION = { 'aria-hidden': true, pointerEvents: 'none' } as const

/** Sea, divisions, hatching, borders, dashes and islands. No hooks and no DOM: also for exports and print. */
export function GroundLayer(props: {
  readonly drawing: Drawing
  readonly scene: MapScene
  readonly fontSize: number
  /** Unique on the page: names the hatching. */
  readonly id: string
  readonly shapeProps?: ShapeProps
  /** Only the divisions' shapes, with nothing painted: what keyboard and screen reader need above the live map. */
  readonly bare?: boolean
}): ReactNode {
  const { drawing, scene, fontSize, id, bare = false } = props
  const theme = THEMES[scene.theme]
  const lines = lineColors(theme)
  const width = strokes(fontSize)
  const tile = hatchTile(fontSize)
  const marks = new Map(scene.marks.map((mark) => [mark.adcode, mark]))
  const hatches = [{ name: id, d: hatchPath(tile), stroke: theme.hatch }]
  if (scene.marks.some(({ state }) => state === 'one-sided')) {
    hatches.push({ name: `${id}-cross`, d: crossHatchPath(tile), stroke: theme.border })
  }
  return (
    <>
      {hatches.map(({ name, d, stroke }) => (
        <pattern
          key={name}
          id={name}
          width={tile.side}
          height={tile.side}
          patternUnits="userSpaceOnUse"
          patternTransform={hatchTransform(drawing.view, tile)}
        >
          <path d={d} stroke={stroke} strokeWidth={tile.line} fill="none" />
        </pattern>
      ))}
      <g strokeLinejoin="round">
        {drawing.shapes.map(({ adcode, d }) => {
          const mark = marks.get(adcode)
          const fill = mark ? divisionFill(mark, scene) : theme.uncovered
          return <path key={adcode} d={d} fill={bare ? 'none' : fill} {...props.shapeProps?.(adcode, mark)} />
        })}
      </g>
      {!bare && (
        <>
          <g {...DECORATION}>
            {drawing.shapes.map(({ adcode, d }) => {
              const mark = marks.get(adcode)
              const opacity = mark ? hatchOpacity(mark) : 1
              const hatch = mark?.state === 'one-sided' ? `${id}-cross` : id
              return opacity > 0 && <path key={adcode} d={d} fill={`url(#${hatch})`} opacity={opacity} />
            })}
          </g>
          <g fill="none" strokeLinejoin="round" strokeLinecap="round" {...DECORATION}>
            <Line d={drawing.prefectures} color={lines.prefecture} width={width.prefecture} />
            <Line d={drawing.inner} color={lines.border} width={width.border} />
            <Line d={drawing.outer} color={lines.coast} width={width.coast} />
            <Line d={drawing.dashes} color={lines.dash} width={width.dash} />
          </g>
          <g fill={lines.dash} {...DECORATION}>
            {drawing.islands.map(([x, y]) => (
              <circle key={`${x},${y}`} cx={x} cy={y} r={width.island} />
            ))}
          </g>
        </>
      )}
    </>
  )
}

function Line(props: { readonly d: string; readonly color: string; readonly width: number }): ReactNode {
  return (
    props.d && (
      <path d={props.d} stroke={props.color} strokeWidth={props.width} vectorEffect="non-scaling-stroke" />
    )
  )
}

/** Outlines of what is chosen and what is pointed at. */
export function OutlineLayer(props: {
  readonly drawing: Drawing
  readonly scene: MapScene
  readonly fontSize: number
  readonly hovered: Adcode | null
}): ReactNode {
  const { drawing, scene, fontSize, hovered } = props
  const theme = THEMES[scene.theme]
  const width = strokes(fontSize)
  const selected = new Set(scene.marks.filter((mark) => mark.selected).map((mark) => mark.adcode))
  const outlines = [
    ...drawing.shapes.filter(({ adcode }) => adcode === hovered && !selected.has(adcode)),
    ...drawing.shapes.filter(({ adcode }) => selected.has(adcode)),
  ]
  return (
    <g fill="none" strokeLinejoin="round" {...DECORATION}>
      {outlines.map(({ adcode, d }) => {
        const chosen = selected.has(adcode)
        const line = chosen ? width.selected : width.hover
        return (
          <g key={adcode} className={chosen ? undefined : 'china-map__pointed'}>
            <Line d={d} color={theme.surface} width={line + 2 * width.halo} />
            <Line d={d} color={chosen ? theme.accent : theme.text} width={line} />
          </g>
        )
      })}
    </g>
  )
}

/** Labels, moved along with the map: each keeps its offset from its place. */
export function LabelLayer(props: {
  readonly labels: readonly PlacedLabel[]
  readonly view: View
}): ReactNode {
  return (
    <g className="china-map__labels" textAnchor="middle" strokeLinejoin="round" {...DECORATION}>
      {props.labels.map((label) => {
        const [x, y] = add(project(props.view, label.place), label.offset)
        const top = -((label.lines.length - 1) / 2) * label.lineHeight
        return (
          <text
            key={label.key}
            data-label={label.key}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            fontSize={label.fontSize}
            fontWeight={label.strong ? 600 : 400}
            fill={label.color}
            stroke={label.halo}
            strokeWidth={label.fontSize * 0.2}
            paintOrder="stroke"
          >
            {label.lines.map((line, i) => (
              <tspan key={line} x={0} y={top + i * label.lineHeight} dy="0.36em">
                {line}
              </tspan>
            ))}
          </text>
        )
      })}
    </g>
  )
}

/** Circles with counts where the entries of a division took place. */
export function PlaceLayer(props: {
  readonly places: readonly PlaceMark[]
  readonly view: View
  readonly scene: MapScene
  readonly fontSize: number
  readonly markProps?: (mark: PlaceMark) => SVGProps<SVGGElement>
}): ReactNode {
  const { places, view, fontSize } = props
  const theme = THEMES[props.scene.theme]
  const width = strokes(fontSize)
  const spots = placeSpots(places, view, fontSize)
  return (
    <g textAnchor="middle">
      {places.map((mark) => {
        const [x, y] = spots.get(mark.adcode) ?? project(view, mark.point)
        const fill = mark.selected ? theme.accent : theme.surface
        return (
          <g
            key={mark.adcode}
            data-place={mark.adcode}
            transform={`translate(${x.toFixed(1)} ${y.toFixed(1)})`}
            {...props.markProps?.(mark)}
          >
            <circle
              r={placeRadius(mark.count, fontSize)}
              fill={fill}
              stroke={mark.selected ? theme.surface : theme.text}
              strokeWidth={width.hover}
            />
            <text
              className="china-map__count"
              fontSize={fontSize}
              fontWeight={600}
              fill={inkOn(fill)}
              dy="0.36em"
            >
              {formatCount(mark.count)}
            </text>
          </g>
        )
      })}
    </g>
  )
}

function add(a: Pixel, b: Pixel): Pixel {
  return [a[0] + b[0], a[1] + b[1]]
}
