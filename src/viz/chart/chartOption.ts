import type { BarSeriesOption } from 'echarts/charts'
import type { GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'

/**
 * What a chart may be told: stacked or single bars on a grid, nothing else of ECharts. Options hold plain data and no
 * functions, so that they are compared and snapshotted as text. Every series needs an `id`: by it the next option's
 * series takes over from the last one's.
 */
export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption>

/**
 * The parts of an option that differ from the one that is drawn: the library copies whatever it is given, and an axis of
 * ten years has thousands of labels. What the next option has no more stays as it was drawn.
 */
export function changedParts(next: ChartOption, drawn: ChartOption): ChartOption {
  const known = new Map(Object.entries(drawn))
  return Object.fromEntries(
    Object.entries(next).filter(([name, part]) => JSON.stringify(part) !== JSON.stringify(known.get(name))),
  )
}
