import { type KeyboardEvent, memo, useCallback, useId, useMemo, useRef, useState } from 'react'
import { useMessages } from '../../i18n/lang'
import { breakdownMessages } from '../../i18n/messages/breakdowns'
import { commonMessages } from '../../i18n/messages/common'
import { changeFilters, clickFilter } from '../../state/store'
import { Chart, type ChartStatus } from '../../viz/chart/Chart'
import { type RootFont, useRootFont } from '../../viz/chart/useRootFont'
import { useWidth } from '../../viz/chart/useWidth'
import { useBoxSize } from '../../viz/map/useBoxSize'
import { THEMES, type ThemeName } from '../../viz/theme'
import { Bars } from './Bars'
import { breakdownOption, rowHeight } from './breakdownOption'
import { fitRows } from './fitRows'
import { type BreakdownName, dimensionOf, type Row } from './rows'

interface BreakdownProps {
  readonly name: BreakdownName
  /** `undefined` until they are counted; the same array while nothing changed. */
  readonly rows: readonly Row[] | undefined
  readonly theme: ThemeName
  readonly fitted: boolean
}

/** One bar chart that filters: a picture by ECharts, and a button over each of its bars. */
export const Breakdown = memo(function Breakdown({ name, rows, theme, fitted }: BreakdownProps) {
  const messages = useMessages(breakdownMessages)
  const { retry } = useMessages(commonMessages)
  const headingId = useId()
  const [status, setStatus] = useState<ChartStatus>({ type: 'loading' })
  const dimension = dimensionOf(name)
  const PlotOf = fitted ? FittedPlot : ScrolledPlot

  const onPick = useCallback(
    (row: Row, additive: boolean) => clickFilter(dimension, row.values, additive),
    [dimension],
  )
  const inWords = useCallback((row: Row) => messages.bar(row.name, row.count, row.all), [messages])
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || !rows?.some(({ chosen }) => chosen !== 'none')) return
    event.stopPropagation()
    changeFilters({ [dimension]: [] })
  }

  return (
    <section
      className={`breakdown breakdown-${name}`}
      data-fitted={fitted}
      data-testid={`breakdown-${name}`}
      aria-labelledby={headingId}
      aria-busy={rows === undefined}
      onKeyDown={onKeyDown}
    >
      <h2 id={headingId} className="breakdown-heading">
        {messages.heading[name]}
      </h2>
      {status.type === 'failed' && (
        <p className="breakdown-failed">
          {messages.failed}{' '}
          <button type="button" className="button" onClick={status.retry}>
            {retry}
          </button>
        </p>
      )}
      <div className="breakdown-body">
        {rows && (
          <PlotOf
            rows={rows}
            theme={theme}
            label={messages.bars[name]}
            plain={status.type !== 'painted'}
            inWords={inWords}
            onPick={onPick}
            onStatus={setStatus}
          />
        )}
      </div>
    </section>
  )
})

interface PlotProps {
  readonly rows: readonly Row[]
  readonly theme: ThemeName
  readonly label: string
  readonly plain: boolean
  readonly inWords: (row: Row) => string
  readonly onPick: (row: Row, additive: boolean) => void
  readonly onStatus: (status: ChartStatus) => void
}

/** All rows in the usual size; where there are more than the box is high, it scrolls. */
function ScrolledPlot(props: PlotProps) {
  return <Plot {...props} font={useRootFont()} />
}

/** As many rows as the box has room for, as large as they can be, and how many more there are. */
function FittedPlot({ rows, ...props }: PlotProps) {
  const messages = useMessages(breakdownMessages)
  const box = useRef<HTMLDivElement>(null)
  const size = useBoxSize(box)
  const { rem, family } = useRootFont()
  const height = size?.height ?? 0
  const fitted = useMemo(() => fitRows(rows, height, rem), [rows, height, rem])
  const font = useMemo(() => ({ rem: fitted.rem, family }), [fitted.rem, family])
  return (
    <div ref={box} className="breakdown-fitted">
      {height > 0 && <Plot {...props} rows={fitted.rows} font={font} />}
      {height > 0 && fitted.left > 0 && <p className="breakdown-more">{messages.more(fitted.left)}</p>}
    </div>
  )
}

function Plot({ rows, theme, font, onStatus, ...bars }: PlotProps & { readonly font: RootFont }) {
  const plot = useRef<HTMLDivElement>(null)
  const width = useWidth(plot)
  const option = useMemo(
    () => breakdownOption(rows, { theme: THEMES[theme], font, width }),
    [rows, theme, font, width],
  )
  const height = rowHeight(font.rem)
  return (
    <div ref={plot} className="breakdown-plot" style={{ height: height * rows.length }}>
      <Chart option={option} className="breakdown-chart" onStatus={onStatus} />
      <Bars rows={rows} rowHeight={height} {...bars} />
    </div>
  )
}
