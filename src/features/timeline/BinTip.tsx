import { KINDS } from '../../domain/dataset'
import { formatCount } from '../../domain/numbers'
import type { TimeBin } from '../../engine/engine'
import { formatRange } from '../../i18n/dates'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { timelineMessages } from '../../i18n/messages/timeline'
import { isOutside, totalOf } from './timelineOption'

interface BinTipProps {
  readonly bin: TimeBin
  /** Where the bin's middle stands across the plot. */
  readonly fraction: number
  readonly period: { readonly start: string; readonly end: string }
}

/** What a bar under the pointer stands for. The same numbers are in the table for screen readers. */
export function BinTip({ bin, fraction, period }: BinTipProps) {
  const messages = useMessages(timelineMessages)
  const lang = useLang()
  const { kind: kindNames } = useMessages(commonMessages)
  const side = fraction < 0.5 ? { left: `${fraction * 100}%` } : { right: `${(1 - fraction) * 100}%` }
  return (
    <div
      className="timeline-tip"
      data-side={fraction < 0.5 ? 'right' : 'left'}
      style={side}
      aria-hidden="true"
    >
      <div className="timeline-tip-head">
        <strong>{formatRange(bin.start, bin.end, lang)}</strong>
        <span>{messages.entries(totalOf(bin))}</span>
      </div>
      {isOutside(bin, period) && <div className="timeline-tip-note">{messages.outside}</div>}
      {KINDS.filter((kind) => bin.byKind[kind] > 0).map((kind) => (
        <div key={kind} className="timeline-tip-row">
          <span className="timeline-swatch" data-kind={kind} />
          {kindNames[kind]}
          <span className="timeline-number">{formatCount(bin.byKind[kind])}</span>
        </div>
      ))}
    </div>
  )
}
