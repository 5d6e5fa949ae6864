import { expect, test } from 'vitest'
import { crossHatchPath, hatchPath, hatchPixels, hatchTile, hatchTransform } from './hatch'

test('the picture joins at its edges: each row is the one above, moved left', () => {
  const tile = hatchTile(13)
  const { width, height, data } = hatchPixels(tile, 2, '#336699')
  expect([width, height]).toEqual([12, 12])
  const alpha = (x: number, y: number) => data[((y % height) * width + (x % width)) * 4 + 3]
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) expect(alpha(x, y + 1)).toBe(alpha(x + 1, y))
  }
  expect([...data.slice(0, 3)]).toEqual([0x33, 0x66, 0x99])
})

test('a seventh of the ground is line', () => {
  const { data } = hatchPixels(hatchTile(13), 4, '#000000')
  let sum = 0
  for (let i = 3; i < data.length; i += 4) sum += (data[i] ?? 0) / 255
  expect(sum / (data.length / 4)).toBeCloseTo(Math.SQRT2 / 7, 1)
})

test('the tile grows with the labels', () => {
  expect(hatchTile(26).side).toBe(12)
  expect(hatchTile(8).side).toBe(6)
})

test('the SVG pattern scales within a zoom level and starts at the corner of the world', () => {
  const view = { width: 512, height: 512, center: [0, 0] as const, zoom: 0 }
  expect(hatchTransform(view, { side: 6, line: 1 })).toBe('translate(0.000 0.000) scale(1.00000)')
  expect(hatchTransform({ ...view, zoom: 2.5 }, { side: 6, line: 1 })).toContain('scale(1.41421)')
  expect(hatchPath({ side: 6, line: 1 })).toBe('M-3,3L3,-3M0,6L6,0M3,9L9,3')
})

test('crossed lines are the plain ones and their mirror image', () => {
  expect(crossHatchPath({ side: 6, line: 1 })).toBe('M-3,3L3,-3M0,6L6,0M3,9L9,3M9,3L3,-3M6,6L0,0M3,9L-3,3')
})
