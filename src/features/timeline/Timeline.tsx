import { type KeyboardEvent, useId, useMemo, useState } from 'react'
import { useOpenDataset } from '../../datasets/openDataset'
import { useCountsOf } from '../../datasets/queries'
import { NO_FILTERS } from '../../domain/filters'
import type { Counts } from '../../engine/engine'
import { useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { timelineMessages } from '../../i18n/messages/timeline'
import { useCounts } from '../../state/counts'
import { setTime, useStore } from '../../state/store'
import { useUnit } from '../../state/unit'
import { Chart, type ChartStatus } from '../../viz/chart/Chart'
import { useRootFont } from '../../viz/chart/useRootFont'
import { useStable } from '../../viz/chart/useStable'
import { THEMES, type ThemeName } from '../../viz/theme'
import { BinTable } from './BinTable'
import { BinTip } from './BinTip'
import type { DayRange } from './brush'
import { Controls } from './Controls'
import { TimeBrush } from './TimeBrush'
import { extentOf } from './timeFilter'
import { plotInsets, timelineOption } from './timelineOption'
import { usePlayback } from './usePlayback'
import { useRested } from './useRested'
import './timeline.css'

interface TimelineProps {
  readonly theme: ThemeName
}

/** Entries by day, week, month or year, stacked by kind, with a brush over them. Fills its box. */
export function Timeline({ theme }: TimelineProps) {
  const { title } = useMessages(timelineMessages)
  const headingId = useId()
  const unit = useUnit()
  const time = useStore((state) => state.view.filters.time)
  const counts = useCounts()
  const all = useCountsOf(NO_FILTERS, unit)
  const extent = useStable(all ? extentOf(all.bins) : null)

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || time === null) return
    event.stopPropagation()
    setTime(null)
  }
  return (
    <section
      className="timeline"
      data-testid="timeline"
      aria-labelledby={headingId}
      aria-busy={!counts || !extent}
      onKeyDown={onKeyDown}
    >
      <h2 id={headingId} className="visually-hidden">
        {title}
      </h2>
      {counts && all && extent && <Plot theme={theme} counts={counts} all={all} extent={extent} />}
    </section>
  )
}

interface PlotProps extends TimelineProps {
  readonly counts: Counts
  readonly all: Counts
  readonly extent: DayRange
}

function Plot({ theme, counts, all, extent }: PlotProps) {
  const messages = useMessages(timelineMessages)
  const { kind: kindNames, retry } = useMessages(commonMessages)
  const { period } = useOpenDataset().header
  const filters = useStore((state) => state.view.filters)
  const unit = useUnit()
  const font = useRootFont()
  const [status, setStatus] = useState<ChartStatus>({ type: 'loading' })
  const { playing, toggle, stop } = usePlayback(extent)
  const bins = useStable(counts.bins)
  const tabled = useRested(bins)

  const option = useMemo(
    () =>
      timelineOption({
        bins,
        all: all.bins,
        period,
        extent,
        theme: THEMES[theme],
        font,
        kindNames,
        monthName: messages.month,
      }),
    [bins, all, period, extent, theme, font, kindNames, messages],
  )
  return (
    <>
      <Controls
        counts={counts}
        all={all}
        filters={filters}
        unit={unit}
        period={period}
        playing={playing}
        onPlay={toggle}
      />
      <div className="timeline-plot">
        {status.type === 'failed' && (
          <p className="timeline-failed" role="alert">
            {messages.failed}{' '}
            <button type="button" className="button" onClick={status.retry}>
              {retry}
            </button>
          </p>
        )}
        <Chart option={option} className="timeline-chart" onStatus={setStatus} />
        <TimeBrush
          bins={bins}
          extent={extent}
          period={period}
          time={filters.time}
          insets={plotInsets(all.bins, font.rem)}
          onBegin={stop}
          tip={(at, fraction) => {
            const bin = bins[at]
            return bin && <BinTip bin={bin} fraction={fraction} period={period} />
          }}
        />
      </div>
      <BinTable bins={tabled} unit={unit} />
    </>
  )
}
