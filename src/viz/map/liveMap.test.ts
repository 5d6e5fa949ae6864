import { beforeEach, describe, expect, it, vi } from 'vitest'
import { mark, SQUARES, sceneOf } from './fixtures'
import { LiveMap } from './liveMap'
import type { View } from './projection'

type Options = {
  container: { clientWidth: number; clientHeight: number }
  center: [number, number]
  zoom: number
}

type Aim = { center: [number, number]; zoom: number }

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
    stop() {
      log.push('stop')
    }
    getCanvas = () => ({ removeAttribute: () => {} })
    getContainer = () => this.#options.container
    getCenter = () => ({ lng: this.#options.center[0], lat: this.#options.center[1] })
    getZoom = () => this.#options.zoom
    resize(event: object) {
      const { clientWidth, clientHeight } = this.#options.container
      log.push(`resize ${clientWidth}x${clientHeight}`)
      this.fire('moveend', event)
    }
    jumpTo = (to: Aim, event: object) => this.#go('jump', to, event)
    easeTo = (to: Aim, event: object) => this.#go('ease', to, event)
    flyTo = (to: Aim, event: object) => this.#go('fly', to, event)
    hasImage = () => false
    addImage() {}
    setLayoutProperty() {}
    setFeatureState() {}
    setPaintProperty = (layer: string, name: string) => log.push(`paint ${layer} ${name}`)
    setFilter = (layer: string) => log.push(`filter ${layer}`)
    getSource = () => ({ setData: () => log.push('data') })
    fire(type: string, event: object) {
      for (const listener of this.#listeners.get(type) ?? []) listener(event)
    }
    #go(way: string, to: Aim, event: object) {
      log.push(`${way} ${to.center} ${to.zoom}`)
      Object.assign(this.#options, to)
      this.fire('moveend', event)
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
  vi.stubGlobal('window', { addEventListener: () => {}, devicePixelRatio: 1 })
  const container = { clientWidth: AT_FIRST.width, clientHeight: AT_FIRST.height, addEventListener: () => {} }
  const rests: string[] = []
  const state = {
    boundaries: SQUARES,
    prefectures: null,
    detail: false,
    scene: sceneOf({}, { marks: [mark({ adcode: '110000' })] }),
    fontSize: 13,
  }
  const map = new LiveMap(container as unknown as HTMLElement, state, AT_FIRST, {
    onPainted: () => {},
    onMove: () => {},
    onRest: ({ width, height, zoom }, byUser) => rests.push(`${width}x${height} ${zoom} ${byUser}`),
  })
  return { map, container, rests, state }
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
    expect(log).toEqual(['stop', 'resize 600x430', 'jump 104,35 2.5'])
    expect(rests).toEqual(['600x430 3 false', '600x430 2.5 false'])
  })

  it('is in the old size until then, even where a move ends in a box that has changed', () => {
    const { map, container, rests } = given()
    Object.assign(container, { clientWidth: 600, clientHeight: 430 })
    FakeMap.last.fire('moveend', { asked: true })
    expect(rests).toEqual(['900x500 3 false'])
    map.show(NARROWER, 'ease')
    expect(log[1]).toBe('resize 600x430')
  })

  it('flies for as long as it is told to', () => {
    const { map, rests } = given()
    map.show({ ...AT_FIRST, zoom: 5 }, 1200)
    expect(log).toEqual(['fly 104,36 5'])
    expect(rests).toEqual(['900x500 5 false'])
  })

  it('takes what changed before its style was there with the style', () => {
    const { map, state } = given()
    map.update({ ...state, boundaries: { ...SQUARES }, scene: { ...state.scene, theme: 'dark' } })
    expect(log).toEqual([])
    FakeMap.last.fire('style.load', {})
    expect(log).toContain('data')
    expect(log).toContain('paint sea background-color')
    log.length = 0
    map.update({ ...state, boundaries: { ...SQUARES }, scene: { ...state.scene, theme: 'dark' } })
    expect(log).toEqual(['data'])
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
