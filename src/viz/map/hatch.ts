/**
 * The hatching of divisions that the digest does not cover, drawn twice alike: as pixels for MapLibre's fill pattern, and
 * as a pattern of the SVG map. MapLibre tiles a pattern from the world's corner in pixels of the whole zoom level below
 * the view's, and scales it with the rest; the SVG pattern does the same, so that swapping the maps moves no line.
 */
import { rgb } from './color'
import { frameOf, type View } from './projection'
import { BASE_FONT_SIZE } from './style'

/** Side of the square that repeats, in CSS pixels at a whole zoom level; and width of its diagonal line. */
export interface HatchTile {
  readonly side: number
  readonly line: number
}

/** The tile for a size of the map's labels. */
export function hatchTile(fontSize: number): HatchTile {
  const side = Math.max(6, Math.round((6 * fontSize) / BASE_FONT_SIZE))
  return { side, line: side / 7 }
}

/** Straight (not premultiplied) RGBA pixels. */
export interface Pixels {
  readonly width: number
  readonly height: number
  readonly data: Uint8ClampedArray
}

/** The tile's picture: lines of `color` from lower left to upper right on nothing, `ratio` pixels for a CSS pixel. */
export function hatchPixels(tile: HatchTile, ratio: number, color: string): Pixels {
  const side = Math.round(tile.side * ratio)
  const data = new Uint8ClampedArray(side * side * 4)
  const [r, g, b] = rgb(color)
  const half = (tile.line * ratio) / 2
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const along = (x + y + 1) % side
      const distance = Math.min(along, side - along) / Math.SQRT2
      const cover = Math.min(1, Math.max(0, half - distance + 0.5))
      data.set([r, g, b, Math.round(cover * 255)], (y * side + x) * 4)
    }
  }
  return { width: side, height: side, data }
}

/** The same lines as SVG path data within a tile, drawn past its corners so that the ends join. */
export function hatchPath({ side }: HatchTile): string {
  const half = side / 2
  return `M${-half},${half}L${half},${-half}M0,${side}L${side},0M${half},${side + half}L${side + half},${half}`
}

/** Lines to either side: what only one of two datasets covers. */
export function crossHatchPath(tile: HatchTile): string {
  const { side } = tile
  const half = side / 2
  return `${hatchPath(tile)}M${side + half},${half}L${half},${-half}M${side},${side}L0,0M${half},${side + half}L${-half},${half}`
}

/** Where the SVG pattern must start and how it must be scaled to lie as MapLibre's does in a view. */
export function hatchTransform(view: View, { side }: HatchTile): string {
  const scale = 2 ** (view.zoom - Math.max(0, Math.floor(view.zoom)))
  const { x, y } = frameOf(view)
  const step = side * scale
  return `translate(${(x % step).toFixed(3)} ${(y % step).toFixed(3)}) scale(${scale.toFixed(5)})`
}
