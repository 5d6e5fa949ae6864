/** ECharts with only what our charts use. Loaded lazily: import it through `loader.ts`, never directly. */
import { BarChart } from 'echarts/charts'
import { GridComponent } from 'echarts/components'
import { init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { DrawnChart } from './chartHost'
import { type ChartOption, changedParts } from './chartOption'

use([BarChart, GridComponent, SVGRenderer])

/** Creates an SVG chart that fills the element; the element must have a size. */
export function initChart(element: HTMLElement): DrawnChart {
  const chart = init(element, null, { renderer: 'svg' })
  let drawn: ChartOption = {}
  return {
    draw: (option: ChartOption) => {
      const changed = changedParts(option, drawn)
      const replaceMerge = changed.series ? ['series'] : []
      if (Object.keys(changed).length > 0) chart.setOption(changed, { replaceMerge, lazyUpdate: false })
      drawn = option
    },
    resize: () => chart.resize(),
    dispose: () => chart.dispose(),
  }
}

/** The library's own SVG text of an option at a size in px, drawn without an element on the page. */
export function chartMarkup(option: ChartOption, size: { width: number; height: number }): string {
  const chart = init(null, null, { renderer: 'svg', ssr: true, ...size })
  try {
    chart.setOption({ ...option, animation: false })
    return chart.renderToSVGString()
  } finally {
    chart.dispose()
  }
}
