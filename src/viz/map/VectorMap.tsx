import {
  type FocusEvent,
  type KeyboardEvent,
  memo,
  type ReactNode,
  type SVGProps,
  useId,
  useMemo,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Adcode } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { THEMES } from '../theme'
import { type Drawing, drawMapOnce } from './drawing'
import { neighboursOf, placeOf, shownDivisions } from './geometry'
import { placeLabels } from './labels'
import type { DivisionMark, MapEvents, MapScene, PlaceMark } from './model'
import { type Direction, neighbourInDirection } from './neighbours'
import { type Pixel, panBy, transformBetween, type View } from './projection'
import { strokes } from './style'
import { DECORATION, GroundLayer, LabelLayer, OutlineLayer, PlaceLayer } from './VectorLayers'
import type { ViewStore } from './viewStore'

/** What the SVG map is given. */
export interface VectorMapProps {
  readonly boundaries: Boundaries
  readonly prefectures: PrefectureBoundaries | null
  readonly scene: MapScene
  readonly events: MapEvents
  readonly store: ViewStore
  readonly fontSize: number
  readonly label: string
  /** Whether prefectures are outlined. */
  readonly detail: boolean
  readonly hovered: Adcode | null
  /** The live map lies beneath: draw only labels, places, and the outlines of what is chosen, pointed at or focused. */
  readonly live: boolean
  /** The focus came by keyboard: only then it has a ring. */
  readonly ring: boolean
  readonly onKeyboard: () => void
  /** A division's shape got the focus (its label's place in CSS pixels), or lost it. */
  readonly onFocusShape: (adcode: Adcode | null, at: Pixel) => void
  /** Bring a view that shows a division which the keyboard went to. */
  readonly onReveal: (view: View) => void
}

const ARROWS: Readonly<Record<string, Direction>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowLeft: 'left',
  ArrowRight: 'right',
}

/** The SVG map: first paint, stand-in for the live map, and always its labels and its shapes for the keyboard. */
export function VectorMap(props: VectorMapProps): ReactNode {
  const { boundaries, prefectures, scene, events, store, fontSize, live } = props
  const rest = useSyncExternalStore(store.subscribe, () => store.get()?.rest)
  const [current, setCurrent] = useState<Adcode | null>(null)
  const [focused, setFocused] = useState<Adcode | null>(null)
  const features = shownDivisions(boundaries, prefectures)
  const drawing = useMemo(
    () => rest && drawMapOnce(boundaries, prefectures, rest, props.detail),
    [boundaries, prefectures, rest, props.detail],
  )
  const labels = useMemo(
    () => (rest ? placeLabels({ view: rest, scene, features, fontSize }) : []),
    [rest, scene, features, fontSize],
  )
  if (!rest || !drawing) return null

  const first = drawing.shapes[0]?.adcode ?? null
  const stop = drawing.shapes.some(({ adcode }) => adcode === current) ? current : first

  const focus = (svg: SVGSVGElement, adcode: Adcode | null) => {
    const shape = drawing.shapes.find((one) => one.adcode === adcode)
    if (!shape) return
    svg.querySelector<SVGPathElement>(`[data-adcode="${shape.adcode}"]`)?.focus({ preventScroll: true })
    const [x, y] = shape.label
    if (x < 0 || y < 0 || x > rest.width || y > rest.height) {
      props.onReveal(panBy(rest, rest.width / 2 - x, rest.height / 2 - y))
    }
  }
  const onKeyDown = (event: KeyboardEvent<SVGSVGElement>) => {
    props.onKeyboard()
    if (!(event.target instanceof SVGElement) || event.altKey) return
    const { adcode, place } = event.target.dataset
    const direction = ARROWS[event.key]
    if (place && isActivation(event)) events.onPickPlace(place)
    else if (!adcode) return
    else if (isActivation(event)) events.onPick(adcode, { additive: isAdditive(event), pointer: 'keyboard' })
    else if (direction) {
      const points = new Map(features.map(({ properties }) => [properties.adcode, placeOf(properties)]))
      focus(event.currentTarget, neighbourInDirection(points, neighboursOf(features), adcode, direction))
    } else if (event.key === 'Home') focus(event.currentTarget, first)
    else if (event.key === 'End') focus(event.currentTarget, drawing.shapes.at(-1)?.adcode ?? null)
    else if (event.key.toLowerCase() === 'z' && !event.ctrlKey && !event.metaKey)
      events.onZoomTo(adcode, false)
    else return
    event.preventDefault()
  }
  const onFocus = ({ target }: FocusEvent) => {
    const shape = drawing.shapes.find(({ adcode }) => adcode === adcodeOf(target))
    if (!shape) return
    setCurrent(shape.adcode)
    setFocused(shape.adcode)
    // Given back to the map after a press of the pointer, the focus is not pointed out.
    if (target.matches(':focus-visible')) props.onFocusShape(shape.adcode, shape.label)
  }
  const onBlur = ({ target }: FocusEvent) => {
    if (adcodeOf(target) === undefined) return
    setFocused(null)
    props.onFocusShape(null, [0, 0])
  }
  const shapeProps = (adcode: Adcode, mark: DivisionMark | undefined): ShapeAttributes => ({
    'data-adcode': adcode,
    role: 'button',
    'aria-pressed': mark?.selected ?? false,
    'aria-label': mark?.description ?? adcode,
    'data-dimmed': mark?.dimmed ?? false,
    tabIndex: adcode === stop ? 0 : -1,
  })

  return (
    <svg
      className="china-map__svg"
      width={rest.width}
      height={rest.height}
      role="application"
      aria-label={props.label}
      data-live={live}
      onKeyDown={onKeyDown}
      onFocus={onFocus}
      onBlur={onBlur}
    >
      {!live && <rect width="100%" height="100%" fill={THEMES[scene.theme].sea} />}
      <Moving store={store} drawn={rest}>
        <Ground {...{ drawing, scene, fontSize, shapeProps }} stop={stop} bare={live} />
        <OutlineLayer {...{ drawing, scene, fontSize }} hovered={props.hovered} />
        {props.ring && <FocusRing drawing={drawing} scene={scene} adcode={focused} fontSize={fontSize} />}
      </Moving>
      <MovingLabels store={store} labels={labels} scene={scene} fontSize={fontSize} />
    </svg>
  )
}

