import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { differenceColors, rampColors, THEMES } from './theme'

const css = readFileSync('src/ui/theme.css', 'utf8')

/** A custom property's values in both themes. */
function inCss(name: string): readonly (string | undefined)[] {
  const match = new RegExp(`--${name}: light-dark\\((#[0-9a-f]{6}), (#[0-9a-f]{6})\\)`).exec(css)
  return [match?.[1], match?.[2]]
}

function luminance(color: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(color.slice(at, at + 2), 16) / 255
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [light = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x)
  return (light + 0.05) / (dark + 0.05)
}

describe('the theme', () => {
  const { light, dark } = THEMES
  const names = [
    'surface',
    'text',
    'muted',
    'line',
    'accent',
    'sea',
    'border',
    'boundary',
    'zero',
    'uncovered',
    'hatch',
  ] as const

  it.each(names)('has the same %s in script and style sheet', (name) =>
    expect(inCss(name)).toEqual([light[name], dark[name]]),
  )

  it('has the same kinds and ramp in script and style sheet', () => {
    for (const kind of ['policy', 'voice', 'application', 'unspecified'] as const) {
      expect(inCss(`kind-${kind}`)).toEqual([light.kind[kind], dark.kind[kind]])
    }
    light.ramp.forEach((color, i) => {
      expect(inCss(`ramp-${i}`)).toEqual([color, dark.ramp[i]])
    })
    for (const side of ['less', 'more'] as const) {
      light[side].forEach((color, i) => {
        expect(inCss(`${side}-${i}`)).toEqual([color, dark[side][i]])
      })
    }
  })

  it.each([light, dark])('is legible: $name', (theme) => {
    for (const ink of [theme.text, theme.muted, theme.accent]) {
      expect(contrast(ink, theme.surface)).toBeGreaterThan(4.5)
    }
    for (const kind of Object.values(theme.kind)) expect(contrast(kind, theme.surface)).toBeGreaterThan(3)
  })

  it.each([light, dark])(
    'has ramps that run one way, away from zero: $name',
    ({ ramp, less, more, zero }) => {
      for (const colors of [ramp, less, more]) {
        const steps = [zero, ...colors].map(luminance)
        const sorted = steps.toSorted((a, b) => a - b)
        expect([sorted, sorted.toReversed()]).toContainEqual(steps)
      }
    },
  )

  it.each([light, dark])(
    'has a diverging ramp whose ends are even, and told apart by any eye: $name',
    (theme) => {
      theme.less.forEach((color, i) => {
        const other = theme.more[i] ?? ''
        expect(contrast(color, other)).toBeLessThan(1.35)
        for (const seen of Object.values(EYES)) {
          const [one, two] = [color, other].map(seen)
          const distance = Math.hypot(...(one ?? []).map((part, at) => part - (two?.[at] ?? 0)))
          expect(distance).toBeGreaterThan(i === 0 ? 0.09 : 0.16)
        }
      })
    },
  )
})

type Rgb = readonly number[]

/** Shares of red and green, as eyes without red or green cones mix them (Viénot 1999); a plain eye. Gamma kept. */
const EYES: Readonly<Record<string, (color: string) => Rgb>> = {
  plain: (color) => parts(color),
  protan: (color) => mixed(parts(color), 0.11, 0.89),
  deutan: (color) => mixed(parts(color), 0.29, 0.71),
}

function parts(color: string): Rgb {
  return [1, 3, 5].map((at) => Number.parseInt(color.slice(at, at + 2), 16) / 255)
}

function mixed([r = 0, g = 0, b = 0]: Rgb, red: number, green: number): Rgb {
  const yellow = red * r + green * g
  return [yellow, yellow, b]
}

it('spreads differences evenly to either side of none', () => {
  const { less, more, zero } = THEMES.light
  expect(differenceColors(THEMES.light, 1)).toEqual([less[2], zero, more[2]])
  expect(differenceColors(THEMES.light, 2)).toEqual([less[3], less[0], zero, more[0], more[3]])
  expect(differenceColors(THEMES.light, 4)).toEqual([...less.toReversed(), zero, ...more])
})

it('spreads few classes over the whole ramp', () => {
  const { ramp } = THEMES.light
  expect(rampColors(THEMES.light, 2)).toEqual([ramp[0], ramp[4]])
  expect(rampColors(THEMES.light, 5)).toEqual(ramp)
  expect(rampColors(THEMES.light, 1)).toEqual([ramp[2]])
  expect(rampColors(THEMES.light, 0)).toEqual([])
})
