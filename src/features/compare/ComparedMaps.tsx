import './maps.css'
import { useQuery } from '@tanstack/react-query'
import { type ComponentType, type ReactNode, useMemo, useState } from 'react'
import { prefecturesQuery } from '../../datasets/boundaryQueries'
import type { PairAnswer } from '../../datasets/pairAnswers'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import { differenceClasses, SIDES, type Side } from '../../domain/comparison'
import { jurisdictionNames } from '../../domain/divisions'
import { formatCount } from '../../domain/numbers'
import {
  type JurisdictionDifference,
  jurisdictionDifferences,
  unfilteredDifferences,
} from '../../engine/differences'
import { useMessages, useText } from '../../i18n/lang'
import { compareMessages } from '../../i18n/messages/compare'
import { useStore } from '../../state/store'
import { useRootFont } from '../../viz/chart/useRootFont'
import { ChinaMap } from '../../viz/map/ChinaMap'
import type { MapEvents, MapScene } from '../../viz/map/model'
import { coversSouthChinaSea, showsPrefectures, type View } from '../../viz/map/projection'
import { ViewStore } from '../../viz/map/viewStore'
import type { ThemeName } from '../../viz/theme'
import { CentralDifference } from './CentralDifference'
import { CompareLegend } from './CompareLegend'
import { CompareTip } from './CompareTip'
import { SideBadge } from './SideBadge'
import { differenceMarks, type Group, legendItems, type MarkInput, sideClasses, sideMarks } from './scenes'
import { useCompareEvents } from './useCompareEvents'

/** What belongs to every map of the product; the app brings it. */
export interface MapFurniture {
  readonly Inset: ComponentType<{ boundaries: Boundaries; scene: MapScene; onStage: boolean }>
  readonly ZoomButtons: ComponentType<{ view: View | null; camera: Camera }>
  readonly MapCredit: ComponentType
}

interface Props {
  readonly answer: PairAnswer
  readonly boundaries: Boundaries
  readonly theme: ThemeName
  readonly furniture: MapFurniture
}

type Hovered = Parameters<MapEvents['onHover']>[0]

/** One map of what B has more or less than A, or a map of each with one camera, one scale and one pointer. */
export function ComparedMaps({ answer, boundaries, theme, furniture }: Props) {
  const text = useText()
  const messages = useMessages(compareMessages)
  const form = useStore(({ view }) => view.comparison)
  const [pointed, setPointed] = useState<Group | null>(null)
  const [hovered, setHovered] = useState<Adcode | null>(null)
  const [store] = useState(() => new ViewStore())
  const { open, now, filters } = answer
  const divisions = useMemo(() => jurisdictionDifferences(open.pair, now), [open, now])
  const classes = useMemo(
    () =>
      form === 'difference' ? differenceClasses(unfilteredDifferences(open.pair)) : sideClasses(open.pair),
    [form, open],
  )
  const scenes = useMemo((): readonly { readonly side: Side | null; readonly scene: MapScene }[] => {
    const label = (adcode: Adcode) => text(jurisdictionNames(adcode).short)
    const nameOf = ({ adcode }: JurisdictionDifference) => text(jurisdictionNames(adcode).name)
    const input = { divisions, classes, chosen: filters.jurisdiction, pointed, label }
    const common = { classes: classes.length, places: [], theme }
    if (form === 'difference') {
      const shown: MarkInput = { ...input, inWords: (one) => differenceWords(one, nameOf(one), messages) }
      const figure = (one: JurisdictionDifference) => figureOf(one, messages.signed)
      return [
        {
          side: null,
          scene: { ...common, shows: 'differences', marks: differenceMarks({ ...shown, figure }) },
        },
      ]
    }
    return SIDES.map((side) => {
      const inWords = (one: JurisdictionDifference) =>
        one[side].state === 'not-covered'
          ? messages.describeSideNone(nameOf(one), side)
          : messages.describeSide(nameOf(one), side, one[side].count)
      return { side, scene: { ...common, marks: sideMarks({ ...input, inWords }, side) } }
    })
  }, [form, divisions, classes, filters, pointed, theme, text, messages])
  const central = divisions[0]

  return (
    <div className="compare-maps" data-form={form} data-long={classes.some(({ min }) => min > 999)}>
      {scenes.map(({ side, scene }) => (
        <ComparedMap
          key={side ?? 'difference'}
          {...{ boundaries, scene, side, furniture, store, divisions, hovered }}
          label={side ? messages.sideMapLabel(side, text(open[side].header.title)) : messages.mapLabel}
          onHovered={setHovered}
        >
          {central && <CentralDifference central={central} side={side} chosen={filters.jurisdiction} />}
          {side && <SideBadge side={side} />}
        </ComparedMap>
      ))}
      <CompareLegend
        {...{ classes, theme, form }}
        items={legendItems(
          scenes.map(({ scene }) => scene.marks),
          form === 'difference' ? 2 * classes.length + 1 : classes.length,
        )}
        onPoint={setPointed}
      />
      <furniture.MapCredit />
    </div>
  )
}

