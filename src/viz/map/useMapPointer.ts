import { type RefObject, useEffect } from 'react'
import type { Adcode } from '../../domain/adcode'
import { isAdditive } from '../../domain/additive'
import { type DivisionFeature, divisionAt } from './geometry'
import { type MapGestures, startGestures } from './gestures'
import type { MapEvents, PlaceMark, PointerKind } from './model'
import { placeSpots } from './placeSpots'
import { type Pixel, project, unproject, type View } from './projection'
import { placeRadius } from './style'

/** What pointer events are judged by: the latest, read when an event comes. */
export interface PointerWorld {
  readonly view: () => View | null
  readonly features: readonly DivisionFeature[]
  readonly places: readonly PlaceMark[]
  readonly fontSize: number
  readonly events: MapEvents
  /** Gestures move the SVG map; `null` while the live map does that itself. */
  readonly gestures: MapGestures | null
  readonly onPointed: (adcode: Adcode | null) => void
  readonly focusDivision: (adcode: Adcode) => void
}

/** A press that moves farther than this is a drag, and clicks nothing. CSS pixels. */
const DRAG = { mouse: 4, touch: 10 }

/**
 * Clicks, double clicks and pointing on the map's host, for both maps alike: the target is found from the geometry, not
 * from what was drawn. Listeners are attached once.
 */
export function useMapPointer(host: RefObject<HTMLElement | null>, world: RefObject<PointerWorld>): void {
  useEffect(() => {
    const element = host.current
    if (!element) return
    const stop = new AbortController()
    let pressed: { at: Pixel; pointer: PointerKind; moved: boolean } | null = null
    let pointed: Adcode | null = null

    const listen = <K extends keyof HTMLElementEventMap>(
      type: K,
      react: (event: HTMLElementEventMap[K]) => void,
    ) => element.addEventListener(type, react, { signal: stop.signal })
    const positionOf = (event: MouseEvent): Pixel => {
      const box = element.getBoundingClientRect()
      return [event.clientX - box.left, event.clientY - box.top]
    }
    const point = (adcode: Adcode | null, [x, y]: Pixel) => {
      if (adcode !== null || pointed !== null) {
        world.current.events.onHover(adcode === null ? null : { adcode, x, y })
      }
      if (adcode !== pointed) world.current.onPointed(adcode)
      pointed = adcode
    }

    listen('pointerdown', (event) => {
      const pointer = event.pointerType === 'touch' ? 'touch' : 'mouse'
      pressed = { at: positionOf(event), pointer, moved: !event.isPrimary }
    })
    // A click gives the focus to the division, a drag must not.
    listen('mousedown', (event) => {
      if (namedTarget(event)) event.preventDefault()
    })
    listen('pointermove', (event) => {
      const at = positionOf(event)
      if (pressed && event.buttons > 0) {
        const limit = pressed.pointer === 'touch' ? DRAG.touch : DRAG.mouse
        if (Math.hypot(at[0] - pressed.at[0], at[1] - pressed.at[1]) > limit) pressed.moved = true
        if (pressed.moved) point(null, at)
        return
      }
      if (event.pointerType !== 'touch') point(divisionUnder(world.current, at), at)
    })
    listen('pointerleave', (event) => point(null, positionOf(event)))
    listen('click', (event) => {
      if (pressed?.moved || event.detail > 1) return
      const { events, focusDivision } = world.current
      const target = namedTarget(event) ?? targetAt(world.current, positionOf(event))
      const pointer = pressed?.pointer ?? 'mouse'
      if (target?.place) events.onPickPlace(target.place)
      else if (target?.division) {
        focusDivision(target.division)
        events.onPick(target.division, { additive: isAdditive(event), pointer })
      }
    })
    listen('dblclick', (event) => {
      const target = namedTarget(event) ?? targetAt(world.current, positionOf(event))
      if (target?.division) world.current.events.onZoomTo(target.division, true)
    })
    listen('keydown', (event) => {
      if (event.key === 'Escape') world.current.events.onEscape()
    })
    startGestures(element, () => world.current.gestures, stop.signal)
    return () => stop.abort()
  }, [host, world])
}

interface Target {
  readonly division: Adcode | null
  readonly place: Adcode | null
}

/** The shape that an event was sent to: a click made by assistive technology has no place on the map. */
function namedTarget(event: Event): Target | null {
  const shape = event.target instanceof Element ? event.target.closest('[data-adcode],[data-place]') : null
  if (!(shape instanceof SVGElement)) return null
  return { division: shape.dataset.adcode ?? null, place: shape.dataset.place ?? null }
}

function divisionUnder({ view, features }: PointerWorld, at: Pixel): Adcode | null {
  const shown = view()
  return shown && divisionAt(features, unproject(shown, at))
}

function targetAt(world: PointerWorld, at: Pixel): Target | null {
  const { places, fontSize } = world
  const view = world.view()
  if (!view) return null
  const spots = placeSpots(places, view, fontSize)
  const place = places.find((mark) => {
    const [x, y] = spots.get(mark.adcode) ?? project(view, mark.point)
    return Math.hypot(at[0] - x, at[1] - y) <= placeRadius(mark.count, fontSize) + 2
  })
  return { division: divisionUnder(world, at), place: place?.adcode ?? null }
}
