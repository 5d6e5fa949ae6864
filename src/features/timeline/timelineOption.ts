import { KINDS, type Kind } from '../../domain/dataset'
import { formatDay } from '../../domain/dates'
import { formatCount } from '../../domain/numbers'
import type { TimeBin } from '../../engine/engine'
import type { ChartOption } from '../../viz/chart/chartOption'
import { countScale, reach } from '../../viz/chart/scale'
import { textWidth } from '../../viz/chart/textWidth'
import type { RootFont } from '../../viz/chart/useRootFont'
import type { Theme } from '../../viz/theme'
import { type DayRange, lengthOf } from './brush'

/** Px from the edges of the chart to its plot: known before drawing, so that the brush can lie over it. */
export interface PlotInsets {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}

export interface TimelineInput {
  readonly bins: readonly TimeBin[]
  /** Bins of the unfiltered dataset, in the same unit: by them the scale is held. */
  readonly all: readonly TimeBin[]
  readonly period: { readonly start: string; readonly end: string }
  readonly extent: DayRange
  readonly theme: Theme
  readonly font: RootFont
  readonly kindNames: Readonly<Record<Kind, string>>
  readonly monthName: (year: number, month: number, withYear: boolean) => string
}

/** From more bins on, the bars of a kind are drawn as one shape, unless some are pale: each bar costs time with every answer. */
const MANY_BINS = 60

/** Not under 12 px. */
function fontSize(rem: number): number {
  return Math.max(12, Math.round(0.75 * rem))
}

/** Entries in a bin. */
export function totalOf({ byKind }: TimeBin): number {
  return KINDS.reduce((sum, kind) => sum + byKind[kind], 0)
}

/** Whether a bin lies wholly outside the digest's period. */
export function isOutside(bin: TimeBin, period: { readonly start: string; readonly end: string }): boolean {
  return bin.end < period.start || bin.start > period.end
}

function largest(bins: readonly TimeBin[]): number {
  return bins.reduce((most, bin) => Math.max(most, totalOf(bin)), 0)
}

/** The plot's place in the chart, of which the handles at both ends take part too. */
export function plotInsets(all: readonly TimeBin[], rem: number): PlotInsets {
  const size = fontSize(rem)
  const digits = textWidth(formatCount(countScale(largest(all)).max), size)
  return {
    left: Math.round(digits + 1.25 * rem),
    right: Math.round(1.25 * rem),
    top: Math.round(0.5 * rem),
    bottom: Math.round(1.5 * rem),
  }
}

/** A label of the time axis: the day it stands at, counted from the extent's first, and its text. */
export interface MonthLabel {
  readonly index: number
  readonly text: string
}

/**
 * The months that begin in the extent, thinned to at most some twenty: every one, or every third, or each January. The
 * year stands with the first and with every January. An extent that no month begins in is labelled at its first day.
 */
export function monthLabels(extent: DayRange, monthName: TimelineInput['monthName']): readonly MonthLabel[] {
  const days = lengthOf(extent)
  const every = days > 2000 ? 12 : days > 620 ? 3 : 1
  const labels: MonthLabel[] = []
  const [year = 0, month = 1] = formatDay(extent.start).split('-').map(Number)
  for (let i = 0; ; i++) {
    const time = new Date(Date.UTC(year, month - 1 + i, 1))
    const index = Math.round(time.getTime() / 86_400_000) - extent.start
    if (index >= days) break
    const at = time.getUTCMonth() + 1
    if (index < 0 || (at - 1) % every !== 0) continue
    const text = monthName(time.getUTCFullYear(), at, labels.length === 0 || at === 1)
    labels.push({ index, text })
  }
  return labels.length > 0 ? labels : [{ index: 0, text: monthName(year, month, true) }]
}

/**
 * Bars stacked by kind, one for each bin, over an axis of months. A second axis counts the extent's days, so that the
 * months stand at their first day, whatever the bins are. Bins outside the period are pale.
 */
export function timelineOption(input: TimelineInput): ChartOption {
  const { bins, all, period, extent, theme, font, kindNames, monthName } = input
  const size = fontSize(font.rem)
  const scale = countScale(reach(largest(all), largest(bins)).max)
  const months = monthLabels(extent, monthName)
  const texts = new Map(months.map(({ index, text }) => [index, text]))
  const at = months.map(({ index }) => index)
  const large = bins.length > MANY_BINS && !bins.some((bin) => isOutside(bin, period))
  const label = { fontSize: size, fontFamily: font.family, color: theme.muted }
  return {
    animation: false,
    grid: { ...plotInsets(all, font.rem), outerBoundsMode: 'none' },
    xAxis: [
      {
        type: 'category',
        data: bins.map(({ start }) => start),
        axisLabel: { show: false },
        axisTick: { show: false },
        axisLine: { show: true, lineStyle: { color: theme.border } },
      },
      {
        type: 'category',
        position: 'bottom',
        data: dayLabels(extent, texts),
        axisLine: { show: false },
        axisTick: {
          show: true,
          alignWithLabel: true,
          customValues: at,
          length: size / 3,
          lineStyle: { color: theme.border },
        },
        axisLabel: { ...label, customValues: at, hideOverlap: true, align: 'left', margin: size * 0.6 },
      },
    ],
    yAxis: {
      type: 'value',
      min: 0,
      max: scale.max,
      interval: scale.interval,
      axisLabel: { ...label, margin: Math.round(0.875 * font.rem) },
      splitLine: { lineStyle: { color: theme.line } },
    },
    series: KINDS.map((kind, i) => ({
      id: kind,
      name: kindNames[kind],
      type: 'bar' as const,
      stack: 'kinds',
      silent: true,
      barCategoryGap: '16%',
      cursor: 'default',
      large,
      largeThreshold: 1,
      itemStyle: { color: theme.kind[kind] },
      z: 2 + i,
      data: bins.map((bin) =>
        isOutside(bin, period) ? { value: bin.byKind[kind], itemStyle: { opacity: 0.45 } } : bin.byKind[kind],
      ),
    })),
  }
}

function dayLabels(extent: DayRange, texts: ReadonlyMap<number, string>): string[] {
  return Array.from({ length: lengthOf(extent) }, (_, index) => texts.get(index) ?? '')
}
