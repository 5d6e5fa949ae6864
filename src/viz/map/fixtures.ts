/** Frozen things to test the map with. For tests only. */
import type { Boundaries } from '../../domain/boundaries'
import { DIVISIONS } from '../../domain/divisions'
import type { Lang } from '../../domain/text'
import type { DivisionMark, MapScene } from './model'

/** Two squares side by side, 110000 in the west and 120000 in the east, and nothing else. */
export const SQUARES: Boundaries = {
  divisions: {
    type: 'FeatureCollection',
    features: [square('110000', 100), square('120000', 110)],
  },
  borders: {
    inner: {
      type: 'MultiLineString',
      coordinates: [
        [
          [110, 30],
          [110, 40],
        ],
      ],
    },
    outer: {
      type: 'MultiLineString',
      coordinates: [
        [
          [110, 30],
          [100, 30],
          [100, 40],
          [110, 40],
          [120, 40],
          [120, 30],
          [110, 30],
        ],
      ],
    },
  },
  shared: {
    arcs: [
      [110, 30, 110, 40],
      [110, 30, 100, 30, 100, 40, 110, 40],
      [110, 40, 120, 40, 120, 30, 110, 30],
    ].map((arc) => Float64Array.from(arc)),
    divisions: [
      { adcode: '110000', rings: [[1, ~0]] },
      { adcode: '120000', rings: [[0, 2]] },
    ],
    inner: [0],
    outer: [1, 2],
  },
  dashes: {
    type: 'MultiLineString',
    coordinates: [
      [
        [115, 10],
        [116, 12],
      ],
    ],
  },
  islands: { type: 'FeatureCollection', features: [] },
}

function square(adcode: string, west: number): Boundaries['divisions']['features'][number] {
  const east = west + 10
  return {
    type: 'Feature',
    properties: { adcode, name: adcode, labelPoint: [west + 5, 35], bbox: [west, 30, east, 40] },
    geometry: {
      type: 'Polygon',
      coordinates: [
        [
          [west, 30],
          [west, 40],
          [east, 40],
          [east, 30],
          [west, 30],
        ],
      ],
    },
  }
}

/** A mark without entries, changed as told. */
export function mark(change: Partial<DivisionMark> = {}): DivisionMark {
  return {
    adcode: '110000',
    state: change.count ? 'entries' : 'not-covered',
    count: 0,
    classIndex: change.count ? 0 : null,
    selected: false,
    dimmed: false,
    label: '北京',
    description: '北京市',
    ...change,
  }
}

/** A scene of all divisions in which some have entries. */
export function sceneOf(
  counts: Readonly<Record<string, number>>,
  change: Partial<MapScene> = {},
  lang: Lang = 'zh',
): MapScene {
  return {
    marks: DIVISIONS.map((one) =>
      mark({
        adcode: one.adcode,
        count: counts[one.adcode] ?? 0,
        label: one.short[lang] ?? '',
        description: one.name[lang] ?? '',
      }),
    ),
    classes: 1,
    places: [],
    theme: 'light',
    ...change,
  }
}
