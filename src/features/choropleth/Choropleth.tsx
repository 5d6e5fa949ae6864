import './choropleth.css'
import './stage.css'
import { hashKey, useQuery, useQueryClient } from '@tanstack/react-query'
import { useEffect, useMemo, useState } from 'react'
import { prefecturesQuery } from '../../datasets/boundaryQueries'
import { useLoading } from '../../datasets/large/useLoading'
import { useOpenDataset } from '../../datasets/openDataset'
import { type Answer, useAllCounts, useEntry } from '../../datasets/queries'
import { CENTRAL } from '../../domain/adcode'
import type { Boundaries } from '../../domain/boundaries'
import { findDivision, jurisdictionNames } from '../../domain/divisions'
import { divisionCounts, mapClasses } from '../../engine/divisionCounts'
import { type Counts, isPart } from '../../engine/engine'
import { useMessages, useText } from '../../i18n/lang'
import { choroplethMessages } from '../../i18n/messages/choropleth'
import { useAnswer } from '../../state/counts'
import { useStore } from '../../state/store'
import { useRootFont } from '../../viz/chart/useRootFont'
import { ChinaMap } from '../../viz/map/ChinaMap'
import type { MapEvents, MapScene } from '../../viz/map/model'
import { coversSouthChinaSea, showsPrefectures, type View } from '../../viz/map/projection'
import type { LiveStatus } from '../../viz/map/useLiveMap'
import type { ThemeName } from '../../viz/theme'
import { CentralCard } from './CentralCard'
import { Inset } from './Inset'
import { Legend } from './Legend'
import { mapFontSize, mapPadding } from './layout'
import { MapCredit } from './MapCredit'
import { divisionMarks, type LegendGroup } from './scene'
import { Tooltip } from './Tooltip'
import { useExpectedClick } from './useExpectedClick'
import { useLegendBeneath } from './useLegendBeneath'
import { pickJurisdiction, useMapEvents } from './useMapEvents'
import { usePlaces } from './usePlaces'
import { ZoomButtons } from './ZoomButtons'

interface Props {
  readonly boundaries: Boundaries
  readonly theme: ThemeName
  /** On the screen of a room: larger labels, and the legend beneath the map, where it covers nothing. */
  readonly onStage?: boolean
  /** The map has its colours. */
  readonly onDrawn: () => void
}

/** The map of China coloured by entry count, with its legend, inset, the central government's card and what it can do. */
export function Choropleth(props: Props) {
  const answer = useAnswer()
  const all = useAllCounts()
  return answer && all && <CountedMap {...props} {...{ answer, all }} />
}

type Hovered = Parameters<MapEvents['onHover']>[0]

