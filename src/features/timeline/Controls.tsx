import { isAdditive } from '../../domain/additive'
import { KINDS, type Kind } from '../../domain/dataset'
import type { Filters } from '../../domain/filters'
import { formatCount } from '../../domain/numbers'
import { type BinUnit, type Counts, isPart } from '../../engine/engine'
import { unitsFor } from '../../engine/unitChoice'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { timelineMessages } from '../../i18n/messages/timeline'
import { changeFilters, changeView, clickFilter, setTime } from '../../state/store'
import { IconButton } from '../../ui/IconButton'
import { Segmented } from '../../ui/Segmented'
import { rangeWords } from './rangeWords'

interface ControlsProps {
  readonly counts: Counts
  /** Unfiltered: by them numbers keep their room, so that nothing moves while they change. */
  readonly all: Counts
  readonly filters: Filters
  readonly unit: BinUnit
  readonly period: { readonly start: string; readonly end: string }
  readonly playing: boolean
  readonly onPlay: () => void
}

/** Above the plot: play, the chosen range in words, the undated entries, the kinds and the unit. */
export function Controls({ counts, all, filters, unit, period, playing, onPlay }: ControlsProps) {
  const messages = useMessages(timelineMessages)
  const common = useMessages(commonMessages)
  const lang = useLang()
  const { time } = filters
  const undated = time?.type === 'undated'
  return (
    <div className="timeline-controls" lang={lang} data-long={all.total > 999}>
      <button
        type="button"
        className="button button-icon timeline-button timeline-play"
        aria-pressed={playing}
        aria-label={messages.play}
        title={messages.play}
        onClick={onPlay}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d={playing ? 'M4 3h3v10H4zM9 3h3v10H9z' : 'M4 2.500v11l9-5.500z'} />
        </svg>
      </button>
      <span className="timeline-words" data-testid="timeline-words">
        {rangeWords(time, isPart(counts) ? null : counts.passing, { ...messages, undated: common.undated })}
      </span>
      {time !== null && (
        <IconButton
          icon="close"
          label={messages.clear}
          className="timeline-button timeline-clear"
          onClick={() => setTime(null)}
        />
      )}
      {(counts.undated > 0 || undated) && (
        <button
          type="button"
          className="button timeline-button timeline-undated"
          aria-pressed={undated}
          onClick={() => setTime(undated ? null : { type: 'undated' })}
        >
          {common.undated} <span className="timeline-number">{formatCount(counts.undated)}</span>
        </button>
      )}
      <Legend counts={counts} all={all} chosen={filters.kind} />
      <div className="timeline-unit">
        <Segmented
          label={messages.unit}
          options={unitsFor(period, unit).map((value) => ({ value, label: messages.units[value] }))}
          value={unit}
          onChange={(value) => changeView({ unit: value }, 'replace')}
        />
      </div>
    </div>
  )
}

interface LegendProps {
  readonly counts: Counts
  readonly all: Counts
  readonly chosen: readonly Kind[]
}

/** The colours of the kinds, as buttons that filter by them. */
function Legend({ counts, all, chosen }: LegendProps) {
  const messages = useMessages(timelineMessages)
  const { kind: kindNames } = useMessages(commonMessages)
  return (
    <ul
      className="timeline-legend"
      aria-label={messages.legend}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || chosen.length === 0) return
        event.stopPropagation()
        changeFilters({ kind: [] })
      }}
    >
      {KINDS.map((kind) => (
        <li key={kind}>
          <button
            type="button"
            className="timeline-kind"
            data-kind={kind}
            data-back={chosen.length > 0 && !chosen.includes(kind)}
            aria-pressed={chosen.includes(kind)}
            onClick={(event) => clickFilter('kind', [kind], isAdditive(event))}
          >
            <span className="timeline-swatch" />
            {kindNames[kind]}
            <span className="timeline-number" data-room={formatCount(all.kind[kind])}>
              {formatCount(counts.kind[kind])}
            </span>
          </button>
        </li>
      ))}
    </ul>
  )
}
