import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mark, SQUARES, sceneOf } from './fixtures'
import { LiveMap } from './liveMap'
import type { View } from './projection'

type Options = {
  container: { clientWidth: number; clientHeight: number }
  center: [number, number]
  zoom: number
}

/** Stands for MapLibre's map: takes its container's size when it is told to, and moves when it is told to. */
const maplibre = vi.hoisted(() => {
  const log: string[] = []
  class FakeMap {
    static last: FakeMap
    readonly #options: Options
    readonly #listeners = new Map<string, ((event: object) => void)[]>()
    readonly touchZoomRotate = { disableRotation: () => {} }
    constructor(options: Options) {
      this.#options = options
      FakeMap.last = this
    }
    on(type: string, listener: (event: object) => void) {
      this.#listeners.set(type, [...(this.#listeners.get(type) ?? []), listener])
    }
    once() {}
    triggerRepaint() {}
    stop() {}
    getCanvas = () => ({ removeAttribute: () => {} })
    getContainer = () => this.#options.container
    getCenter = () => ({ lng: this.#options.center[0], lat: this.#options.center[1] })
    getZoom = () => this.#options.zoom
    resize() {
      const { clientWidth, clientHeight } = this.#options.container
      log.push(`resize ${clientWidth}x${clientHeight}`)
      this.fire('moveend', { asked: true })
    }
    jumpTo = (to: { center: [number, number]; zoom: number }) => this.#go('jump', to)
    easeTo = (to: { center: [number, number]; zoom: number }) => this.#go('ease', to)
    fire(type: string, event: object) {
      for (const listener of this.#listeners.get(type) ?? []) listener(event)
    }
    #go(way: string, to: { center: [number, number]; zoom: number }) {
      log.push(`${way} ${to.center} ${to.zoom}`)
      Object.assign(this.#options, to)
      this.fire('moveend', { asked: true })
    }
  }
  return { log, FakeMap }
})
vi.mock('maplibre-gl', () => ({
  Map: maplibre.FakeMap,
  prewarm: () => {},
  setWorkerCount: () => {},
  setWorkerUrl: () => {},
}))

const { log, FakeMap } = maplibre
const AT_FIRST: View = { width: 900, height: 500, center: [104, 36], zoom: 3 }
const NARROWER: View = { width: 600, height: 430, center: [104, 35], zoom: 2.5 }

function given() {
  const container = { clientWidth: AT_FIRST.width, clientHeight: AT_FIRST.height }
  const rests: string[] = []
  const state = {
    boundaries: SQUARES,
    prefectures: null,
    detail: false,
    scene: sceneOf({}, { marks: [mark({ adcode: '110000' })] }),
    fontSize: 13,
  }
  const map = new LiveMap(container as HTMLElement, state, AT_FIRST, {
    onPainted: () => {},
    onMove: () => {},
    onRest: ({ width, height, zoom }, byUser) => rests.push(`${width}x${height} ${zoom} ${byUser}`),
  })
  return { map, container, rests }
}

beforeEach(() => {
  log.length = 0
})

describe('LiveMap', () => {
  it('goes to a view of its own size on the way that is asked for', () => {
    const { map, rests } = given()
    map.show({ ...AT_FIRST, zoom: 4 }, 'ease')
    expect(log).toEqual(['ease 104,36 4'])
    expect(rests).toEqual(['900x500 4 false'])
  })

  it('takes another size with the view that has it, at once', () => {
    const { map, container, rests } = given()
    Object.assign(container, { clientWidth: 600, clientHeight: 430 })
    map.show(NARROWER, 'ease')
    expect(log).toEqual(['resize 600x430', 'jump 104,35 2.5'])
    expect(rests.at(-1)).toBe('600x430 2.5 false')
  })

  it('is in the old size until then, even where a move ends in a box that has changed', () => {
    const { map, container, rests } = given()
    Object.assign(container, { clientWidth: 600, clientHeight: 430 })
    FakeMap.last.fire('moveend', { asked: true })
    expect(rests).toEqual(['900x500 3 false'])
    map.show(NARROWER, 'ease')
    expect(log[0]).toBe('resize 600x430')
  })

  it('says at once that it rests where it was already', () => {
    const { map, rests } = given()
    map.show(AT_FIRST, 'ease')
    expect(log).toEqual([])
    expect(rests).toEqual(['900x500 3 false'])
  })

  it('tells the user’s moves from those that were asked for, and says nothing once destroyed', () => {
    const { map, rests } = given()
    FakeMap.last.fire('moveend', {})
    expect(rests).toEqual(['900x500 3 true'])
    Object.assign(FakeMap.last, { remove: () => {} })
    map.destroy()
    FakeMap.last.fire('moveend', {})
    expect(rests).toHaveLength(1)
  })
})
