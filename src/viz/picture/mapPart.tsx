import type { ReactNode } from 'react'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import { textWidth } from '../chart/textWidth'
import { hatchPath, hatchTile } from '../map/hatch'
import type { Box } from '../map/labels'
import type { MapScene } from '../map/model'
import type { Size } from '../map/projection'
import { strokes } from '../map/style'
import { THEMES, type Theme } from '../theme'
import { MapDrawing } from './mapSvg'
import { TextBlocks } from './text'

/** A row of the legend. */
export interface LegendRow {
  /** `null`: hatched, for what the digest does not cover. */
  readonly color: string | null
  readonly label: string
  /** How many divisions. */
  readonly note: string
}

/** The map with all that belongs to it. */
export interface PictureMap {
  readonly boundaries: Boundaries
  readonly prefectures: PrefectureBoundaries | null
  readonly scene: MapScene
  readonly camera: Camera
  /** The box on the screen that the camera was chosen in: a free position shows as much of the country in any picture. */
  readonly screen: Size
  readonly legendTitle: string
  readonly legend: readonly LegendRow[]
  /** The central government, which is on no polygon: its name and its count. */
  readonly central: { readonly name: string; readonly count: string }
  readonly insetLabel: string
}

/** From this many font sizes up, the legend stands on the map, to the left of the country. */
const WIDE = 34

/** The country's width by its height, in Mercator: where it leaves the legend room beside it, it stands in the middle. */
const COUNTRY_ASPECT = 1.34

/** Draws a map into a box: with the legend in its lower left corner or, where it is narrow, in rows below. */
export function MapPart(props: {
  readonly map: PictureMap
  readonly box: Box
  readonly em: number
  readonly transparent: boolean
}): ReactNode {
  const { map, box, em, transparent } = props
  const theme = THEMES[map.scene.theme]
  const legend = legendSize(map, em)
  const overlaid = box.width >= WIDE * em && box.height >= legend.height + 6 * em
  const rows = overlaid ? [] : flowRows(map, box.width - 2 * em, em)
  const below = rows.length === 0 ? 0 : (rows.length * 1.5 + 0.75) * em
  const height = Math.max(1, Math.round(box.height - below))
  const edge = Math.round(em)
  const beside = (box.width - COUNTRY_ASPECT * height) / 2
  const left = overlaid && beside < legend.width ? Math.round(0.75 * legend.width) : edge
  const padding = {
    top: edge,
    right: edge,
    bottom: edge,
    left,
  }
  return (
    <g transform={`translate(${box.x} ${box.y})`}>
      <MapDrawing
        {...map}
        camera={scaledCamera(map, { width: box.width, height })}
        width={box.width}
        height={height}
        fontSize={Math.round(0.8 * em)}
        padding={padding}
        transparent={transparent}
        inset
        id="map"
      />
      <CentralCard map={map} em={em} theme={theme} />
      {overlaid ? (
        <Legend map={map} em={em} theme={theme} x={em} y={height - legend.height - em} />
      ) : (
        <FlowLegend rows={rows} em={em} theme={theme} top={height + 0.5 * em} />
      )}
    </g>
  )
}

/** Zoom counts pixels: in a larger box, the same part of the country is more of them. */
function scaledCamera({ camera, screen }: PictureMap, size: Size): Camera {
  if (camera.type !== 'free') return camera
  const scale = Math.min(size.width / screen.width, size.height / screen.height)
  return { ...camera, zoom: camera.zoom + Math.log2(scale) }
}

function CentralCard({
  map,
  em,
  theme,
}: {
  readonly map: PictureMap
  readonly em: number
  readonly theme: Theme
}) {
  const { name, count } = map.central
  const width = Math.round(Math.max(textWidth(name, 0.8 * em), textWidth(count, 1.8 * em)) + 1.6 * em)
  return (
    <g transform={`translate(${em} ${em})`}>
      <rect
        width={width}
        height={Math.round(4.3 * em)}
        rx={Math.round(0.3 * em)}
        fill={theme.surface}
        stroke={theme.border}
        strokeWidth={strokes(0.8 * em).border}
      />
      <TextBlocks
        x={0.8 * em}
        y={0.4 * em}
        blocks={[
          { lines: [name], fontSize: 0.8 * em, bold: false, color: theme.text },
          { lines: [count], fontSize: 1.7 * em, bold: true, color: theme.text },
        ]}
      />
    </g>
  )
}

