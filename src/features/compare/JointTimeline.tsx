import './joint.css'
import { type ReactNode, useMemo } from 'react'
import type { PairAnswer } from '../../datasets/pairAnswers'
import { SIDES, type Side } from '../../domain/comparison'
import { KINDS } from '../../domain/dataset'
import { parseDay } from '../../domain/dates'
import type { TimeFilter } from '../../domain/filters'
import { formatCount } from '../../domain/numbers'
import { type JointBin, jointBins } from '../../engine/differences'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { compareMessages } from '../../i18n/messages/compare'
import { timelineMessages } from '../../i18n/messages/timeline'
import { monthMarks } from './monthMarks'
import { SideBadge } from './SideBadge'

function totalOf(bin: JointBin, side: Side): number {
  return KINDS.reduce((sum, kind) => sum + bin[side][kind], 0)
}

/** What lies over the bars of both sides, to narrow by time. */
export interface JointPlot {
  readonly bins: readonly JointBin[]
  /** First and last day, both inclusive. */
  readonly extent: { readonly start: number; readonly end: number }
  readonly time: TimeFilter | null
  readonly tip: (at: number, fraction: number) => ReactNode
}

interface Props {
  readonly answer: PairAnswer
  readonly brush: (plot: JointPlot) => ReactNode
}

/** The entries of both sides in time, stacked by kind, on one axis over both periods and one scale. */
export function JointTimeline({ answer, brush }: Props) {
  const lang = useLang()
  const messages = useMessages(compareMessages)
  const { month } = useMessages(timelineMessages)
  const { kind: kinds } = useMessages(commonMessages)
  const { now, open, filters, unit } = answer
  const bins = useMemo(() => jointBins(now.a.counts.bins, now.b.counts.bins, unit), [now, unit])
  const most = Math.max(1, ...SIDES.flatMap((side) => bins.map((bin) => totalOf(bin, side))))
  const first = parseDay(bins[0]?.start ?? '') ?? 0
  const days = (parseDay(bins.at(-1)?.end ?? '') ?? 0) - first + 1
  const at = (iso: string, plus = 0): number => (((parseDay(iso) ?? 0) + plus - first) / days) * 100
  const undated = SIDES.filter((side) => now[side].counts.undated > 0)

  return (
    <section
      className="joint"
      data-testid="compare-timeline"
      aria-label={messages.timeline}
      style={{ '--most': `${0.43 * formatCount(most).length + 0.5}rem` } as object}
    >
      <div className="joint-head">
        <h3>{messages.timeline}</h3>
        <p>
          {messages.unit[unit]}
          {undated.map((side) => ` · ${messages.undated(side, now[side].counts.undated)}`)}
        </p>
      </div>
      {SIDES.map((side) => {
        const { period } = open[side].header
        const left = at(period.start)
        return (
          <div key={side} className="joint-row" data-side={side} data-testid={`joint-${side}`}>
            <SideBadge side={side} />
            <span className="joint-most" aria-hidden="true">
              {formatCount(most)}
            </span>
            <div className="joint-plot" aria-hidden="true">
              {bins.map((bin) => (
                <div key={bin.start} className="columns-slot">
                  {KINDS.map(
                    (kind) =>
                      bin[side][kind] > 0 && (
                        <div
                          key={kind}
                          className="columns-part"
                          data-kind={kind}
                          style={{ height: `${(100 * bin[side][kind]) / most}%` }}
                        />
                      ),
                  )}
                </div>
              ))}
              <span
                className="joint-period"
                data-side={side}
                style={{ left: `${left}%`, width: `${at(period.end, 1) - left}%` }}
              />
            </div>
            <ul className="visually-hidden" aria-label={messages.binsOf(side)}>
              {bins.map((bin) => totalOf(bin, side) > 0 && <li key={bin.start}>{words(bin, side)}</li>)}
            </ul>
          </div>
        )
      })}
      {bins.length > 0 && (
        <div className="joint-brush">
          {brush({ bins, extent: { start: first, end: first + days - 1 }, time: filters.time, tip })}
        </div>
      )}
      <div className="joint-axis" aria-hidden="true">
        {monthMarks(first, days, month).map(({ share, text }) => (
          <span key={share} style={{ left: `${100 * share}%` }}>
            {text}
          </span>
        ))}
      </div>
    </section>
  )

  function words(bin: JointBin, side: Side): string {
    return messages.bin(side, formatRange(bin.start, bin.end, lang), totalOf(bin, side))
  }

  function tip(at: number, fraction: number): ReactNode {
    const bin = bins[at]
    if (!bin) return null
    const place = fraction < 0.5 ? { left: `${fraction * 100}%` } : { right: `${(1 - fraction) * 100}%` }
    return (
      <div className="timeline-tip" style={place} aria-hidden="true">
        <strong>{formatRange(bin.start, bin.end, lang)}</strong>
        {SIDES.map((side) => (
          <div key={side} className="timeline-tip-row">
            <SideBadge side={side} />
            {KINDS.map(
              (kind) =>
                bin[side][kind] > 0 && (
                  <span key={kind}>{`${kinds[kind]} ${formatCount(bin[side][kind])}`}</span>
                ),
            )}
            {totalOf(bin, side) === 0 && 0}
          </div>
        ))}
      </div>
    )
  }
}
