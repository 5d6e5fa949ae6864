import type { BarSeriesOption } from 'echarts/charts'
import type { GridComponentOption } from 'echarts/components'
import type { ComposeOption } from 'echarts/core'

/**
 * What a chart may be told: stacked or single bars on a grid, nothing else of ECharts. Options hold plain data and no
 * functions, so that they are compared and snapshotted as text. Every series needs an `id`: by it the next option's
 * series takes over from the last one's.
 */
export type ChartOption = ComposeOption<BarSeriesOption | GridComponentOption>
