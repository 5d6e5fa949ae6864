import {
  type GeoJSONSource,
  type MapLibreEvent,
  Map as MapLibreMap,
  prewarm,
  setWorkerCount,
  setWorkerUrl,
} from 'maplibre-gl'
import workerUrl from 'maplibre-gl/dist/maplibre-gl-worker.mjs?url'
import type { Adcode } from '../../domain/adcode'
import type { Boundaries, PrefectureBoundaries } from '../../domain/boundaries'
import { THEMES } from '../theme'
import { hatchPixels, hatchTile } from './hatch'
import { holdPresses } from './heldPress'
import { HATCH_IMAGE, hatchFilter, liveStyle, SOURCE, sourceData, themePaint } from './liveStyle'
import type { MapScene } from './model'
import { constrain, type LngLat, MAX_ZOOM, MIN_ZOOM, type Size, sameView, type View } from './projection'
import { divisionFill, hatchOpacity } from './style'

/** What the live map draws. */
export interface LiveState {
  readonly boundaries: Boundaries
  readonly prefectures: PrefectureBoundaries | null
  /** Whether prefectures are outlined. */
  readonly detail: boolean
  readonly scene: MapScene
  readonly fontSize: number
}

/** What the live map reports. */
export interface LiveEvents {
  /** Painted with all its colours, or not any more (`false`: the context was lost). */
  readonly onPainted: (painted: boolean) => void
  readonly onMove: (view: View) => void
  /** At rest. `byUser`: the user moved it, not a camera that was asked for. */
  readonly onRest: (view: View, byUser: boolean) => void
}

/** Rides on events of moves that were asked for, so that they are not taken for the user's. */
const ASKED = { asked: true }
/** Of a change of the camera in the dashboard. */
const EASE_MS = 180

setWorkerUrl(workerUrl)
setWorkerCount(1)
prewarm()

type StateOfDivision = Readonly<{ fill: string; hatch: number }>

/** The MapLibre map: made once, changed by difference, destroyed. Throws where there is no WebGL 2. */
export class LiveMap {
  readonly #map: MapLibreMap
  readonly #events: LiveEvents
  readonly #applied = new Map<Adcode, StateOfDivision>()
  /** What the style was made for. */
  readonly #initial: LiveState
  #state: LiveState
  #size: Size
  #styled = false
  #destroyed = false
  readonly #stop = new AbortController()

