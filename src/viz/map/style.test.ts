import { describe, expect, test } from 'vitest'
import { formatCount } from '../../domain/numbers'
import { THEMES, type ThemeName } from '../theme'
import { contrast, mix } from './color'
import { mark, sceneOf } from './fixtures'
import { textWidth } from './labels'
import {
  divisionFill,
  divisionFills,
  hatchOpacity,
  inkOn,
  placeRadius,
  quietInkOn,
  stateFill,
  strokes,
} from './style'

const NAMES: readonly ThemeName[] = ['light', 'dark']

describe('fills', () => {
  test.each(NAMES)('%s: every class and state, plain and standing back', (theme) => {
    const scene = { classes: 3, theme }
    const rows = [
      ...[0, 1, 2].map((classIndex) => mark({ count: 1, classIndex })),
      mark({ state: 'zero' }),
      mark({ state: 'not-covered' }),
      mark({ state: 'filtered-out' }),
    ].map((one) => {
      const dimmed = divisionFill({ ...one, dimmed: true }, scene)
      return `${one.state} ${one.classIndex ?? '-'}: ${divisionFill(one, scene)}, dimmed ${dimmed}`
    })
    expect(rows.join('\n')).toMatchSnapshot()
  })

  test.each(NAMES)('%s: the states that have no class differ from each other and from the sea', (name) => {
    const theme = THEMES[name]
    const fills = [
      stateFill('zero', theme),
      stateFill('not-covered', theme),
      stateFill('filtered-out', theme),
      theme.sea,
    ]
    expect(new Set(fills).size).toBe(4)
  })

  test('only what is not covered is hatched, less where it stands back', () => {
    expect(hatchOpacity(mark({ state: 'not-covered' }))).toBe(1)
    expect(hatchOpacity(mark({ state: 'not-covered', dimmed: true }))).toBeCloseTo(0.38)
    expect(hatchOpacity(mark({ state: 'zero' }))).toBe(0)
    expect(hatchOpacity(mark({ count: 2 }))).toBe(0)
    expect(hatchOpacity(mark({ state: 'one-sided' }))).toBe(1)
  })

  test.each(NAMES)(
    '%s: text is readable on every difference, whose middle is the colour of zero',
    (theme) => {
      const scene = { classes: 4, theme, shows: 'differences' as const }
      const fills = Array.from({ length: 9 }, (_, classIndex) =>
        divisionFill(mark({ count: 1, classIndex }), scene),
      )
      expect(new Set(fills).size).toBe(9)
      expect(fills[4]).toBe(THEMES[theme].zero)
      for (const fill of fills) expect(contrast(inkOn(fill), fill)).toBeGreaterThan(4.2)
    },
  )
})

test.each(NAMES)('%s: text is readable on every fill', (theme) => {
  const states = ['zero', 'not-covered', 'filtered-out'] as const
  const marks = [
    ...[0, 1, 2, 3, 4].map((classIndex) => mark({ adcode: `c${classIndex}`, count: 1, classIndex })),
    ...states.map((state) => mark({ adcode: state, state })),
  ].flatMap((one) => [one, { ...one, adcode: `${one.adcode}-dimmed`, dimmed: true }])
  const fills = divisionFills({ ...sceneOf({}, { theme, classes: 5 }), marks })
  expect(fills.size).toBe(16)
  for (const fill of fills.values()) {
    expect(contrast(inkOn(fill), fill)).toBeGreaterThan(4.2)
    expect(contrast(quietInkOn(fill), fill)).toBeGreaterThan(4.2)
  }
})

test('colours mix and compare as WCAG says', () => {
  expect(mix('#000000', '#ffffff', 0.5)).toBe('#808080')
  expect(contrast('#000000', '#ffffff')).toBeCloseTo(21)
  expect(contrast('#777777', '#777777')).toBe(1)
})

test('strokes and circles grow with the labels', () => {
  expect(strokes(26).coast).toBeCloseTo(2 * strokes(13).coast)
  expect(strokes(10)).toEqual(strokes(13))
  expect(strokes(13).dash).toBeGreaterThanOrEqual(1.2)
  expect(placeRadius(9, 13)).toBeGreaterThan(placeRadius(1, 13))
})

test.each([1, 12, 999, 6334, 99_999, 168_725, 1_000_000])('a circle has room for %d', (count) => {
  expect(2 * placeRadius(count, 13)).toBeGreaterThan(textWidth(formatCount(count), 13))
})
