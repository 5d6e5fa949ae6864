import { KINDS } from '../../domain/dataset'
import type { TimeBin } from '../../engine/engine'
import type { ChartOption } from '../../viz/chart/chartOption'
import type { RootFont } from '../../viz/chart/useRootFont'
import type { Theme } from '../../viz/theme'

/** A region's entries a week, stacked by kind, with the first and last week named below. */
export function regionTimelineOption(
  bins: readonly TimeBin[],
  theme: Theme,
  font: RootFont,
  dayName: (iso: string) => string,
): ChartOption {
  const size = Math.max(12, Math.round(0.75 * font.rem))
  const label = { color: theme.muted, fontSize: size, fontFamily: font.family }
  return {
    animation: false,
    grid: { top: size, bottom: 2 * size, left: 1.5 * size, right: 4, outerBoundsMode: 'none' },
    xAxis: {
      type: 'category',
      data: bins.map((bin) => dayName(bin.start)),
      axisTick: { show: false },
      axisLine: { lineStyle: { color: theme.line } },
      axisLabel: { ...label, hideOverlap: true },
    },
    yAxis: {
      type: 'value',
      minInterval: 1,
      splitNumber: 2,
      axisLabel: { ...label, margin: 6 },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: KINDS.map((kind) => ({
      id: kind,
      type: 'bar',
      stack: 'kind',
      silent: true,
      barCategoryGap: '15%',
      itemStyle: { color: theme.kind[kind] },
      data: bins.map((bin) => bin.byKind[kind]),
    })),
  }
}
