import { useQuery } from '@tanstack/react-query'
import { boundariesQuery } from '../datasets/boundaryQueries'
import { Choropleth } from '../features/choropleth/Choropleth'
import { FilterBar } from '../features/filters/FilterBar'
import { useMessages } from '../i18n/lang'
import { choroplethMessages } from '../i18n/messages/choropleth'
import { shellMessages } from '../i18n/messages/shell'
import { changeView, type Surface, useStore } from '../state/store'
import { Segmented } from '../ui/Segmented'
import type { ThemeName } from '../viz/theme'
import { Boundary } from './Boundary'
import { BoundariesFailure } from './LoadFailure'
import { Breakdowns, DivisionTable, EntryList, EntryPanel, RegionPanel, Timeline } from './parts'
import { useMapAboveSheet } from './useMapAboveSheet'
import { useReturningFocus } from './useReturningFocus'

interface Props {
  readonly theme: ThemeName
}

/** Map large, charts beside it, timeline below; a panel slides over the charts, never over the map. */
export function Dashboard({ theme }: Props) {
  const messages = useMessages(shellMessages)
  const surface = useStore(({ view }) => view.surface)
  const panelOpen = useStore(({ view }) => view.panel !== null)
  const returning = useReturningFocus(panelOpen)
  const map = useMapAboveSheet(panelOpen)
  return (
    <main className="workspace" onFocus={returning.remember}>
      <div className="bar">
        <FilterBar />
        <SurfaceSwitch />
      </div>
      <div className="dashboard">
        <div className="dashboard-map" ref={map}>
          {surface === 'map' ? (
            <MapPart theme={theme} />
          ) : (
            <Boundary part={messages.parts.table}>
              <DivisionTable />
            </Boundary>
          )}
        </div>
        <div className="dashboard-timeline">
          <Boundary part={messages.parts.timeline}>
            <Timeline theme={theme} />
          </Boundary>
        </div>
        <div className="dashboard-side">
          <div className="dashboard-charts" inert={panelOpen}>
            <div className="dashboard-breakdowns">
              <Boundary part={messages.parts.breakdowns}>
                <Breakdowns theme={theme} />
              </Boundary>
            </div>
            <div className="dashboard-entries">
              <Boundary part={messages.parts.entries}>
                <EntryList />
              </Boundary>
            </div>
          </div>
          <PanelPart theme={theme} />
        </div>
      </div>
    </main>
  )
}

function MapPart({ theme }: Props) {
  const messages = useMessages(shellMessages)
  const boundaries = useQuery(boundariesQuery)
  if (boundaries.isError) {
    return <BoundariesFailure error={boundaries.error} onRetry={() => void boundaries.refetch()} />
  }
  if (boundaries.isPending) return <p className="loading">{messages.loading}</p>
  return <Choropleth boundaries={boundaries.data} theme={theme} />
}

function PanelPart({ theme }: Props) {
  const messages = useMessages(shellMessages)
  const panel = useStore(({ view }) => view.panel)
  if (panel === null) return null
  return (
    <div className="dashboard-panel" data-panel>
      <Boundary part={messages.parts.panel}>
        {panel.type === 'region' ? (
          <RegionPanel adcode={panel.adcode} theme={theme} />
        ) : (
          <EntryPanel id={panel.id} />
        )}
      </Boundary>
    </div>
  )
}

function SurfaceSwitch() {
  const messages = useMessages(choroplethMessages)
  const surface = useStore(({ view }) => view.surface)
  return (
    <Segmented<Surface>
      label={messages.surface}
      value={surface}
      options={[
        { value: 'map', label: messages.showMap },
        { value: 'table', label: messages.showTable },
      ]}
      onChange={(value) => changeView({ surface: value }, 'replace')}
    />
  )
}
