import {
  type ReactNode,
  useCallback,
  useEffect,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'
import { usePrinting } from '../printing'
import { shownDivisions } from './geometry'
import './map.css'
import { FIRST_MAP, isMarked, markOnce } from './marks'
import type { MapEvents, MapScene } from './model'
import {
  DEFAULT_PADDING,
  freeCamera,
  type Padding,
  type Pixel,
  type Size,
  sameCamera,
  showsPrefectures,
  type View,
  viewFor,
} from './projection'
import { BASE_FONT_SIZE } from './style'
import { useBoxSize } from './useBoxSize'
import { type LiveStatus, useLiveMap } from './useLiveMap'
import { type PointerWorld, useMapPointer } from './useMapPointer'
import { VectorMap } from './VectorMap'
import { ViewStore } from './viewStore'

/** What the map is given. Everything is controlled: the map keeps no choice of the user's. */
export interface ChinaMapProps {
  readonly boundaries: Boundaries
  /** The finer boundaries; `null` until they are asked for and loaded. */
  readonly prefectures: PrefectureBoundaries | null
  readonly scene: MapScene
  readonly camera: Camera
  readonly events: MapEvents
  /** CSS pixels at the edges that a fitted view leaves free, such as for a legend. */
  readonly padding?: Padding
  /** Of the labels, in CSS pixels: 13 at 1440 px, about 22 at 3840 px. Strokes grow with it. */
  readonly fontSize?: number
  readonly texts: {
    /** Names the map, and the keys that work in it, for screen readers. */
    readonly label: string
  }
  /** The view came near enough for prefectures and has none. */
  readonly onNeedPrefectures?: () => void
  readonly onLiveChange?: (status: LiveStatus) => void
  /** What is shown, whenever it came to rest: for the inset, see `coversSouthChinaSea`. */
  readonly onViewChange?: (view: View) => void
  readonly testId?: string
  /** Never loads the live map: the SVG map does all of it. */
  readonly vectorOnly?: boolean
  /** The live map is not begun while this holds: something more urgent needs the processor. */
  readonly waits?: boolean
  /** The camera as it moves, where maps of one size share it. */
  readonly store?: ViewStore
  /** Pointed at in another map, and outlined here too. */
  readonly pointed?: Adcode | null
}

/** The map of China: an SVG map at once, the live map beneath it as soon as that is there. */
export function ChinaMap(props: ChinaMapProps): ReactNode {
  const { boundaries, prefectures, scene, camera, events, fontSize = BASE_FONT_SIZE } = props
  const { top, right, bottom, left } = props.padding ?? DEFAULT_PADDING
  const host = useRef<HTMLDivElement>(null)
  const size = useBoxSize(host)
  const [own] = useState(() => new ViewStore())
  const store = props.store ?? own
  const [hovered, setHovered] = useState<Adcode | null>(null)
  const [ring, setRing] = useState(true)
  const rest = useSyncExternalStore(store.subscribe, () => store.get()?.rest)
  const reported = useRef<{ camera: Camera; view: View } | null>(null)

  const target = useMemo(
    () => size && targetView(camera, size, { top, right, bottom, left }, boundaries, reported.current),
    [camera, size, top, right, bottom, left, boundaries],
  )
  const report = useCallback(
    (view: View) => {
      const free = freeCamera(view)
      reported.current = { camera: free, view }
      events.onCameraRest(free)
    },
    [events],
  )
  const detail = rest !== undefined && showsPrefectures(camera, rest)
  const painted = useFirstPaint(rest !== undefined)
  const printing = usePrinting()
  const isReady = painted || (rest !== undefined && isMarked(FIRST_MAP))
  const [isBegun, setBegun] = useState(false)
  if (isReady && !props.waits && !isBegun) setBegun(true)
  const live = useLiveMap({
    store,
    enabled: !props.vectorOnly && isReady && isBegun,
    target,
    state: { boundaries, prefectures, detail: detail && prefectures !== null, scene, fontSize },
    onUserRest: report,
  })

  const { onLiveChange, onViewChange, onNeedPrefectures } = props
  useEffect(() => {
    onLiveChange?.(live.status)
  }, [live.status, onLiveChange])
  useEffect(() => {
    if (rest) onViewChange?.(rest)
  }, [rest, onViewChange])
  const needed = detail && prefectures === null
  useEffect(() => {
    if (needed) onNeedPrefectures?.()
  }, [needed, onNeedPrefectures])

  const settle = useCallback(
    (view: View) => {
      store.settle(view)
      report(view)
    },
    [store, report],
  )
  const focusedByPointer = useRef(false)
  const current: PointerWorld = {
    view: () => store.get()?.shown ?? null,
    features: shownDivisions(boundaries, prefectures),
    places: scene.places,
    fontSize,
    events,
    gestures:
      live.status === 'live'
        ? null
        : { view: () => store.get()?.shown ?? null, move: (view) => store.move(view), rest: settle },
    onPointed: setHovered,
    focusDivision: (adcode) => {
      focusedByPointer.current = true
      host.current?.querySelector<SVGElement>(`[data-adcode="${adcode}"]`)?.focus({ preventScroll: true })
      focusedByPointer.current = false
      setRing(false)
    },
  }
  const world = useRef(current)
  useLayoutEffect(() => {
    world.current = current
  })
  useMapPointer(host, world)
  const onFocusShape = (adcode: Adcode | null, [x, y]: Pixel) => {
    // A pointer that presses elsewhere takes the focus away and is still where it was.
    if (focusedByPointer.current || (adcode === null && !ring)) return
    setRing(true)
    events.onHover(adcode === null ? null : { adcode, x, y })
  }

  return (
    <div
      ref={host}
      className="china-map"
      data-testid={props.testId}
      data-ready={painted}
      data-live={live.status}
      data-pointing={hovered !== null}
    >
      <div ref={live.container} className="china-map__live" aria-hidden="true" />
      <VectorMap
        {...{ boundaries, prefectures, scene, events, store, fontSize, detail, ring }}
        hovered={hovered ?? props.pointed ?? null}
        label={props.texts.label}
        live={live.status === 'live' && !printing}
        onKeyboard={() => setRing(true)}
        onFocusShape={onFocusShape}
        onReveal={(view) => events.onCameraRest(freeCamera(view))}
      />
    </div>
  )
}

/** The view that a camera asks for. One that the user's own move led to is kept as it was, not as it was rounded. */
function targetView(
  camera: Camera,
  size: Size,
  padding: Padding,
  boundaries: Boundaries,
  reported: { readonly camera: Camera; readonly view: View } | null,
): View {
  if (reported && sameCamera(camera, reported.camera)) {
    return { ...size, center: reported.view.center, zoom: reported.view.zoom }
  }
  return viewFor(camera, size, padding, boundaries)
}

/** Whether the map has been on the screen: a frame after it was first drawn. */
function useFirstPaint(drawn: boolean): boolean {
  const [painted, setPainted] = useState(false)
  useEffect(() => {
    if (!drawn) return
    let frame = requestAnimationFrame(() => {
      markOnce(FIRST_MAP)
      // The next frame begins when this one is on the screen: nothing that follows holds it up.
      frame = requestAnimationFrame(() => setPainted(true))
    })
    return () => cancelAnimationFrame(frame)
  }, [drawn])
  return painted
}
