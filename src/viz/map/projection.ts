/**
 * Web Mercator as MapLibre counts it: a world of 512 px at zoom 0, no rotation, no pitch. Pure arithmetic, so that the
 * SVG map, the labels and the live map agree to a fraction of a pixel.
 */
import type { Boundaries } from '../../domain/boundaries'
import type { Camera } from '../../domain/camera'

/** Longitude and latitude in degrees. */
export type LngLat = readonly [number, number]

/** CSS pixels from the upper left corner of the map's box. */
export type Pixel = readonly [number, number]

/** [west, south, east, north] in degrees. */
export type Bounds = readonly [number, number, number, number]

/** A box of CSS pixels. */
export interface Size {
  readonly width: number
  readonly height: number
}

/** What a map shows: a box of CSS pixels, the place at its middle and how near. */
export interface View extends Size {
  readonly center: LngLat
  readonly zoom: number
}

/** CSS pixels kept free at the edges when something is fitted into the box. */
export interface Padding {
  readonly top: number
  readonly right: number
  readonly bottom: number
  readonly left: number
}

/** From the Pamirs to the Ussuri, from the southern tip of Hainan to the Amur. */
export const COUNTRY_BOUNDS: Bounds = [73.4, 17.9, 135.2, 53.7]

/** The islands of the South China Sea and all ten dashes. */
const SOUTH_CHINA_SEA: Bounds = [105, 3.3, 125, 24]

export const MIN_ZOOM = 0.5
export const MAX_ZOOM = 10
export const DEFAULT_PADDING: Padding = { top: 12, right: 12, bottom: 12, left: 12 }

/** From here on, prefectures are outlined in any view. */
const DETAIL_ZOOM = 4.8
/** Where the middle of the map may go. */
const CENTER_BOUNDS: Bounds = [70, 0, 140, 57]
/** A division fills the box up to here: nearer, the boundaries would look faceted. */
const DIVISION_MAX_ZOOM = 10
const WORLD = 512

/** Pixels around the whole world at a zoom. */
function worldSize(zoom: number): number {
  return WORLD * 2 ** zoom
}

/** A place in a square world of side 1, `x` eastward from 180° W, `y` southward. */
export function toUnit([lng, lat]: LngLat): readonly [number, number] {
  const y = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))
  return [(lng + 180) / 360, 0.5 - y / (2 * Math.PI)]
}

/** The inverse of `toUnit`. */
function fromUnit([x, y]: readonly [number, number]): LngLat {
  const lat = (360 / Math.PI) * Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) - 90
  return [x * 360 - 180, lat]
}

/** Screen position of the world's upper left corner, and pixels around the world. */
export function frameOf(view: View): { readonly x: number; readonly y: number; readonly size: number } {
  const size = worldSize(view.zoom)
  const [x, y] = toUnit(view.center)
  return { x: view.width / 2 - x * size, y: view.height / 2 - y * size, size }
}

/** Where a place stands in the box. */
export function project(view: View, place: LngLat): Pixel {
  const { x, y, size } = frameOf(view)
  const [ux, uy] = toUnit(place)
  return [x + ux * size, y + uy * size]
}

/** The place under a pixel of the box. */
export function unproject(view: View, [px, py]: Pixel): LngLat {
  const { x, y, size } = frameOf(view)
  return fromUnit([(px - x) / size, (py - y) / size])
}

/** The nearest view that shows all of `bounds` inside the padding. */
export function fitBounds(bounds: Bounds, size: Size, padding: Padding, maxZoom = MAX_ZOOM): View {
  const [west, north] = toUnit([bounds[0], bounds[3]])
  const [east, south] = toUnit([bounds[2], bounds[1]])
  const room = {
    width: Math.max(1, size.width - padding.left - padding.right),
    height: Math.max(1, size.height - padding.top - padding.bottom),
  }
  const scale = Math.min(room.width / (east - west), room.height / (south - north))
  const zoom = clamp(Math.log2(scale / WORLD), MIN_ZOOM, maxZoom)
  const world = worldSize(zoom)
  const x = (west + east) / 2 + (padding.right - padding.left) / 2 / world
  const y = (north + south) / 2 + (padding.bottom - padding.top) / 2 / world
  return { ...size, center: fromUnit([x, y]), zoom }
}

