/** Pictures with all that belongs to them, as one SVG document of exactly the size asked for. Pure. */
import type { ReactNode } from 'react'
import type { Box } from '../map/labels'
import { ChartPart, naturalHeight, type PictureChart, type RenderChart } from './chartPart'
import { type FrameLayout, framedPicture, layoutFrame, type PictureFrame } from './frame'
import { MapPart, type PictureMap } from './mapPart'

/** What a picture shows. */
export type PictureBody =
  | { readonly type: 'map'; readonly map: PictureMap }
  | { readonly type: 'chart'; readonly chart: PictureChart }
  | {
      readonly type: 'view'
      readonly map: PictureMap
      readonly timeline: PictureChart
      /** Bar charts, by columns as on the dashboard. */
      readonly columns: readonly (readonly PictureChart[])[]
    }

/** @param render draws a chart; only pictures with charts ask for it. */
export function composePicture(frame: PictureFrame, body: PictureBody, render: RenderChart): string {
  const layout = layoutFrame(frame)
  return framedPicture(frame, layout, drawBody(frame, layout, body, render))
}

function drawBody(
  frame: PictureFrame,
  layout: FrameLayout,
  body: PictureBody,
  render: RenderChart,
): ReactNode {
  const { em, pad } = layout
  const { transparent, lang, theme } = frame
  const looks = { lang, theme, render }
  switch (body.type) {
    case 'map':
      return <MapPart map={body.map} box={layout.body} em={em} transparent={transparent} />
    case 'chart': {
      const box = inner(layout.body, pad)
      return (
        <ChartPart
          {...looks}
          chart={body.chart}
          box={box}
          em={fillingEm(body.chart, box, em)}
          heading={false}
        />
      )
    }
    case 'view': {
      const places = viewPlaces(body, layout.body, 0.92 * em, pad)
      return (
        <>
          <MapPart map={body.map} box={places.map} em={places.em} transparent={transparent} />
          {places.charts.map(({ chart, box, em: size }) => (
            <ChartPart key={chart.id} {...looks} chart={chart} box={box} em={size} heading />
          ))}
        </>
      )
    }
  }
}

function inner({ x, y, width, height }: Box, pad: number): Box {
  return {
    x: x + pad,
    y: y + 0.5 * pad,
    width: Math.max(1, width - 2 * pad),
    height: Math.max(1, height - pad),
  }
}

/** A chart of few rows is drawn larger, so that it fills a picture of its own. */
function fillingEm(chart: PictureChart, box: Box, em: number): number {
  if (chart.plot.type === 'full') return em
  const natural = naturalHeight(chart, em)
  return Math.round(em * Math.min(2, Math.max(0.75, box.height / natural)))
}

interface Placed {
  readonly em: number
  readonly chart: PictureChart
  readonly box: Box
}

interface ViewPlaces {
  readonly em: number
  readonly map: Box
  readonly charts: readonly Placed[]
}

type ViewBody = Extract<PictureBody, { type: 'view' }>

/** Map and timeline to the left of the charts as on the dashboard; above them where the picture is higher than wide. */
function viewPlaces(view: ViewBody, body: Box, wanted: number, pad: number): ViewPlaces {
  const em = Math.max(9, Math.round(wanted))
  const beside = body.width >= 1.2 * body.height
  const { x, y, width, height } = body
  if (beside) {
    const side = Math.round(0.37 * width)
    const strip = Math.round(Math.max(0.2 * height, 8 * em))
    const left = width - side
    return {
      em,
      map: { x, y, width: left, height: Math.max(1, height - strip - pad) },
      charts: [
        {
          em,
          chart: view.timeline,
          box: { x: x + pad, y: y + height - strip, width: left - pad, height: strip },
        },
        ...columnPlaces(view.columns, { x: x + left + pad, y, width: side - 2 * pad, height }, em, pad),
      ],
    }
  }
  const needed = Math.max(...view.columns.map((column) => columnHeight(column, em))) + pad
  const charts = Math.min(needed, Math.round(0.4 * height))
  const strip = Math.round(Math.max(0.12 * height, 8 * em))
  const rest = Math.max(1, height - charts - strip - 2 * pad)
  return {
    em,
    map: { x, y, width, height: rest },
    charts: [
      {
        em,
        chart: view.timeline,
        box: { x: x + pad, y: y + rest + pad, width: width - 2 * pad, height: strip },
      },
      ...columnPlaces(
        view.columns,
        { x: x + pad, y: y + rest + strip + 2 * pad, width: width - 2 * pad, height: charts },
        em,
        pad,
      ),
    ],
  }
}

function columnHeight(charts: readonly PictureChart[], em: number): number {
  return charts.reduce((sum, chart) => sum + naturalHeight(chart, em), 0) + (charts.length - 1) * em
}

/** Where there is more height than the charts need, they are drawn this much larger at most. */
const MOST_GROWTH = 1.15

/** Every chart of a column gets the share of the height that its rows need, and no more than that. */
function columnPlaces(
  columns: readonly (readonly PictureChart[])[],
  box: Box,
  wanted: number,
  pad: number,
): readonly Placed[] {
  const needed = Math.max(...columns.map((charts) => columnHeight(charts, wanted)))
  const em = Math.max(wanted, Math.floor(wanted * Math.min(MOST_GROWTH, box.height / needed)))
  const width = (box.width - (columns.length - 1) * pad) / columns.length
  return columns.flatMap((charts, i) => {
    const gaps = (charts.length - 1) * em
    const share = Math.min(1, (box.height - gaps) / (columnHeight(charts, em) - gaps))
    let y = box.y
    return charts.map((chart) => {
      const height = naturalHeight(chart, em) * share
      const placed = { em, chart, box: { x: box.x + i * (width + pad), y, width, height } }
      y += height + em
      return placed
    })
  })
}
