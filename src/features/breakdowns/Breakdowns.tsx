import { useOpenDataset } from '../../datasets/openDataset'
import { useAllCounts } from '../../datasets/queries'
import { useMessages, useText } from '../../i18n/lang'
import { breakdownMessages } from '../../i18n/messages/breakdowns'
import { commonMessages } from '../../i18n/messages/common'
import { useAnswer } from '../../state/counts'
import { useStable } from '../../viz/chart/useStable'
import { THEMES, type ThemeName } from '../../viz/theme'
import { Breakdown } from './Breakdown'
import { type BreakdownName, rowsOf } from './rows'
import './breakdowns.css'

interface BreakdownsProps {
  readonly theme: ThemeName
}

/** The short one above the long one, so that the long ones have the room that is left. */
const COLUMNS: readonly (readonly BreakdownName[])[] = [
  ['kind', 'topic'],
  ['region', 'jurisdiction'],
]

/** Entries by kind, region, topic and jurisdiction: four bar charts whose bars filter. Fills its box. */
export function Breakdowns({ theme }: BreakdownsProps) {
  return (
    <div className="breakdowns">
      <div className="breakdowns-grid">
        {COLUMNS.map((names) => (
          <div key={names.join()} className="breakdowns-column">
            {names.map((name) => (
              <CountedBreakdown key={name} name={name} theme={theme} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

interface CountedProps extends BreakdownsProps {
  readonly name: BreakdownName
  /** Its rows fill the box that it stands in, instead of scrolling. */
  readonly fitted?: boolean
}

/** One of the charts, counted. */
export function CountedBreakdown({ name, theme, fitted = false }: CountedProps) {
  const { header } = useOpenDataset()
  const answer = useAnswer()
  const all = useAllCounts()
  const text = useText()
  const common = useMessages(commonMessages)
  const messages = useMessages(breakdownMessages)
  const rows = useStable(
    answer && all
      ? rowsOf(name, {
          ...answer,
          all,
          coverage: header.coverage,
          topics: header.topics,
          theme: THEMES[theme],
          text,
          kindNames: common.kind,
          central: { label: messages.central, name: common.centralLong },
        })
      : undefined,
  )
  return <Breakdown name={name} rows={rows} theme={theme} fitted={fitted} />
}
