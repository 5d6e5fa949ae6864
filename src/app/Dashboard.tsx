import { useEffect } from 'react'
import { FilterBar } from '../features/filters/FilterBar'
import { useMessages } from '../i18n/lang'
import { choroplethMessages } from '../i18n/messages/choropleth'
import { shellMessages } from '../i18n/messages/shell'
import { changeView, useStore } from '../state/store'
import type { Surface } from '../state/view'
import { Segmented } from '../ui/Segmented'
import { CoveredContext } from '../viz/chart/covered'
import type { ThemeName } from '../viz/theme'
import { CompareButton } from './CompareButton'
import { MapPart, onDrawn } from './MapPart'
import { PanelPart } from './PanelPart'
import { Catch, Part } from './Part'
import { BREAKDOWNS, ENTRIES, TABLE, TIMELINE } from './parts'
import { useEditorCovers } from './useEditorCovers'
import { useMapAboveSheet, useSheet } from './useMapAboveSheet'
import { useReturningFocus } from './useReturningFocus'

interface Props {
  readonly theme: ThemeName
}

/** Map large, charts beside it, timeline below; a panel slides over the charts, never over the map. */
export function Dashboard({ theme }: Props) {
  const messages = useMessages(shellMessages)
  const surface = useStore(({ view }) => view.surface)
  const panel = useStore(({ view }) => view.panel)
  const panelOpen = panel !== null
  const returning = useReturningFocus(panel)
  useEffect(() => {
    if (surface === 'table') onDrawn()
  }, [surface])
  const map = useMapAboveSheet(panelOpen)
  const sheet = useSheet()
  const covered = useEditorCovers()
  return (
    <main className="workspace" data-panel-open={panelOpen} onFocus={returning.remember}>
      <div className="bar">
        <Catch title={messages.parts.filters}>
          <FilterBar />
        </Catch>
        <CompareButton />
        <SurfaceSwitch />
      </div>
      <div className="dashboard">
        <div className="dashboard-map" ref={map}>
          {surface === 'map' ? (
            <Catch title={messages.parts.dashboard} onCatch={onDrawn}>
              <MapPart theme={theme} />
            </Catch>
          ) : (
            <Part title={messages.parts.table} loader={TABLE}>
              {({ DivisionTable }) => <DivisionTable />}
            </Part>
          )}
        </div>
        <div className="dashboard-timeline">
          <Part title={messages.parts.timeline} loader={TIMELINE}>
            {({ Timeline }) => <Timeline theme={theme} />}
          </Part>
        </div>
        <div className="dashboard-side" inert={covered}>
          <CoveredContext value={covered || (panelOpen && !sheet)}>
            <div className="dashboard-charts" inert={panelOpen && !sheet}>
              <div className="dashboard-breakdowns">
                <Part title={messages.parts.breakdowns} loader={BREAKDOWNS}>
                  {({ Breakdowns }) => <Breakdowns theme={theme} />}
                </Part>
              </div>
              <div className="dashboard-entries">
                <Part title={messages.parts.entries} loader={ENTRIES}>
                  {({ EntryList }) => <EntryList />}
                </Part>
              </div>
            </div>
          </CoveredContext>
          <PanelPart />
        </div>
      </div>
    </main>
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
