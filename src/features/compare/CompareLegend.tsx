import type { CountClass } from '../../domain/classBreaks'
import { SIDES } from '../../domain/comparison'
import { useMessages } from '../../i18n/lang'
import { compareMessages } from '../../i18n/messages/compare'
import type { Comparison } from '../../state/view'
import { stateFill } from '../../viz/map/style'
import { differenceColors, rampColors, THEMES, type ThemeName } from '../../viz/theme'
import { SideBadge } from './SideBadge'
import type { Group, LegendItem } from './scenes'

interface Props {
  readonly classes: readonly CountClass[]
  readonly items: readonly LegendItem[]
  readonly form: Comparison
  readonly theme: ThemeName
  readonly onPoint: (group: Group | null) => void
}

/** What the colours mean, with how many divisions are in each class; pointing at one lets its divisions stand out. */
export function CompareLegend({ classes, items, form, theme: themeName, onPoint }: Props) {
  const messages = useMessages(compareMessages)
  const theme = THEMES[themeName]
  const isDifference = form === 'difference'
  const colors = (isDifference ? differenceColors : rampColors)(theme, classes.length)
  const rangeOf = (one: CountClass | undefined): string => (one ? messages.range(one.min, one.max) : '')
  const range = (index: number): string => {
    if (!isDifference) return rangeOf(classes[index])
    const steps = index - classes.length
    return steps === 0 ? '0' : rangeOf(classes[Math.abs(steps) - 1])
  }
  const labelOf = ({ group }: LegendItem): string => {
    if (group.type === 'class') {
      if (!isDifference) return range(group.index)
      const steps = group.index - classes.length
      if (steps === 0) return messages.sameInBoth
      return `${messages.moreIn(steps < 0 ? 'a' : 'b')} ${range(group.index)}`
    }
    switch (group.state) {
      case 'zero':
        return messages.zero
      case 'one-sided':
        return messages.oneSided
      case 'not-covered':
        return isDifference ? messages.neither : messages.notCovered
      case 'filtered-out':
        return messages.filteredOut
    }
  }
  const countWords = (divisions: readonly number[]): string =>
    isDifference
      ? messages.divisions(divisions[0] ?? 0)
      : SIDES.map((side, i) => `${side.toUpperCase()} ${divisions[i]}`).join(' ')
  const button = (item: LegendItem, color: string | undefined, short: string) => {
    const { group, divisions } = item
    const name = group.type === 'class' ? 'class' : group.state
    return (
      <li key={labelOf(item)}>
        <button
          type="button"
          aria-label={messages.classWords(labelOf(item), countWords(divisions))}
          onPointerEnter={() => onPoint(group)}
          onPointerLeave={() => onPoint(null)}
          onFocus={() => onPoint(group)}
          onBlur={() => onPoint(null)}
        >
          <span
            className={`legend-swatch legend-${name}`}
            style={color ? { background: color } : undefined}
          />
          <span className="legend-range">{short}</span>
          <span className="legend-count">{countWords(divisions)}</span>
        </button>
      </li>
    )
  }
  const inClasses = items.filter(({ group }) => group.type === 'class')
  const others = items.filter(({ group }) => group.type === 'state')
  return (
    <section
      className="compare-legend"
      data-testid="legend"
      data-form={form}
      aria-label={isDifference ? messages.legend : messages.sidesLegend}
    >
      <h3>{isDifference ? messages.legend : messages.sidesLegend}</h3>
      {isDifference && (
        <p className="compare-ends" aria-hidden="true">
          <span>
            <SideBadge side="a" /> {messages.moreIn('a')}
          </span>
          <span>
            {messages.moreIn('b')} <SideBadge side="b" />
          </span>
        </p>
      )}
      <ul className="compare-scale">
        {inClasses.map((item) =>
          button(
            item,
            item.group.type === 'class' ? colors[item.group.index] : undefined,
            range(indexOf(item)),
          ),
        )}
      </ul>
      <ul className="compare-states">
        {others.map((item) => {
          const { group } = item
          const isPlain = group.type === 'state' && (group.state === 'zero' || group.state === 'filtered-out')
          return button(item, isPlain ? stateFill(group.state, theme) : undefined, labelOf(item))
        })}
      </ul>
    </section>
  )
}

function indexOf({ group }: LegendItem): number {
  return group.type === 'class' ? group.index : 0
}