const TEXT = 0.78
const ROW = 1.45

function legendSize({ legend, legendTitle }: PictureMap, em: number) {
  const size = TEXT * em
  const labels = Math.max(0, ...legend.map(({ label }) => textWidth(label, size)))
  const notes = Math.max(0, ...legend.map(({ note }) => textWidth(note, size)))
  const width = Math.max(4.2 * em + labels + notes, textWidth(legendTitle, size) * 1.06 + 1.4 * em)
  return { width: Math.round(width), height: Math.round((legend.length + 1) * ROW * em + 1.1 * em) }
}

function Legend(props: {
  readonly map: PictureMap
  readonly em: number
  readonly theme: Theme
  readonly x: number
  readonly y: number
}): ReactNode {
  const { map, em, theme } = props
  const { width, height } = legendSize(map, em)
  const text = { fontSize: TEXT * em, bold: false, color: theme.text }
  return (
    <g transform={`translate(${props.x} ${props.y})`}>
      <rect width={width} height={height} rx={Math.round(0.3 * em)} fill={theme.surface} fillOpacity={0.9} />
      <TextBlocks x={0.7 * em} y={0.5 * em} blocks={[{ ...text, lines: [map.legendTitle], bold: true }]} />
      {map.legend.map((row, i) => {
        const y = 0.6 * em + (i + 1) * ROW * em
        return (
          <g key={row.label}>
            <Swatch
              color={row.color}
              id={`legend-${i}`}
              x={0.7 * em}
              y={y + 0.12 * em}
              em={em}
              theme={theme}
            />
            <TextBlocks x={2.7 * em} y={y} blocks={[{ ...text, lines: [row.label] }]} />
            <TextBlocks
              x={width - 0.7 * em}
              y={y}
              anchor="end"
              blocks={[{ ...text, color: theme.muted, lines: [row.note] }]}
            />
          </g>
        )
      })}
    </g>
  )
}

interface FlowItem {
  readonly row: LegendRow | null
  readonly text: string
  readonly x: number
}

/** The legend's title and rows set one after the other into lines of a width. */
function flowRows(
  { legend, legendTitle }: PictureMap,
  width: number,
  em: number,
): readonly (readonly FlowItem[])[] {
  const lines: FlowItem[][] = [[]]
  let x = 0
  const items = [{ row: null, text: legendTitle }, ...legend.map((row) => ({ row, text: row.label }))]
  for (const { row, text } of items) {
    const wide = textWidth(text, TEXT * em) + (row ? 3.4 : 1.2) * em
    if (x > 0 && x + wide > width) {
      lines.push([])
      x = 0
    }
    lines.at(-1)?.push({ row, text, x })
    x += wide
  }
  return lines
}

function FlowLegend(props: {
  readonly rows: readonly (readonly FlowItem[])[]
  readonly em: number
  readonly theme: Theme
  readonly top: number
}): ReactNode {
  const { rows, em, theme, top } = props
  return rows.map((items, i) =>
    items.map(({ row, text, x }) => {
      const y = top + i * 1.5 * em
      const look = { fontSize: TEXT * em, color: theme.text, bold: row === null }
      return (
        <g key={text} transform={`translate(${em + x} ${y})`}>
          {row && (
            <Swatch color={row.color} id={`legend-${i}-${x}`} x={0} y={0.1 * em} em={em} theme={theme} />
          )}
          <TextBlocks x={row ? 2 * em : 0} y={0} blocks={[{ ...look, lines: [text] }]} />
        </g>
      )
    }),
  )
}

function Swatch(props: {
  readonly color: string | null
  readonly id: string
  readonly x: number
  readonly y: number
  readonly em: number
  readonly theme: Theme
}): ReactNode {
  const { color, id, x, y, em, theme } = props
  const tile = hatchTile(0.8 * em)
  const box = {
    width: 1.5 * em,
    height: 0.9 * em,
    stroke: theme.border,
    strokeWidth: strokes(0.8 * em).border,
  }
  return (
    <g transform={`translate(${x} ${y})`}>
      {color === null && (
        <>
          <pattern id={id} width={tile.side} height={tile.side} patternUnits="userSpaceOnUse">
            <path d={hatchPath(tile)} stroke={theme.hatch} strokeWidth={tile.line} fill="none" />
          </pattern>
          <rect {...box} fill={theme.uncovered} />
        </>
      )}
      <rect {...box} fill={color ?? `url(#${id})`} />
    </g>
  )
}
