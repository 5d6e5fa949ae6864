import type { CountClass } from '../../domain/classBreaks'
import type { DivisionCount } from '../../engine/divisionCounts'
import { useMessages } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { stateFill } from '../../viz/map/style'
import { rampColors, THEMES, type ThemeName } from '../../viz/theme'
import { inGroup, type LegendGroup } from './scene'

interface Props {
  readonly classes: readonly CountClass[]
  readonly divisions: readonly DivisionCount[]
  readonly theme: ThemeName
  readonly onPoint: (group: LegendGroup | null) => void
}

/** The classes with how many divisions are in each; pointing at or focusing one lets its divisions stand out. */
export function Legend({ classes, divisions, theme, onPoint }: Props) {
  const messages = useMessages(choroplethMessages)
  const colors = rampColors(THEMES[theme], classes.length)
  const filteredOut = divisions.some(({ state }) => state === 'filtered-out')
  const groups: readonly { group: LegendGroup; label: string; color?: string }[] = [
    ...classes
      .map((one, index) => ({
        group: { type: 'class' as const, index },
        label: messages.range(one.min, one.max),
        color: colors[index] ?? '',
      }))
      .toReversed(),
    ...(filteredOut
      ? [
          {
            group: { type: 'filtered-out' as const },
            label: messages.filteredOut,
            color: stateFill('filtered-out', THEMES[theme]),
          },
        ]
      : []),
    { group: { type: 'zero' }, label: messages.zero },
    { group: { type: 'not-covered' }, label: messages.notCovered },
  ]
  return (
    <section className="legend" data-testid="legend" aria-label={messages.legend} title={messages.legendHint}>
      <h2>{messages.legend}</h2>
      <ul>
        {groups.map(({ group, label, color }) => (
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
              <span className="legend-count">
                {messages.classDivisions(divisions.filter((division) => inGroup(division, group)).length)}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}
