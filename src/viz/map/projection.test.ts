import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { servedBoundaries } from '../../testing/servedBoundaries'
import {
  COUNTRY_BOUNDS,
  constrain,
  coversSouthChinaSea,
  DEFAULT_PADDING,
  fitBounds,
  freeCamera,
  type LngLat,
  panBy,
  project,
  sameCamera,
  showsPrefectures,
  transformBetween,
  unproject,
  type View,
  viewFor,
  zoomAround,
} from './projection'

const place = fc.tuple(
  fc.double({ min: 60, max: 150, noNaN: true }),
  fc.double({ min: -10, max: 60, noNaN: true }),
)
const views = fc.record({
  width: fc.integer({ min: 200, max: 4000 }),
  height: fc.integer({ min: 200, max: 2200 }),
  center: fc.tuple(
    fc.double({ min: 75, max: 130, noNaN: true }),
    fc.double({ min: 10, max: 50, noNaN: true }),
  ),
  zoom: fc.double({ min: 1, max: 10, noNaN: true }),
})
const near = ([a, b]: readonly [number, number], [x, y]: readonly [number, number], digits = 6) => {
  expect(a).toBeCloseTo(x, digits)
  expect(b).toBeCloseTo(y, digits)
}

/** The formulas of maplibre-gl's MercatorCoordinate (mercatorXfromLng, mercatorYfromLat), as published. */
function maplibrePixel(view: View, [lng, lat]: LngLat): [number, number] {
  const x = (180 + lng) / 360
  const y = (180 - (180 / Math.PI) * Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360))) / 360
  return [x * 512 * 2 ** view.zoom, y * 512 * 2 ** view.zoom]
}

describe('projection', () => {
  test('what is projected comes back', () => {
    fc.assert(fc.property(views, place, (view, at) => near(unproject(view, project(view, at)), at)))
  })

  test('is that of MapLibre', () => {
    fc.assert(
      fc.property(views, place, (view, at) => {
        const [x, y] = maplibrePixel(view, at)
        const [cx, cy] = maplibrePixel(view, view.center)
        near(project(view, at), [x - cx + view.width / 2, y - cy + view.height / 2], 4)
      }),
    )
  })

  test('a drawing moved along lies where it would be drawn anew', () => {
    fc.assert(
      fc.property(views, views, place, (drawn, other, at) => {
        const shown = { ...other, zoom: drawn.zoom + (other.zoom - 5) / 5 }
        const { x, y, k } = transformBetween(drawn, shown)
        const [px, py] = project(drawn, at)
        near([px * k + x, py * k + y], project(shown, at), 4)
      }),
    )
  })
})

describe('fitting', () => {
  const sizes = fc.record({
    width: fc.integer({ min: 200, max: 4000 }),
    height: fc.integer({ min: 200, max: 2200 }),
  })

  test('the country lies inside the padding, and touches it', () => {
    fc.assert(
      fc.property(sizes, (size) => {
        const padding = { top: 10, right: 30, bottom: 20, left: 5 }
        const view = fitBounds(COUNTRY_BOUNDS, size, padding)
        const [left, top] = project(view, [COUNTRY_BOUNDS[0], COUNTRY_BOUNDS[3]])
        const [right, bottom] = project(view, [COUNTRY_BOUNDS[2], COUNTRY_BOUNDS[1]])
        const spare = [left - 5, top - 10, size.width - 30 - right, size.height - 20 - bottom]
        for (const room of spare) expect(room).toBeGreaterThan(-1e-6)
        expect(Math.min(...spare)).toBeCloseTo(0, 6)
      }),
    )
  })

  test('a division fills the box; one without a polygon shows the country', () => {
    const boundaries = servedBoundaries()
    const size = { width: 900, height: 600 }
    const view = viewFor({ type: 'division', adcode: '430000' }, size, DEFAULT_PADDING, boundaries)
    expect(view.zoom).toBeGreaterThan(5)
    expect(view.center[0]).toBeCloseTo(111.5, 0)
    expect(viewFor({ type: 'division', adcode: '990000' }, size, DEFAULT_PADDING, boundaries)).toEqual(
      viewFor({ type: 'country' }, size, DEFAULT_PADDING, boundaries),
    )
  })

  test('only a tall box shows the South China Sea with the country', () => {
    const country = (width: number, height: number) =>
      fitBounds(COUNTRY_BOUNDS, { width, height }, DEFAULT_PADDING)
    expect(coversSouthChinaSea(country(390, 844))).toBe(true)
    expect(coversSouthChinaSea(country(1300, 800))).toBe(false)
    expect(coversSouthChinaSea({ ...country(390, 844), zoom: 5 })).toBe(false)
  })
})

describe('moving', () => {
  test('zooming keeps the place under the pointer, where the middle may go', () => {
    const view: View = { width: 800, height: 600, center: [105, 35], zoom: 4 }
    near(unproject(zoomAround(view, 1.3, [300, 200]), [300, 200]), unproject(view, [300, 200]))
  })

  test('dragging takes the place along', () => {
    const view: View = { width: 800, height: 600, center: [105, 35], zoom: 4 }
    near(project(panBy(view, 40, -25), view.center), [440, 275])
  })

  test('the middle stays over East Asia and the zoom within its limits', () => {
    const view = constrain({ width: 800, height: 600, center: [-10, 80], zoom: 30 })
    expect(view).toMatchObject({ center: [70, 57], zoom: 10 })
  })
})

describe('cameras', () => {
  const view: View = { width: 800, height: 600, center: [105.123456, 35.98765], zoom: 4.5678 }

  test('a free camera is rounded', () => {
    expect(freeCamera(view)).toEqual({ type: 'free', center: [105.1235, 35.9877], zoom: 4.57 })
  })

  test('sameCamera compares what is asked for', () => {
    expect(sameCamera(freeCamera(view), freeCamera({ ...view, zoom: 4.5681 }))).toBe(true)
    expect(sameCamera(freeCamera(view), freeCamera({ ...view, zoom: 4.6 }))).toBe(false)
    expect(sameCamera({ type: 'country' }, { type: 'country' })).toBe(true)
    expect(sameCamera({ type: 'country' }, { type: 'division', adcode: '110000' })).toBe(false)
    expect(sameCamera({ type: 'division', adcode: '120000' }, { type: 'division', adcode: '110000' })).toBe(
      false,
    )
  })

  test('prefectures show in a division and near by', () => {
    expect(showsPrefectures({ type: 'country' }, view)).toBe(false)
    expect(showsPrefectures({ type: 'division', adcode: '650000' }, view)).toBe(true)
    expect(showsPrefectures(freeCamera(view), { ...view, zoom: 5 })).toBe(true)
  })
})
