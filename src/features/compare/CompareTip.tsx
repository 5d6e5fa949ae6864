import { KINDS } from '../../domain/dataset'
import { jurisdictionNames } from '../../domain/divisions'
import { formatCount } from '../../domain/numbers'
import type { JurisdictionDifference } from '../../engine/differences'
import { useMessages, useText } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { compareMessages } from '../../i18n/messages/compare'
import { SideBadge } from './SideBadge'
import { Signed } from './Signed'

interface Props {
  /** CSS pixels in the map's box. */
  readonly x: number
  readonly y: number
  readonly division: JurisdictionDifference
}

/** What the pointer or the focus is on: both counts, and what was gained and lost by kind. */
export function CompareTip({ x, y, division }: Props) {
  const text = useText()
  const messages = useMessages(compareMessages)
  const common = useMessages(commonMessages)
  const { adcode, a, b, difference, byKind, state } = division
  const changed = KINDS.filter((kind) => (byKind?.[kind] ?? 0) !== 0)
  const count = (side: typeof a): string => (side.state === 'not-covered' ? '–' : formatCount(side.count))
  return (
    <div className="map-tip" aria-hidden="true" style={{ '--x': `${x}px`, '--y': `${y}px` } as object}>
      <strong>{text(jurisdictionNames(adcode).name)}</strong>
      <span className="map-tip-count">{difference !== null && <Signed value={difference} />}</span>
      <span className="compare-tip-counts">
        <SideBadge side="a" /> {count(a)} → <SideBadge side="b" /> {count(b)}
      </span>
      <span>
        {changed.length === 0
          ? messages.state[state]
          : changed.map((kind) => `${common.kind[kind]} ${messages.signed(byKind?.[kind] ?? 0)}`).join(' · ')}
      </span>
    </div>
  )
}