function CountedMap({
  boundaries,
  theme,
  onStage = false,
  onDrawn,
  answer,
  all,
}: Props & { readonly answer: Answer; readonly all: Counts }) {
  const { counts } = answer
  const { jurisdiction: chosen } = answer.filters
  const text = useText()
  const messages = useMessages(choroplethMessages)
  const { header, places: placeNames } = useOpenDataset()
  const queryClient = useQueryClient()
  const isLoading = useLoading(header.id)
  const wanted = useStore(({ view }) => view.filters)
  const camera = useStore(({ view }) => view.camera)
  const panel = useStore(({ view }) => view.panel)
  const font = useRootFont()
  const [hovered, setHovered] = useState<Hovered>(null)
  const [pointed, setPointed] = useState<LegendGroup | null>(null)
  const [view, setView] = useState<View | null>(null)
  const [live, setLive] = useState<LiveStatus>('vector')
  // An answer that is of a part would be an old one by the time of the click.
  useExpectedClick(hovered?.adcode ?? null, isLoading || isPart(counts))

  const classes = useMemo(() => mapClasses(all), [all])
  const divisions = useMemo(
    () => divisionCounts(counts, all, header.coverage, classes),
    [counts, all, header.coverage, classes],
  )
  const drawn = view !== null
  const [shown, setShown] = useState(false)
  useEffect(() => {
    if (!drawn) return
    // The inset and the other parts wait until the frame with the map is on the screen.
    let frame = requestAnimationFrame(() => {
      frame = requestAnimationFrame(() => {
        setShown(true)
        onDrawn()
      })
    })
    return () => cancelAnimationFrame(frame)
  }, [drawn, onDrawn])
  const near = view !== null && showsPrefectures(camera, view)
  const prefectures = useQuery({ ...prefecturesQuery, enabled: near })
  const entry = useEntry(panel?.type === 'entry' ? panel.id : '')
  const places = usePlaces({ near, filters: answer.filters, entry })
  const events = useMapEvents(setHovered, placeNames)

  const marks = useMemo(
    () =>
      divisionMarks(
        divisions,
        { chosen, pointed },
        {
          label: (adcode) => text(jurisdictionNames(adcode).short),
          description: ({ adcode, count, state }) =>
            messages.describe(text(jurisdictionNames(adcode).name), count, messages.state[state]),
        },
      ),
    [divisions, chosen, pointed, text, messages],
  )
  const scene: MapScene = useMemo(
    () => ({ marks, classes: classes.length, places, theme }),
    [marks, classes, places, theme],
  )
  const beneath = useLegendBeneath(onStage)
  const padding = useMemo(() => mapPadding(font.rem, beneath), [font.rem, beneath])
  const texts = useMemo(() => ({ label: messages.mapLabel }), [messages])
  const onMap = new Set(boundaries.divisions.features.map(({ properties }) => properties.adcode))
  const missing = [...all.jurisdiction.keys()].filter((adcode) => adcode !== CENTRAL && !onMap.has(adcode))
  const pointedDivision = hovered && divisions.find(({ adcode }) => adcode === hovered.adcode)

  return (
    <div className="choropleth" data-stage={onStage} data-legend={beneath ? 'beneath' : 'over'}>
      <div className="choropleth-stage" data-plan="map">
        <ChinaMap
          boundaries={boundaries}
          prefectures={prefectures.data ?? null}
          scene={scene}
          camera={camera}
          waits={isLoading || (wanted.text === '' && hashKey([wanted]) !== hashKey([answer.filters]))}
          events={events}
          fontSize={mapFontSize(font.rem, onStage)}
          padding={padding}
          texts={texts}
          onLiveChange={setLive}
          onViewChange={setView}
          testId="map"
        />
        <CentralCard
          count={counts.jurisdiction.get(CENTRAL) ?? 0}
          all={all.jurisdiction.get(CENTRAL) ?? 0}
          chosen={chosen.includes(CENTRAL)}
          dimmed={chosen.length > 0 && !chosen.includes(CENTRAL)}
          onPick={pickJurisdiction}
        />
        <ZoomButtons view={view} camera={camera} />
        {shown && view && !coversSouthChinaSea(view) && <Inset {...{ boundaries, scene, onStage }} />}
        {pointedDivision && hovered && (
          <Tooltip
            x={hovered.x}
            y={hovered.y}
            title={text(findDivision(hovered.adcode)?.name ?? {})}
            count={pointedDivision.count}
            all={pointedDivision.all}
            state={messages.state[pointedDivision.state]}
          />
        )}
        <div className="map-notes" role="status">
          {!onStage && live === 'unavailable' && <p>{messages.noWebgl}</p>}
          {!onStage && live === 'failed' && <p>{messages.noLive}</p>}
          {missing.length > 0 && <p>{messages.missingPolygon(missing.join(', '))}</p>}
          {prefectures.isError && (
            <p>
              {messages.prefecturesFailed(prefectures.error.message)}{' '}
              <button
                type="button"
                className="button"
                onClick={() => void queryClient.refetchQueries({ queryKey: prefecturesQuery.queryKey })}
              >
                {messages.retry}
              </button>
            </p>
          )}
        </div>
      </div>
      <Legend {...{ classes, divisions, theme }} onPoint={setPointed} />
      <MapCredit />
    </div>
  )
}
