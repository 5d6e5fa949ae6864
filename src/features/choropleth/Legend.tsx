import type { CountClass } from '../../domain/classBreaks'
import type { DivisionCount } from '../../engine/divisionCounts'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import type { ThemeName } from '../../viz/theme'
import { legendItems } from './legendItems'
import type { LegendGroup } from './scene'

interface Props {
  readonly classes: readonly CountClass[]
  readonly divisions: readonly DivisionCount[]
  readonly theme: ThemeName
  readonly onPoint: (group: LegendGroup | null) => void
}

/** The classes with how many divisions are in each; pointing at or focusing one lets its divisions stand out. */
export function Legend({ classes, divisions, theme, onPoint }: Props) {
  const messages = useMessages(choroplethMessages)
  const items = legendItems(classes, divisions, theme, messages)
  return (
    <section className="legend" data-testid="legend" aria-label={messages.legend} title={messages.legendHint}>
      <h2>{messages.legend}</h2>
      <ul>
        {items.map(({ group, label, color, divisions: n }) => (
          <li key={label}>
            <button
              type="button"
              onPointerEnter={() => onPoint(group)}
              onPointerLeave={() => onPoint(null)}
              onFocus={() => onPoint(group)}
              onBlur={() => onPoint(null)}
            >
              <span
                className={`legend-swatch legend-${group.type}`}
                style={color ? { background: color } : undefined}
              />
              <span className="legend-range">{label}</span>
              <span className="legend-count">{messages.classDivisions(n)}</span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
