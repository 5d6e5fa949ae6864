import type { ReactNode } from 'react'
import type { Lang } from '../../domain/text'
import type { ChartOption } from '../chart/chartOption'
import { textWidth } from '../chart/textWidth'
import type { RootFont } from '../chart/useRootFont'
import type { Box } from '../map/labels'
import type { Size } from '../map/projection'
import { THEMES, type ThemeName } from '../theme'
import { plainChart } from './chartMarkup'
import { PICTURE_FONTS } from './document'
import { Written } from './markup'
import { LINE_HEIGHT, TextBlocks } from './text'

/** How large a chart is drawn, as its option must be told. */
export interface ChartLook {
  readonly font: RootFont
  /** Px across. */
  readonly width: number
}

/** The days that are not chosen stand back: where the plot lies in the chart, and what of it is chosen (0 to 1). */
export interface ChosenPart {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
  readonly from: number
  readonly to: number
}

/** A chart with all that belongs to it. */
export interface PictureChart {
  /** Unique in its picture. */
  readonly id: string
  readonly heading: string
  /** Colours that need a word; `null`: a word about what has no colour. */
  readonly keys: readonly { readonly color: string | null; readonly label: string }[]
  readonly plot: RowsPlot | FullPlot
}

/** Bars in rows of one height. */
export interface RowsPlot {
  readonly type: 'rows'
  readonly rows: number
  readonly rowHeight: (rem: number) => number
  /** Of the first `most` rows. */
  readonly option: (look: ChartLook, most: number) => ChartOption
  /** Says that so many rows have no room. */
  readonly more: (n: number) => string
}

/** Fills whatever height there is. */
export interface FullPlot {
  readonly type: 'full'
  readonly option: (look: ChartLook) => ChartOption
  readonly chosen: (rem: number) => ChosenPart | null
}

/** The chart library's own SVG text of an option. */
export type RenderChart = (option: ChartOption, size: Size) => string

interface Props {
  readonly chart: PictureChart
  readonly box: Box
  readonly em: number
  readonly lang: Lang
  readonly theme: ThemeName
  readonly render: RenderChart
  /** Without one in a picture of this chart alone, whose title says it. */
  readonly heading: boolean
}

/** Px that a chart of rows needs from the top of its heading to its last row, at a font size. */
export function naturalHeight(chart: PictureChart, em: number): number {
  const head = headHeight(chart, em, true)
  return chart.plot.type === 'rows' ? head + chart.plot.rows * chart.plot.rowHeight(em) : head + 8 * em
}

/** A column of charts has no room for the keys of each. */
function keysOf({ keys, plot }: PictureChart, heading: boolean): PictureChart['keys'] {
  return heading && plot.type === 'rows' ? [] : keys
}

function headHeight(chart: PictureChart, em: number, heading: boolean): number {
  return heading || keysOf(chart, heading).length > 0 ? 1.1 * em * LINE_HEIGHT : 0
}

/** Draws a chart into a box: heading, keys of its colours, bars. */
export function ChartPart(props: Props): ReactNode {
  const { chart, box, em, heading } = props
  const theme = THEMES[props.theme]
  const head = headHeight(chart, em, heading)
  let x = box.x + (heading ? textWidth(chart.heading, em) * 1.06 + 1.5 * em : 0)
  return (
    <>
      {heading && (
        <TextBlocks
          x={box.x}
          y={box.y}
          blocks={[{ lines: [chart.heading], fontSize: em, bold: true, color: theme.text }]}
        />
      )}
      {keysOf(chart, heading).map(({ color, label }) => {
        const at = x
        x += textWidth(label, 0.8 * em) + 2.4 * em
        return (
          <g key={label}>
            {color !== null && (
              <rect
                x={round(at)}
                y={round(box.y + 0.35 * em)}
                width={0.7 * em}
                height={0.7 * em}
                fill={color}
              />
            )}
            <TextBlocks
              x={color === null ? at : at + em}
              y={box.y + 0.7 * em - 0.4 * em * LINE_HEIGHT}
              blocks={[{ lines: [label], fontSize: 0.8 * em, bold: false, color: theme.text }]}
            />
          </g>
        )
      })}
      <Plot {...props} box={{ ...box, y: box.y + head, height: Math.max(1, box.height - head) }} />
    </>
  )
}

