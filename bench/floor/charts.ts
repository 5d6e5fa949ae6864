import { BarChart, LineChart } from 'echarts/charts'
import {
  AriaComponent,
  BrushComponent,
  DataZoomComponent,
  GridComponent,
  TooltipComponent,
} from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { FloorData, FloorEntry } from './data'

// The parts that a page of this kind takes by default: our own does without most of them.
use([
  BarChart,
  LineChart,
  GridComponent,
  TooltipComponent,
  DataZoomComponent,
  BrushComponent,
  AriaComponent,
  SVGRenderer,
])

const KINDS = ['policy', 'voice', 'application', 'unspecified'] as const
const MS_PER_WEEK = 7 * 86_400_000
const FIRST_WEEK = Date.UTC(2019, 6, 1)
const WEEKS = Array.from({ length: 14 }, (_, i) =>
  new Date(FIRST_WEEK + i * MS_PER_WEEK).toISOString().slice(5, 10),
)

/** Draws the charts once; what it returns shows another choice. */
export function drawCharts(
  hosts: Readonly<Record<'timeline' | 'kind' | 'jurisdiction' | 'topic' | 'region', HTMLElement>>,
  data: FloorData,
): (chosen: string | null) => void {
  const [timeline, kind, jurisdiction, topic, region] = [
    hosts.timeline,
    hosts.kind,
    hosts.jurisdiction,
    hosts.topic,
    hosts.region,
  ].map((host) => init(host, null, { renderer: 'svg' }))
  const adcodes = [...new Set(data.entries.map((entry) => entry.jurisdiction))].sort()
  const topics = [...new Set(data.entries.flatMap((entry) => entry.topics))].sort()
  const regions = [...new Set(adcodes.map((adcode) => adcode.slice(0, 1)))]
  const show = (chosen: string | null) => {
    const passing = data.entries.filter((entry) => chosen === null || entry.jurisdiction === chosen)
    timeline?.setOption({
      animation: false,
      aria: { enabled: true },
      tooltip: { trigger: 'axis', renderMode: 'richText' },
      dataZoom: [{ type: 'inside' }],
      brush: { toolbox: [], xAxisIndex: 0 },
      grid: { left: 30, right: 10, top: 10, bottom: 20 },
      xAxis: { type: 'category', data: WEEKS },
      yAxis: { type: 'value' },
      series: KINDS.map((one) => ({ type: 'bar', stack: 'all', data: perWeek(passing, one) })),
    })
    kind?.setOption(bars(KINDS, (one) => passing.filter((entry) => entry.kind === one).length))
    topic?.setOption(bars(topics, (one) => passing.filter((entry) => entry.topics.includes(one)).length))
    region?.setOption(
      bars(regions, (one) => data.entries.filter((entry) => entry.jurisdiction.startsWith(one)).length),
    )
    jurisdiction?.setOption(
      bars(adcodes, (one) => data.entries.filter((entry) => entry.jurisdiction === one).length, chosen),
    )
  }
  show(null)
  requestAnimationFrame(() => performance.mark('floor:charts'))
  return show
}

function perWeek(entries: readonly FloorEntry[], kind: string): number[] {
  const counts = WEEKS.map(() => 0)
  for (const { kind: own, date } of entries) {
    if (own !== kind || date.start === null) continue
    const week = Math.floor((Date.parse(date.start) - FIRST_WEEK) / MS_PER_WEEK)
    counts[week] = (counts[week] ?? 0) + 1
  }
  return counts
}

function bars(names: readonly string[], count: (name: string) => number, chosen: string | null = null) {
  return {
    animation: false,
    aria: { enabled: true },
    tooltip: { renderMode: 'richText' },
    grid: { left: 80, right: 30, top: 4, bottom: 4 },
    xAxis: { type: 'value', show: false },
    yAxis: { type: 'category', data: [...names], inverse: true },
    series: [
      {
        type: 'bar',
        label: { show: true, position: 'right' },
        data: names.map((name) => ({
          value: count(name),
          itemStyle: { opacity: chosen === null || chosen === name ? 1 : 0.4 },
        })),
      },
    ],
  }
}
