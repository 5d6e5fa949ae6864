import { useContext, useEffect, useMemo, useRef } from 'react'
import { MotionContext, prefersStill } from '../motion'
import { ChartHost } from './chartHost'
import type { ChartOption } from './chartOption'
import { CoveredContext } from './covered'
import { useChartLibrary } from './loader'

/** How far a chart is. While it is not `painted`, whoever shows it should stand in for it with text. */
export type ChartStatus =
  | { readonly type: 'loading' }
  | { readonly type: 'painted' }
  | { readonly type: 'failed'; readonly retry: () => void }

export interface ChartProps {
  /** Plain data; pass the same object while nothing changed. */
  readonly option: ChartOption
  /** Must be stable. */
  readonly onStatus?: (status: ChartStatus) => void
  readonly className?: string
}

let marked = false

/**
 * Draws an option with ECharts as SVG, filling its box. It is a picture only, hidden from assistive technology and
 * deaf to the pointer: what can be done with it lies over it, as buttons and sliders.
 */
export function Chart({ option: given, onStatus, className }: ChartProps) {
  const library = useChartLibrary()
  const element = useRef<HTMLDivElement>(null)
  const host = useRef<ChartHost | null>(null)
  const drawn = useRef<ChartOption | null>(null)
  const covered = useContext(CoveredContext)
  const motion = useContext(MotionContext)
  const option = useMemo(() => withMotion(given, motion), [given, motion])
  const wanted = useRef(option)

  useEffect(() => {
    if (library.type !== 'loaded') onStatus?.(library)
    if (library.type !== 'loaded' || !element.current) return
    const chart = new ChartHost(element.current, library.init, () => {
      if (!marked) performance.mark('charts:painted')
      marked = true
      onStatus?.({ type: 'painted' })
    })
    chart.setOption(wanted.current)
    drawn.current = wanted.current
    host.current = chart
    return () => {
      host.current = null
      chart.dispose()
    }
  }, [library, onStatus])

  useEffect(() => {
    wanted.current = option
    if (covered || !host.current || drawn.current === option) return
    host.current.setOption(option)
    drawn.current = option
  }, [option, covered])

  return <div ref={element} className={className} aria-hidden="true" style={{ pointerEvents: 'none' }} />
}

/**
 * The option whose bars go from their last length to the next one, unless the user asks for less motion: each by itself,
 * since the library draws those of one shape without.
 */
function withMotion(option: ChartOption, ms: number | null): ChartOption {
  if (ms === null || prefersStill()) return option
  const series = [option.series ?? []].flat().map((one) => ({ ...one, large: false }))
  return { ...option, series, animation: true, animationDuration: ms, animationDurationUpdate: ms }
}
