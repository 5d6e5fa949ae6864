import { formatCount } from '../../../domain/numbers'
import type { ChartOption } from '../../../viz/chart/chartOption'
import { countScale } from '../../../viz/chart/scale'
import { textWidth } from '../../../viz/chart/textWidth'
import { inkOn } from '../../../viz/map/style'
import { THEMES } from '../../../viz/theme'
import { gapShare } from '../deck/bars'
import type { Chart, Series } from '../deck/model'

const THEME = THEMES.light

export interface ChartLook {
  /** Px. */
  readonly fontSize: number
  readonly fontFamily: string
}

/** A slide's chart as it is printed: the same bars, numbers and colours as in the PowerPoint file. */
export function chartOption(chart: Chart, look: ChartLook): ChartOption {
  const { direction, categories, series } = chart
  const upright = direction === 'columns'
  const size = look.fontSize
  const text = { ...look, color: THEME.text }
  const totals = categories.map((_, i) => series.reduce((sum, { values }) => sum + (values[i] ?? 0), 0))
  const { max, interval } = countScale(Math.max(1, ...totals))
  const labels = Math.max(0, ...categories.map((name) => textWidth(name, size)))
  const digits = Math.max(2.5 * size, textWidth(formatCount(max), size) + 0.5 * size)
  const names = {
    type: 'category' as const,
    data: [...categories],
    inverse: !upright,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: THEME.line } },
    axisLabel: upright ? { ...text, rotate: 45, hideOverlap: true } : { ...text, interval: 0 },
  }
  const counts = {
    type: 'value' as const,
    min: 0,
    max,
    interval,
    show: upright,
    axisLabel: { ...look, color: THEME.muted },
    splitLine: { lineStyle: { color: THEME.line } },
  }
  return {
    animation: false,
    grid: upright
      ? {
          left: digits,
          right: size,
          top: size,
          bottom: 0.75 * labels + 1.2 * size,
          outerBoundsMode: 'none',
        }
      : { left: labels + size, right: digits, top: 0, bottom: 0, outerBoundsMode: 'none' },
    xAxis: upright ? names : counts,
    yAxis: upright ? counts : names,
    series: series.map((one) => bars(one, { stacked: series.length > 1, upright, text })),
  }
}

interface BarLook {
  readonly stacked: boolean
  readonly upright: boolean
  readonly text: ChartLook & { readonly color: string }
}

function bars(series: Series, { stacked, upright, text }: BarLook) {
  const { key, values, color, colors } = series
  const shown = !(upright && (stacked || values.length > 20))
  return {
    type: 'bar' as const,
    id: key,
    silent: true,
    ...(stacked && { stack: 'all' }),
    barCategoryGap: gapShare(upright ? 'columns' : 'bars', values.length),
    data: values.map((value, i) => ({
      value,
      itemStyle: { color: colors?.[i] ?? color },
      label: {
        ...text,
        show: shown && value > 0,
        position: stacked ? ('inside' as const) : upright ? ('top' as const) : ('right' as const),
        color: stacked ? inkOn(color) : text.color,
        formatter: formatCount(value),
      },
    })),
  }
}