  constructor(container: HTMLElement, state: LiveState, view: View, events: LiveEvents) {
    this.#initial = state
    this.#state = state
    this.#events = events
    this.#map = new MapLibreMap({
      container,
      style: liveStyle(sourceData(state.boundaries, state.prefectures), state.scene, state.fontSize),
      center: [...view.center],
      zoom: view.zoom,
      minZoom: MIN_ZOOM,
      maxZoom: MAX_ZOOM,
      maxPitch: 0,
      renderWorldCopies: false,
      transformConstrain: (center, zoom) => constrained(center, zoom),
      attributionControl: false,
      canvasContextAttributes: { antialias: false },
      fadeDuration: 0,
      trackResize: false,
      validateStyle: false,
      boxZoom: false,
      doubleClickZoom: false,
      dragRotate: false,
      touchPitch: false,
      keyboard: false,
    })
    this.#size = sizeOf(this.#map)
    this.#map.touchZoomRotate.disableRotation()
    hideFromKeyboard(this.#map.getCanvas())
    holdPresses(container, () => this.#map.isMoving(), this.#stop.signal)
    this.#listen()
  }

  /** Takes a new wanted state and changes what differs. */
  update(state: LiveState): void {
    const before = this.#state
    this.#state = state
    if (this.#styled) this.#applyChanges(before)
  }

  #applyChanges(before: LiveState): void {
    const state = this.#state
    if (state.boundaries !== before.boundaries || state.prefectures !== before.prefectures) this.#applyData()
    if (state.scene.theme !== before.scene.theme || state.fontSize !== before.fontSize) this.#applyTheme()
    if (state.detail !== before.detail) this.#applyDetail()
    if (state.scene !== before.scene) {
      const filter = hatchFilter(state.scene)
      if (JSON.stringify(filter) !== JSON.stringify(hatchFilter(before.scene)))
        this.#map.setFilter('hatch', filter)
    }
    this.#applyColors()
  }

  /** Shows a view: at once, on a short way there, or in a flight of so many ms; at once too where its size is another. */
  show(view: View, way: 'jump' | 'ease' | number): void {
    const resized = view.width !== this.#size.width || view.height !== this.#size.height
    if (resized) {
      this.#map.stop()
      this.#size = sizeOf(this.#map)
      this.#map.resize(ASKED)
    }
    if (sameView(this.view(), view)) {
      this.#events.onRest(view, false)
      return
    }
    const target = { center: [...view.center] as [number, number], zoom: view.zoom }
    if (resized || way === 'jump') this.#map.jumpTo(target, ASKED)
    else if (way === 'ease') this.#map.easeTo({ ...target, duration: EASE_MS, essential: true }, ASKED)
    else this.#map.flyTo({ ...target, duration: way, essential: true }, ASKED)
  }

  /** Where the map is, in the size that it is drawn in: its container may have another by now. */
  view(): View {
    const { lng, lat } = this.#map.getCenter()
    return { ...this.#size, center: [lng, lat], zoom: this.#map.getZoom() }
  }

  /** Nothing is reported or drawn after this. */
  destroy(): void {
    this.#destroyed = true
    this.#stop.abort()
    this.#map.remove()
  }

  #listen(): void {
    const map = this.#map
    const alive = <E>(react: (event: E) => void) => {
      return (event: E) => {
        if (!this.#destroyed) react(event)
      }
    }
    const byUser = (event: MapLibreEvent & { asked?: boolean }) => event.asked !== true
    map.on(
      'style.load',
      alive(() => this.#applyAll()),
    )
    map.on(
      'move',
      alive(() => this.#events.onMove(this.view())),
    )
    map.on(
      'moveend',
      alive((event) => this.#events.onRest(this.view(), byUser(event))),
    )
    map.on(
      'webglcontextlost',
      alive(() => {
        this.#styled = false
        this.#events.onPainted(false)
      }),
    )
    // The style comes back by itself, and with it `style.load`; feature states don't.
    map.on(
      'webglcontextrestored',
      alive(() => this.#reportWhenPainted()),
    )
    this.#reportWhenPainted()
  }

  #reportWhenPainted(): void {
    this.#map.once('idle', () => {
      if (!this.#destroyed) this.#events.onPainted(true)
    })
    this.#map.triggerRepaint()
  }

  #applyAll(): void {
    this.#styled = true
    this.#applied.clear()
    this.#applyHatch()
    this.#applyDetail()
    this.#applyChanges(this.#initial)
  }

  #applyData(): void {
    const data = sourceData(this.#state.boundaries, this.#state.prefectures)
    this.#map.getSource<GeoJSONSource>(SOURCE)?.setData(data)
  }

  #applyTheme(): void {
    const { scene, fontSize } = this.#state
    for (const [layer, paint] of Object.entries(themePaint(scene.theme, fontSize))) {
      for (const [name, value] of Object.entries(paint)) {
        // The names and values are those of the style itself, which liveStyle's tests check.
        this.#map.setPaintProperty(layer, name as 'line-color', value as string)
      }
    }
    this.#applyHatch()
  }

  #applyHatch(): void {
    const { scene, fontSize } = this.#state
    const ratio = Math.ceil(Math.max(1, window.devicePixelRatio)) * 2
    const image = hatchPixels(hatchTile(fontSize), ratio, THEMES[scene.theme].hatch)
    if (this.#map.hasImage(HATCH_IMAGE)) this.#map.removeImage(HATCH_IMAGE)
    this.#map.addImage(HATCH_IMAGE, image, { pixelRatio: ratio })
  }

  #applyDetail(): void {
    this.#map.setLayoutProperty('prefectures', 'visibility', this.#state.detail ? 'visible' : 'none')
  }

  #applyColors(): void {
    const { scene } = this.#state
    for (const mark of scene.marks) {
      const state: StateOfDivision = { fill: divisionFill(mark, scene), hatch: hatchOpacity(mark) }
      if (sameState(this.#applied.get(mark.adcode), state)) continue
      this.#applied.set(mark.adcode, state)
      this.#map.setFeatureState({ source: SOURCE, id: mark.adcode }, state)
    }
  }
}

function sizeOf(map: MapLibreMap): Size {
  const { clientWidth: width, clientHeight: height } = map.getContainer()
  return { width, height }
}

function sameState(a: StateOfDivision | undefined, b: StateOfDivision): boolean {
  return a?.fill === b.fill && a.hatch === b.hatch
}

function constrained<C extends { lng: number; lat: number }>(
  center: C,
  zoom: number,
): { center: C; zoom: number } {
  const within = constrain({ width: 0, height: 0, center: [center.lng, center.lat] as LngLat, zoom })
  center.lng = within.center[0]
  center.lat = within.center[1]
  return { center, zoom: within.zoom }
}

/** The SVG map's shapes carry keyboard and screen reader: the canvas is neither a stop nor a name. */
function hideFromKeyboard(canvas: HTMLCanvasElement): void {
  canvas.removeAttribute('tabindex')
  canvas.removeAttribute('role')
  canvas.removeAttribute('aria-label')
}