function Plot(props: Props): ReactNode {
  const { plot } = props.chart
  switch (plot.type) {
    case 'rows':
      return <Rows {...props} plot={plot} />
    case 'full':
      return <Full {...props} plot={plot} />
  }
}

/** Rows are drawn smaller before any is left out, and never at less than this share of their size. */
const LEAST_SCALE = 0.6

function Rows({ chart, plot, box, em, lang, theme, render }: Props & { readonly plot: RowsPlot }): ReactNode {
  const rowHeight = plot.rowHeight(em)
  const scale = Math.min(1, Math.max(LEAST_SCALE, box.height / (plot.rows * rowHeight)))
  const note = 0.85 * em * LINE_HEIGHT
  const all = plot.rows * rowHeight * scale <= box.height + 0.5
  const most = all ? plot.rows : Math.max(1, Math.floor((box.height - note) / (rowHeight * scale)))
  const size = { width: Math.round(box.width / scale), height: most * rowHeight }
  const option = plot.option({ font: { rem: em, family: PICTURE_FONTS[lang] }, width: size.width }, most)
  return (
    <>
      <g transform={`translate(${round(box.x)} ${round(box.y)}) scale(${Math.round(scale * 1e4) / 1e4})`}>
        <Written svg={plainChart(render(option, size), chart.id)} />
      </g>
      {most < plot.rows && (
        <TextBlocks
          x={box.x + 0.5 * em}
          y={box.y + size.height * scale}
          blocks={[
            {
              lines: [plot.more(plot.rows - most)],
              fontSize: 0.85 * em,
              bold: false,
              color: THEMES[theme].muted,
            },
          ]}
        />
      )}
    </>
  )
}

function Full({ chart, plot, box, em, lang, theme, render }: Props & { readonly plot: FullPlot }): ReactNode {
  const size = { width: Math.round(box.width), height: Math.round(box.height) }
  const option = plot.option({ font: { rem: em, family: PICTURE_FONTS[lang] }, width: size.width })
  return (
    <g transform={`translate(${round(box.x)} ${round(box.y)})`}>
      <Written svg={plainChart(render(option, size), chart.id)} />
      <Veil part={plot.chosen(em)} size={size} theme={theme} line={Math.max(2, Math.round(0.12 * em))} />
    </g>
  )
}

/** Over the bars of days that are not chosen. */
function Veil(props: {
  readonly part: ChosenPart | null
  readonly size: Size
  readonly theme: ThemeName
  /** Width of the lines at both ends. */
  readonly line: number
}): ReactNode {
  const { part, size } = props
  if (!part) return null
  const { surface, accent } = THEMES[props.theme]
  const width = Math.max(1, size.width - part.left - part.right)
  const height = Math.max(1, size.height - part.top - part.bottom)
  const from = round(part.left + part.from * width)
  const to = round(part.left + part.to * width)
  const line = { y: part.top, width: props.line, height, fill: accent }
  return (
    <>
      <rect
        x={part.left}
        y={part.top}
        width={round(from - part.left)}
        height={height}
        fill={surface}
        fillOpacity={0.65}
      />
      <rect
        x={to}
        y={part.top}
        width={round(part.left + width - to)}
        height={height}
        fill={surface}
        fillOpacity={0.65}
      />
      <rect x={round(from - props.line / 2)} {...line} />
      <rect x={round(to - props.line / 2)} {...line} />
    </>
  )
}

function round(value: number): number {
  return Math.round(value * 10) / 10
}
