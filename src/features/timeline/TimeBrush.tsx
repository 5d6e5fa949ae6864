import { type KeyboardEvent, type PointerEvent, type ReactNode, useState } from 'react'
import { formatDay } from '../../domain/dates'
import type { TimeFilter } from '../../domain/filters'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages } from '../../i18n/lang'
import { timelineMessages } from '../../i18n/messages/timeline'
import { setTime } from '../../state/store'
import { binAt, type DayRange, dayAt, type Edge, fractionAt, positionAt, sameRange, within } from './brush'
import { daysOf, filterOf, rangeOf } from './timeFilter'
import type { PlotInsets } from './timelineOption'
import { useBrush } from './useBrush'
import './brush.css'

interface BrushProps {
  /** The bars under it. */
  readonly bins: readonly { readonly start: string; readonly end: string }[]
  readonly extent: DayRange
  readonly period: { readonly start: string; readonly end: string }
  readonly time: TimeFilter | null
  readonly insets: PlotInsets
  readonly onBegin: () => void
  /** What a bar under the pointer stands for. @param fraction where its middle stands across the plot. */
  readonly tip: (at: number, fraction: number) => ReactNode
}

const EDGES: readonly Edge[] = ['start', 'end']

function percent(fraction: number): string {
  return `${(Math.min(1, Math.max(0, fraction)) * 100).toFixed(3)}%`
}

/**
 * Lies over the plot and narrows by time: a drag draws a range, moves it or its ends; a click takes a bar's days; the
 * two handles are sliders. What is not chosen stands under a veil.
 */
export function TimeBrush({ bins, extent, period, time, insets, onBegin, tip }: BrushProps) {
  const messages = useMessages(timelineMessages)
  const lang = useLang()
  const chosen = rangeOf(time)
  const range = chosen && within(chosen, extent)
  const shown = range ?? extent
  const [hovered, setHovered] = useState<number | null>(null)

  const indexAt = (position: number) => binAt(bins, dayAt(position, extent))
  const onClick = (position: number) => {
    const bin = bins[indexAt(position)]
    const days = bin && daysOf(bin)
    if (days) setTime(sameRange(days, chosen) ? null : filterOf(days))
  }
  const brush = useBrush({ extent, range, onClick, onBegin })

  const onPointerMove = (event: PointerEvent<HTMLElement>) => {
    brush.onPointerMove(event)
    const box = event.currentTarget.getBoundingClientRect()
    const free = event.pointerType === 'mouse' && brush.live.current === null
    setHovered(free ? indexAt(positionAt(event.clientX - box.left, box.width, extent)) : null)
  }
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && brush.cancel()) event.stopPropagation()
  }

  const from = fractionAt(shown.start, extent)
  const to = fractionAt(shown.end + 1, extent)
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot lie over the plot in every browser
    <div
      className="timeline-brush"
      role="group"
      aria-label={messages.range}
      style={insets}
      onPointerDown={brush.onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={brush.onPointerUp}
      onPointerCancel={brush.onPointerCancel}
      onPointerLeave={() => setHovered(null)}
      onKeyDown={onKeyDown}
    >
      <Outside extent={extent} period={period} label={messages.outsideShort} />
      {hovered !== null && (
        <div
          className="timeline-slot"
          style={{ left: percent(hovered / bins.length), width: percent(1 / bins.length) }}
        />
      )}
      {time !== null && (
        <>
          <div className="timeline-veil" style={{ left: 0, width: percent(range ? from : 1) }} />
          {range && <div className="timeline-veil" style={{ left: percent(to), right: 0 }} />}
        </>
      )}
      {range && (
        <div
          className="timeline-range"
          data-part="range"
          style={{ left: percent(from), width: percent(to - from) }}
        />
      )}
      {EDGES.map((edge) => (
        <div
          key={edge}
          className="timeline-handle"
          data-part={edge}
          data-set={range !== null}
          role="slider"
          tabIndex={0}
          aria-label={messages[edge]}
          aria-orientation="horizontal"
          aria-valuemin={edge === 'start' ? extent.start : shown.start}
          aria-valuemax={edge === 'start' ? shown.end : extent.end}
          aria-valuenow={shown[edge]}
          aria-valuetext={formatRange(formatDay(shown[edge]), formatDay(shown[edge]), lang)}
          style={{ left: percent(edge === 'start' ? from : to) }}
          onKeyDown={(event) => brush.onHandleKey(event, edge)}
        />
      ))}
      {hovered !== null && tip(hovered, (hovered + 0.5) / bins.length)}
    </div>
  )
}

/** Days of the plot that the digest's period does not reach. */
function Outside({
  extent,
  period,
  label,
}: Pick<BrushProps, 'extent' | 'period'> & { readonly label: string }) {
  const days = daysOf(period)
  if (!days) return null
  const from = fractionAt(days.start, extent)
  const to = fractionAt(days.end + 1, extent)
  return (
    <>
      {from > 0 && (
        <div className="timeline-outside" data-side="before" style={{ left: 0, width: percent(from) }}>
          <span>{label}</span>
        </div>
      )}
      {to < 1 && (
        <div className="timeline-outside" data-side="after" style={{ left: percent(to), right: 0 }}>
          <span>{label}</span>
        </div>
      )}
    </>
  )
}
