import './present.css'
import { type ComponentProps, type ReactNode, useEffect, useLayoutEffect } from 'react'
import { type OpenDataset, useOpenDataset } from '../../datasets/openDataset'
import type { Scene } from '../../domain/briefing'
import { issueWords } from '../../features/briefing/sceneWords'
import { Headline } from '../../features/presenting/Headline'
import { Stage } from '../../features/presenting/Stage'
import { filterWords } from '../../i18n/filterWords'
import { useLang, useMessages } from '../../i18n/lang'
import { commonMessages } from '../../i18n/messages/common'
import { presentingMessages } from '../../i18n/messages/presenting'
import { shellMessages } from '../../i18n/messages/shell'
import { viewOfScene } from '../../state/briefing'
import type { Presenting } from '../../state/mode'
import { present } from '../../state/presenting'
import { useSceneIssues } from '../../state/sceneIssues'
import { useStore } from '../../state/store'
import type { Panel } from '../../state/view'
import { Message } from '../../ui/Message'
import { CoveredContext } from '../../viz/chart/covered'
import { rereadRootFont } from '../../viz/chart/useRootFont'
import { MotionContext } from '../../viz/motion'
import type { ThemeName } from '../../viz/theme'
import { MAP } from '../dashboardPart'
import { DatasetFailure } from '../LoadFailure'
import { Part } from '../Part'
import { BREAKDOWNS, ENTRY, REGION, TIMELINE } from '../parts'
import { usePresented } from './usePresented'

/** How long the camera flies, and bars grow, from one scene to the next: long enough to be followed. */
const FLIGHT_MS = 900

interface Props {
  readonly theme: ThemeName
  readonly presenting: Presenting
  /** The dataset of the scene, there or not. */
  readonly opened: {
    readonly data: OpenDataset | undefined
    readonly error: Error | null
    readonly refetch: () => unknown
  }
}

/** The screen of the room: a briefing's scene, whole or with what of it is there. */
export function Present({ theme, presenting, opened }: Props) {
  useStageFont()
  const messages = useMessages(presentingMessages)
  const presented = usePresented(opened.data)
  const { briefing } = presented
  const id = briefing?.id
  // Whoever comes in by a link, or comes back after a reload, is shown the scene and not the view of the link.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for each briefing; steps show their scenes themselves
  useEffect(() => {
    if (briefing) present({ type: 'goto', scene: presenting.scene }, briefing.scenes)
  }, [id])

  const failure = opened.error && <DatasetFailure error={opened.error} onRetry={opened.refetch} />
  if (!briefing) {
    return <Alone>{failure ?? <Drafting error={presented.error} onRetry={presented.retry} />}</Alone>
  }
  const scene = briefing.scenes[Math.min(presenting.scene, briefing.scenes.length - 1)]
  if (!scene) {
    return (
      <Alone>
        <Message title={messages.noScenes} hint={messages.noScenesHint}>
          <LeaveButton />
        </Message>
      </Alone>
    )
  }
  return (
    <MotionContext value={FLIGHT_MS}>
      <SceneStage {...{ briefing, scene, presenting }} header={opened.data?.header ?? null}>
        {opened.data ? (
          <Picture scene={scene} theme={theme} />
        ) : (
          <div className="present-missing">{failure ?? <p className="loading">{messages.mapLoading}</p>}</div>
        )}
      </SceneStage>
    </MotionContext>
  )
}

/** The stage with a scene, and what of it is missing. */
function SceneStage(props: Omit<ComponentProps<typeof Stage>, 'missing'>) {
  const lang = useLang()
  const issues = useSceneIssues(props.scene)
  return <Stage {...props} missing={issues.map((issue) => issueWords(issue, lang))} />
}

/** Letters that are read from the back of a room, for as long as somebody presents. */
function useStageFont(): void {
  useLayoutEffect(() => {
    const { dataset } = document.documentElement
    dataset.presenting = 'true'
    rereadRootFont()
    return () => {
      delete dataset.presenting
      rereadRootFont()
    }
  }, [])
}

function Alone({ children }: { readonly children: ReactNode }) {
  return <main className="present-alone">{children}</main>
}

function Drafting({ error, onRetry }: { readonly error: Error | null; readonly onRetry: () => unknown }) {
  const messages = useMessages(presentingMessages)
  const { retry } = useMessages(commonMessages)
  if (!error) return <p className="loading">{messages.drafting}</p>
  return (
    <Message title={messages.draftFailed} details={[error.message]}>
      <button type="button" className="button" onClick={() => void onRetry()}>
        {retry}
      </button>
      <LeaveButton />
    </Message>
  )
}

function LeaveButton() {
  const { actions } = useMessages(presentingMessages)
  return (
    <button type="button" className="button" onClick={() => present({ type: 'leave' }, [])}>
      {actions.leave}
    </button>
  )
}

/** Headline, map and chart of a scene, all of which filter as in the dashboard. */
function Picture({ scene, theme }: { readonly scene: Scene; readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const lang = useLang()
  const { header } = useOpenDataset()
  const filters = useStore(({ view }) => view.filters)
  const panel = useStore(({ view }) => view.panel)
  const shown = shownPanel(panel, scene)
  return (
    <>
      <div className="room-headline-box" data-plan="headline">
        <Headline words={filterWords(filters, header.topics, lang)} />
      </div>
      <div className="room-map">
        <Part title={messages.parts.dashboard} loader={MAP}>
          {({ StageMap }) => <StageMap theme={theme} />}
        </Part>
      </div>
      <div className="room-chart" data-plan="chart" data-chart={scene.chart} inert={shown !== null}>
        <CoveredContext value={shown !== null}>
          <SceneChart scene={scene} theme={theme} />
        </CoveredContext>
      </div>
      {shown && (
        <div className="room-panel" data-panel>
          <PanelOf panel={shown} />
        </div>
      )}
    </>
  )
}

/**
 * The panel over the chart. A scene of one division needs none: headline, map and chart are of that division already,
 * and larger. One that the presenter opened by a click is shown.
 */
function shownPanel(panel: Panel | null, scene: Scene): Panel | null {
  if (panel?.type !== 'region') return panel
  const { view } = viewOfScene(scene)
  const isScenes = view.panel?.type === 'region' && view.panel.adcode === panel.adcode
  return isScenes && view.filters.jurisdiction.includes(panel.adcode) ? null : panel
}

function SceneChart({ scene, theme }: { readonly scene: Scene; readonly theme: ThemeName }) {
  const messages = useMessages(shellMessages)
  const { chart } = scene
  if (chart === 'timeline') {
    return (
      <Part title={messages.parts.timeline} loader={TIMELINE}>
        {({ Timeline }) => <Timeline theme={theme} />}
      </Part>
    )
  }
  return (
    <Part title={messages.parts.breakdowns} loader={BREAKDOWNS}>
      {({ CountedBreakdown }) => <CountedBreakdown key={chart} name={chart} theme={theme} fitted />}
    </Part>
  )
}

function PanelOf({ panel }: { readonly panel: Panel }) {
  const messages = useMessages(shellMessages)
  return panel.type === 'region' ? (
    <Part title={messages.parts.panel} loader={REGION}>
      {({ RegionPanel }) => <RegionPanel adcode={panel.adcode} />}
    </Part>
  ) : (
    <Part title={messages.parts.panel} loader={ENTRY}>
      {({ EntryPanel }) => <EntryPanel id={panel.id} />}
    </Part>
  )
}
