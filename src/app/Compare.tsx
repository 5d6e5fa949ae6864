import { useQuery } from '@tanstack/react-query'
import { useEffect } from 'react'
import { boundariesQuery } from '../datasets/boundaryQueries'
import { type PairAnswer, usePairAnswer } from '../datasets/pairAnswers'
import type { OpenPair } from '../datasets/pairQueries'
import { swappedFilters } from '../domain/comparison'
import { formatDay } from '../domain/dates'
import { Inset } from '../features/choropleth/Inset'
import { MapCredit } from '../features/choropleth/MapCredit'
import { ZoomButtons } from '../features/choropleth/ZoomButtons'
import { Changes } from '../features/compare/Changes'
import { ComparedMaps } from '../features/compare/ComparedMaps'
import { DifferenceTable } from '../features/compare/DifferenceTable'
import { type JointPlot, JointTimeline } from '../features/compare/JointTimeline'
import { SideHeads } from '../features/compare/SideHeads'
import { FilterBar } from '../features/filters/FilterBar'
import { TimeBrush } from '../features/timeline/TimeBrush'
import { useMessages } from '../i18n/lang'
import { compareMessages } from '../i18n/messages/compare'
import { shellMessages } from '../i18n/messages/shell'
import { openDialog } from '../state/dialog'
import { changeView, useStore } from '../state/store'
import { unitOf } from '../state/unit'
import type { Comparison, Surface } from '../state/view'
import { Icon } from '../ui/Icon'
import { Segmented } from '../ui/Segmented'
import type { ThemeName } from '../viz/theme'
import { BoundariesFailure } from './LoadFailure'
import { onDrawn } from './MapPart'
import { PanelPart } from './PanelPart'
import { Catch } from './Part'
import { useEditorCovers } from './useEditorCovers'
import { useSheet } from './useMapAboveSheet'
import { useRetryOnline } from './useRetryOnline'
import { useReturningFocus } from './useReturningFocus'

interface Props {
  readonly theme: ThemeName
  readonly open: OpenPair
}

const FURNITURE = { Inset, MapCredit, ZoomButtons }

const NO_INSETS = { left: 0, right: 0, top: 0, bottom: 0 }

/** The brush of the timeline, over both sides; days outside of a side's period are told by its own line. */
function jointBrush(plot: JointPlot) {
  const { start, end } = plot.extent
  return (
    <TimeBrush
      {...plot}
      period={{ start: formatDay(start), end: formatDay(end) }}
      insets={NO_INSETS}
      onBegin={() => undefined}
    />
  )
}

/** From the first day of either digest to the last of either. */
function jointPeriod({ a, b }: OpenPair): { readonly start: string; readonly end: string } {
  const days = [a, b].flatMap(({ header: { period } }) => [period.start, period.end]).sort()
  return { start: days[0] ?? a.header.period.start, end: days.at(-1) ?? a.header.period.end }
}

/** Two datasets in the dashboard's place: which is which, the map or maps, a timeline over both, what was gained and lost. */
export function Compare({ theme, open }: Props) {
  const messages = useMessages(shellMessages)
  const filters = useStore(({ view }) => view.filters)
  const chosen = useStore(({ view }) => view.unit)
  const unit = unitOf({ unit: chosen }, { period: jointPeriod(open) })
  const surface = useStore(({ view }) => view.surface)
  const form = useStore(({ view }) => view.comparison)
  const panel = useStore(({ view }) => view.panel)
  const panelOpen = panel !== null
  const returning = useReturningFocus(panel)
  const answer = usePairAnswer(open, filters, unit)
  const covered = useEditorCovers()
  const sheet = useSheet()
  useEffect(onDrawn, [])
  if (!answer) return <p className="loading">{messages.loading}</p>
  return (
    <main
      className="workspace"
      data-testid="compare"
      data-panel-open={panelOpen}
      onFocus={returning.remember}
    >
      <div className="bar">
        <FilterBar topics={open.pair.topics.map(({ key, label }) => ({ id: key, label }))}>
          <CompareTools open={open} />
        </FilterBar>
        <FormSwitch />
      </div>
      <SideHeads answer={answer} />
      <div className="dashboard dashboard-compare" data-surface={surface} data-form={form}>
        <div className="dashboard-map">
          <Catch title={messages.parts.dashboard}>
            {surface === 'table' ? <DifferenceTable answer={answer} full /> : <Maps {...{ answer, theme }} />}
          </Catch>
        </div>
        <div className="dashboard-timeline">
          <Catch title={messages.parts.timeline}>
            <JointTimeline answer={answer} brush={jointBrush} />
          </Catch>
        </div>
        <div className="dashboard-side" inert={covered}>
          <div className="dashboard-charts" inert={panelOpen && !sheet}>
            <div className="dashboard-changes">
              <Catch title={messages.parts.breakdowns}>
                <Changes answer={answer} />
              </Catch>
            </div>
            {surface === 'map' && (
              <div className="dashboard-differences">
                <Catch title={messages.parts.table}>
                  <DifferenceTable answer={answer} full={false} />
                </Catch>
              </div>
            )}
          </div>
          <PanelPart />
        </div>
      </div>
    </main>
  )
}

function Maps({ answer, theme }: { readonly answer: PairAnswer; readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const boundaries = useQuery(boundariesQuery)
  const retry = (): void => void boundaries.refetch()
  useRetryOnline(boundaries.error, retry)
  if (boundaries.isError) return <BoundariesFailure error={boundaries.error} onRetry={retry} />
  if (boundaries.isPending) return <p className="loading">{messages.loading}</p>
  return <ComparedMaps {...{ answer, theme }} boundaries={boundaries.data} furniture={FURNITURE} />
}

/** Another second dataset, the sides swapped, or none to compare with any more. */
function CompareTools({ open: { a, b, pair } }: { readonly open: OpenPair }) {
  const messages = useMessages(compareMessages)
  const filters = useStore(({ view }) => view.filters)
  const swap = (): void =>
    changeView({
      dataset: b.header.id,
      other: a.header.id,
      filters: swappedFilters(filters, pair.topics),
      panel: null,
    })
  const stop = (): void => {
    const ofA = new Set(pair.topics.flatMap(({ a: id }) => id ?? []))
    changeView({ other: null, filters: { ...filters, topic: filters.topic.filter((id) => ofA.has(id)) } })
  }
  return (
    <div className="compare-tools">
      <button type="button" className="button" onClick={stop}>
        <Icon name="close" />
        {messages.stop}
      </button>
      <button type="button" className="button" onClick={swap}>
        {messages.swap}
      </button>
      <button type="button" className="button" onClick={() => openDialog({ type: 'compare' })}>
        {messages.chooseOther}
      </button>
    </div>
  )
}

function FormSwitch() {
  const messages = useMessages(compareMessages)
  const form = useStore(({ view }) => view.comparison)
  const surface = useStore(({ view }) => view.surface)
  return (
    <Segmented<Comparison | 'table'>
      label={messages.form}
      value={surface === 'table' ? 'table' : form}
      options={(['difference', 'sides', 'table'] as const).map((value) => ({
        value,
        label: messages.forms[value],
      }))}
      onChange={(value) => changeView(changeOf(value))}
    />
  )
}

function changeOf(value: Comparison | 'table'): {
  readonly surface: Surface
  readonly comparison?: Comparison
} {
  return value === 'table' ? { surface: 'table' } : { surface: 'map', comparison: value }
}