type Words = (typeof compareMessages)['zh']

/** A division's difference in words. */
function differenceWords(
  { state, a, b, difference }: JurisdictionDifference,
  name: string,
  words: Words,
): string {
  switch (state) {
    case 'both':
      return words.describe(name, a.count, b.count, words.signed(difference ?? 0))
    case 'only-a':
      return words.describeOne(name, 'a', a.count)
    case 'only-b':
      return words.describeOne(name, 'b', b.count)
    case 'neither':
      return words.describeNone(name)
    case 'filtered-out':
      return words.describeOut(name)
  }
}

/** What stands beneath a division's name. */
function figureOf(
  { state, a, b, difference }: JurisdictionDifference,
  signed: (difference: number) => string,
): string {
  switch (state) {
    case 'both':
      return signed(difference ?? 0)
    case 'only-a':
      return `A ${formatCount(a.count)}`
    case 'only-b':
      return `B ${formatCount(b.count)}`
    case 'neither':
    case 'filtered-out':
      return ''
  }
}

interface MapProps {
  readonly boundaries: Boundaries
  readonly scene: MapScene
  readonly side: Side | null
  readonly furniture: MapFurniture
  readonly store: ViewStore
  readonly divisions: readonly JurisdictionDifference[]
  readonly label: string
  readonly hovered: Adcode | null
  readonly onHovered: (adcode: Adcode | null) => void
  readonly children: ReactNode
}

function ComparedMap(props: MapProps) {
  const { boundaries, scene, side, store, hovered, onHovered, furniture } = props
  const camera = useStore(({ view }) => view.camera)
  const { rem } = useRootFont()
  const [view, setView] = useState<View | null>(null)
  const [target, setTarget] = useState<Hovered>(null)
  const onHover = useMemo(
    () => (next: Hovered) => {
      setTarget(next)
      onHovered(next?.adcode ?? null)
    },
    [onHovered],
  )
  const events = useCompareEvents(onHover)
  const near = view !== null && showsPrefectures(camera, view)
  const prefectures = useQuery({ ...prefecturesQuery, enabled: near })
  const padding = useMemo(() => {
    const wide = side === null && window.matchMedia('(min-width: 1000px)').matches
    return { top: rem, right: rem, bottom: rem, left: wide ? 9 * rem : rem }
  }, [rem, side])
  const texts = useMemo(() => ({ label: props.label }), [props.label])
  const pointed = target && props.divisions.find(({ adcode }) => adcode === target.adcode)
  return (
    <div className="compare-map choropleth-stage" data-side={side}>
      <ChinaMap
        {...{ boundaries, scene, camera, events, padding, texts, store }}
        prefectures={prefectures.data ?? null}
        fontSize={Math.round(rem * 0.8)}
        onViewChange={setView}
        testId={side === 'b' ? 'map-b' : 'map'}
        pointed={hovered}
        vectorOnly
      />
      {side !== 'b' && <furniture.ZoomButtons view={view} camera={camera} />}
      {view && !coversSouthChinaSea(view) && (
        <furniture.Inset boundaries={boundaries} scene={scene} onStage={false} />
      )}
      {props.children}
      {pointed && target && <CompareTip x={target.x} y={target.y} division={pointed} />}
    </div>
  )
}
