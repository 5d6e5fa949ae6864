import { formatCount } from '../../domain/numbers'
import type { ChartOption } from '../../viz/chart/chartOption'
import { reach } from '../../viz/chart/scale'
import { textWidth } from '../../viz/chart/textWidth'
import type { RootFont } from '../../viz/chart/useRootFont'
import type { Theme } from '../../viz/theme'
import type { Row } from './rows'

/** Whole px, so that the rows of the picture and the buttons over them never drift apart; at least a target's 24 px. */
export function rowHeight(rem: number): number {
  return Math.max(24, Math.round(1.5 * rem))
}

/** Legible from the back of a room, and never under 12 px. */
export function chartFontSize(rem: number): number {
  return Math.max(12, Math.round(0.8125 * rem))
}

/** What the picture depends on beside its rows. */
export interface BreakdownLook {
  readonly theme: Theme
  readonly font: RootFont
  /** Of the chart, in px: labels take at most half of it, and end with an ellipsis. */
  readonly width: number
}

/**
 * Horizontal bars, one row of equal height for each: label, bar, count. A pale bar behind shows all entries, unless the
 * scale is magnified; rows that are not chosen stand back when others are.
 */
export function breakdownOption(rows: readonly Row[], look: BreakdownLook): ChartOption {
  const { theme, font, width } = look
  const size = chartFontSize(font.rem)
  const height = rowHeight(font.rem)
  const inset = Math.round(font.rem / 2)
  const labels = Math.min(
    Math.max(0, ...rows.map(({ label }) => textWidth(label, size))) + inset,
    Math.round(0.52 * width),
  )
  const values = Math.max(2, ...rows.map(({ all, count }) => formatCount(Math.max(all, count)).length))
  const right = Math.round(values * 0.62 * size) + inset
  const far = reach(
    Math.max(0, ...rows.map(({ all }) => all)),
    Math.max(0, ...rows.map(({ count }) => count)),
  )
  const someChosen = rows.some(({ chosen }) => chosen !== 'none')
  const back = (row: Row) => someChosen && row.chosen === 'none'

  const axis = {
    type: 'category' as const,
    inverse: true,
    axisLine: { show: false },
    axisTick: { show: false },
    splitLine: { show: false },
  }
  // The alignment must stand with each item: the axis label's own is not asked for then.
  const text = (row: Row, align: 'left' | 'right') => ({
    align,
    color: back(row) || row.count === 0 ? theme.muted : theme.text,
    fontWeight: row.chosen === 'all' ? ('bold' as const) : ('normal' as const),
  })
  const label = { show: true, interval: 0, fontSize: size, fontFamily: font.family }
  const bar = { type: 'bar' as const, barWidth: Math.round(height * 0.5), cursor: 'default', silent: true }
  return {
    animation: false,
    grid: { top: 0, bottom: 0, left: labels + 2 * inset, right: right + inset, outerBoundsMode: 'none' },
    xAxis: {
      type: 'value',
      show: false,
      min: 0,
      max: far.max,
    },
    yAxis: [
      {
        ...axis,
        data: rows.map((row) => ({ value: row.label, textStyle: text(row, 'left') })),
        axisLabel: {
          ...label,
          margin: labels + inset,
          width: labels,
          overflow: 'truncate',
          ellipsis: '…',
        },
      },
      {
        ...axis,
        position: 'right',
        data: rows.map((row) => ({ value: formatCount(row.count), textStyle: text(row, 'right') })),
        axisLabel: { ...label, margin: right },
      },
    ],
    series: [
      {
        ...bar,
        id: 'all',
        itemStyle: { color: theme.line },
        data: rows.map(({ all }) => (far.magnified ? 0 : all)),
        z: 1,
      },
      {
        ...bar,
        id: 'count',
        barGap: '-100%',
        data: rows.map((row) => ({
          value: row.count,
          itemStyle: { color: row.color, opacity: back(row) ? 0.35 : 1 },
        })),
        z: 2,
      },
    ],
  }
}