type ShapeAttributes = SVGProps<SVGPathElement> & { 'data-adcode': Adcode; 'data-dimmed': boolean }

function adcodeOf(target: EventTarget): Adcode | undefined {
  return target instanceof SVGElement ? target.dataset.adcode : undefined
}

function isActivation(event: KeyboardEvent): boolean {
  return event.key === 'Enter' || event.key === ' '
}

/** Redrawn only when something that it shows changes: moving and pointing don't. */
const Ground = memo(
  function Ground(props: {
    readonly drawing: Drawing
    readonly scene: MapScene
    readonly fontSize: number
    readonly shapeProps: (adcode: Adcode, mark: DivisionMark | undefined) => ShapeAttributes
    readonly stop: Adcode | null
    readonly bare: boolean
  }) {
    return <GroundLayer {...props} id={`hatch-${useId()}`} />
  },
  (a, b) =>
    a.drawing === b.drawing &&
    a.scene === b.scene &&
    a.fontSize === b.fontSize &&
    a.stop === b.stop &&
    a.bare === b.bare,
)

/** Moves a drawing along with the camera. */
function Moving(props: {
  readonly store: ViewStore
  readonly drawn: View
  readonly children: ReactNode
}): ReactNode {
  const shown = useSyncExternalStore(props.store.subscribe, () => props.store.get()?.shown) ?? props.drawn
  const { x, y, k } = transformBetween(props.drawn, shown)
  const still = shown === props.drawn
  return <g {...(still ? {} : { transform: `translate(${x} ${y}) scale(${k})` })}>{props.children}</g>
}

function MovingLabels(props: {
  readonly store: ViewStore
  readonly labels: ReturnType<typeof placeLabels>
  readonly scene: MapScene
  readonly fontSize: number
}): ReactNode {
  const { scene, fontSize } = props
  const shown = useSyncExternalStore(props.store.subscribe, () => props.store.get()?.shown)
  if (!shown) return null
  const markProps = (mark: PlaceMark): SVGProps<SVGGElement> => ({
    role: 'button',
    tabIndex: 0,
    'aria-label': mark.description,
    'aria-pressed': mark.selected,
    className: 'china-map__place',
  })
  return (
    <>
      <LabelLayer labels={props.labels} view={shown} />
      <PlaceLayer
        places={scene.places}
        view={shown}
        scene={scene}
        fontSize={fontSize}
        markProps={markProps}
      />
    </>
  )
}

function FocusRing(props: {
  readonly drawing: Drawing
  readonly scene: MapScene
  readonly adcode: Adcode | null
  readonly fontSize: number
}): ReactNode {
  const shape = props.drawing.shapes.find(({ adcode }) => adcode === props.adcode)
  if (!shape) return null
  const theme = THEMES[props.scene.theme]
  const width = strokes(props.fontSize)
  const line = { d: shape.d, fill: 'none', vectorEffect: 'non-scaling-stroke' } as const
  return (
    <g data-focus-ring="" strokeLinejoin="round" {...DECORATION}>
      <path {...line} stroke={theme.surface} strokeWidth={width.selected + 4 * width.halo} />
      <path {...line} stroke={theme.text} strokeWidth={width.selected + width.halo} />
      <path {...line} stroke={theme.accent} strokeWidth={width.hover * 0.8} />
    </g>
  )
}
