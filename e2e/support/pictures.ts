import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'

/** Cells along the longer side of a reference: at 1080p a cell is 30 px wide. */
const CELLS = 64

/**
 * How far a cell, averaged with its neighbours, may be from the reference, of 255: in lightness, and in colour, which is what a
 * channel differs beyond that. Letters of another font leave about as much ink in so large a place, and ink is grey; a missing
 * caption, legend, chart or map, or one that stands elsewhere, is beyond one or the other.
 */
const LIGHTNESS = 30
const COLOUR = 4

interface Comparison {
  /** The largest difference of a cell in lightness, and in colour. */
  readonly most: readonly [number, number]
  /** Cells beyond the tolerance, as column and row. */
  readonly cells: readonly string[]
}

function pathOf(name: string): string {
  return `e2e/pictures/${name}.png`
}

/** Compares what is on the screen with small pictures that lie beside the specs. */
export class Pictures {
  /** @param page of its own, in which pictures are decoded. */
  constructor(private readonly page: Page) {}

  /** Takes what is seen for right. */
  async keep(name: string, screenshot: Buffer): Promise<void> {
    const { png } = await this.shrink(screenshot)
    await writeFile(pathOf(name), Buffer.from(png, 'base64'))
  }

  async compare(name: string, screenshot: Buffer): Promise<Comparison> {
    const path = pathOf(name)
    const seen = await this.shrink(screenshot)
    if (!existsSync(path)) throw new Error(`${path} is missing: make it with -u, and look at it.`)
    const wanted = await this.shrink(await readFile(path))
    if (seen.size !== wanted.size) throw new Error(`${name} is ${seen.size} cells, not ${wanted.size}`)
    const columns = Number.parseInt(seen.size, 10)
    const most: [number, number] = [0, 0]
    const cells: string[] = []
    for (let at = 0; at < seen.cells.length; at += 3) {
      const channels = [0, 1, 2].map((c) => (seen.cells[at + c] ?? 0) - (wanted.cells[at + c] ?? 0))
      const mean = channels.reduce((sum, one) => sum + one, 0) / 3
      const colour = Math.max(...channels.map((one) => Math.abs(one - mean)))
      most[0] = Math.max(most[0], Math.abs(mean))
      most[1] = Math.max(most[1], colour)
      const i = at / 3
      if (Math.abs(mean) > LIGHTNESS || colour > COLOUR)
        cells.push(`${i % columns},${Math.floor(i / columns)}`)
    }
    return { most, cells }
  }

  /** A picture as few cells: as a PNG, and each averaged with its neighbours as a row of channels. */
  private shrink(png: Buffer): Promise<{ png: string; size: string; cells: number[] }> {
    return this.page.evaluate(
      async ([base64, most]) => {
        const image = new Image()
        image.src = `data:image/png;base64,${base64}`
        await image.decode()
        const draw = (width: number, height: number) => {
          const canvas = document.createElement('canvas')
          canvas.width = width
          canvas.height = height
          const context = canvas.getContext('2d', { willReadFrequently: true })
          if (!context) throw new Error('no canvas')
          return { canvas, context }
        }
        const { naturalWidth: w, naturalHeight: h } = image
        const full = draw(w, h)
        full.context.drawImage(image, 0, 0)
        const { data } = full.context.getImageData(0, 0, w, h)
        const columns = Math.round((most * w) / Math.max(w, h))
        const rows = Math.round((most * h) / Math.max(w, h))
        const small = draw(columns, rows)
        const cells = small.context.createImageData(columns, rows)
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            const [x0, x1] = [column, column + 1].map((c) => Math.round((c * w) / columns)) as [
              number,
              number,
            ]
            const [y0, y1] = [row, row + 1].map((r) => Math.round((r * h) / rows)) as [number, number]
            const sum = [0, 0, 0]
            for (let y = y0; y < y1; y++) {
              for (let x = x0; x < x1; x++) {
                for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (data[4 * (y * w + x) + c] ?? 0)
              }
            }
            const at = 4 * (row * columns + column)
            for (let c = 0; c < 3; c++) cells.data[at + c] = (sum[c] ?? 0) / ((x1 - x0) * (y1 - y0))
            cells.data[at + 3] = 255
          }
        }
        small.context.putImageData(cells, 0, 0)
        const averaged: number[] = []
        for (let row = 0; row < rows; row++) {
          for (let column = 0; column < columns; column++) {
            for (let c = 0; c < 3; c++) {
              let sum = 0
              let count = 0
              for (let y = Math.max(0, row - 1); y <= Math.min(rows - 1, row + 1); y++) {
                for (let x = Math.max(0, column - 1); x <= Math.min(columns - 1, column + 1); x++) {
                  sum += cells.data[4 * (y * columns + x) + c] ?? 0
                  count++
                }
              }
              averaged.push(sum / count)
            }
          }
        }
        const url = small.canvas.toDataURL('image/png')
        return { png: url.slice(url.indexOf(',') + 1), size: `${columns}x${rows}`, cells: averaged }
      },
      [png.toString('base64'), CELLS] as const,
    )
  }
}