/** The view of a camera in a box. A division without a polygon shows the country. */
export function viewFor(camera: Camera, size: Size, padding: Padding, boundaries: Boundaries): View {
  switch (camera.type) {
    case 'country':
      return fitBounds(COUNTRY_BOUNDS, size, padding)
    case 'division': {
      const found = boundaries.divisions.features.find((one) => one.properties.adcode === camera.adcode)
      if (!found) return fitBounds(COUNTRY_BOUNDS, size, padding)
      return fitBounds(found.properties.bbox, size, padding, DIVISION_MAX_ZOOM)
    }
    case 'free':
      return constrain({ ...size, center: camera.center, zoom: camera.zoom })
  }
}

/** The nearest allowed view: the middle over East Asia, the zoom within its limits. */
export function constrain(view: View): View {
  const [west, south, east, north] = CENTER_BOUNDS
  const center: LngLat = [clamp(view.center[0], west, east), clamp(view.center[1], south, north)]
  return { ...view, center, zoom: clamp(view.zoom, MIN_ZOOM, MAX_ZOOM) }
}

/** The view after dragging the map by some pixels. */
export function panBy(view: View, dx: number, dy: number): View {
  return constrain({ ...view, center: unproject(view, [view.width / 2 - dx, view.height / 2 - dy]) })
}

/** The view after zooming by some levels with the place under a pixel kept there. */
export function zoomAround(view: View, levels: number, at: Pixel): View {
  const zoom = clamp(view.zoom + levels, MIN_ZOOM, MAX_ZOOM)
  const place = unproject(view, at)
  const zoomed = { ...view, zoom }
  const [x, y] = project(zoomed, place)
  return panBy(zoomed, at[0] - x, at[1] - y)
}

/** How a drawing made for one view lies in another: `translate(x, y) scale(k)`, exact in Mercator. */
export function transformBetween(drawn: View, shown: View): { x: number; y: number; k: number } {
  const from = frameOf(drawn)
  const to = frameOf(shown)
  const k = to.size / from.size
  return { x: to.x - from.x * k, y: to.y - from.y * k, k }
}

/** Whether the view shows the islands of the South China Sea and the dashes in full: then it needs no inset. */
export function coversSouthChinaSea(view: View): boolean {
  const [west, south, east] = SOUTH_CHINA_SEA
  const [left, bottom] = unproject(view, [0, view.height])
  const [right] = unproject(view, [view.width, view.height])
  return left <= west && right >= east && bottom <= south
}

/** Whether the view is near enough to outline prefectures. */
export function showsPrefectures(camera: Camera, view: View): boolean {
  return camera.type === 'division' || view.zoom >= DETAIL_ZOOM
}

/** A view as a camera of its own, rounded to what an address in the URL needs. */
export function freeCamera(view: View): Camera {
  const center: LngLat = [round(view.center[0], 4), round(view.center[1], 4)]
  return { type: 'free', center, zoom: round(view.zoom, 2) }
}

/** Whether two cameras ask for the same. */
export function sameCamera(a: Camera, b: Camera): boolean {
  if (a.type === 'free' && b.type === 'free') {
    return a.zoom === b.zoom && a.center[0] === b.center[0] && a.center[1] === b.center[1]
  }
  if (a.type === 'division' && b.type === 'division') return a.adcode === b.adcode
  return a.type === b.type
}

/** Whether two views are the same within what an eye or a renderer can tell. */
export function sameView(a: View, b: View): boolean {
  return (
    a.width === b.width &&
    a.height === b.height &&
    Math.abs(a.zoom - b.zoom) < 1e-6 &&
    Math.abs(a.center[0] - b.center[0]) < 1e-6 &&
    Math.abs(a.center[1] - b.center[1]) < 1e-6
  )
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most)
}

function round(value: number, digits: number): number {
  return Math.round(value * 10 ** digits) / 10 ** digits
}
