import { readFile } from 'node:fs/promises'
import { type Download, expect, type Locator, type Page } from '@playwright/test'
import { formatBriefing } from '../../src/datasets/briefingFile'
import type { Briefing } from '../../src/domain/briefing'

/** The briefing's editor and the dialog that hands it out, as a user knows them. */
export class HandOut {
  readonly editor: Locator
  readonly dialog: Locator
  readonly pptx: Locator
  readonly print: Locator

  constructor(readonly page: Page) {
    this.editor = page.getByTestId('briefing')
    this.dialog = page.getByTestId('hand-out')
    this.pptx = page.getByTestId('make-pptx')
    this.print = page.getByTestId('print-briefing')
  }

  /** Opens the editor, and in it a briefing from a file. */
  async load(briefing: Briefing): Promise<void> {
    await this.page
      .locator('.header-tools')
      .getByRole('button', { name: /^(简报|Briefing)$/ })
      .click()
    await expect(this.editor).toBeVisible()
    await this.editor.locator('input[type="file"]').setInputFiles({
      name: 'twelve.briefing.json',
      mimeType: 'application/json',
      buffer: Buffer.from(formatBriefing(briefing)),
    })
    await expect(this.editor.getByTestId('scene')).toHaveCount(briefing.scenes.length)
  }

  /** Opens the dialog from the editor. */
  async open(): Promise<void> {
    await this.editor.getByRole('button', { name: /^(分发|Hand out)$/ }).click()
    await expect(this.dialog).toBeVisible()
    await expect(this.pptx).toBeVisible()
    await expect(this.print).toBeVisible()
  }

  get makeButton(): Locator {
    return this.pptx.locator('.button-primary')
  }

  /** Makes the PowerPoint file. @returns the download. */
  async makePptx(): Promise<Download> {
    const download = this.page.waitForEvent('download')
    await this.makeButton.click()
    return download
  }

  /** Lays the pages out for a paper, ready to be printed. */
  async preparePages(paper: 'a4' | 'wide'): Promise<void> {
    await this.print
      .getByRole('radio')
      .nth(paper === 'a4' ? 0 : 1)
      .check({ force: true })
    await this.print.locator('.button-primary').click()
    await expect(this.print).toHaveAttribute('data-state', 'ready')
  }
}

/** How many pixels of a PNG have each colour, as hexadecimal. */
export async function coloursOf(page: Page, png: Uint8Array): Promise<Readonly<Record<string, number>>> {
  return page.evaluate(async (base64) => {
    const image = new Image()
    image.src = `data:image/png;base64,${base64}`
    await image.decode()
    const context = new OffscreenCanvas(image.naturalWidth, image.naturalHeight).getContext('2d')
    if (!context) throw new Error('no canvas')
    context.drawImage(image, 0, 0)
    const pixels = new Uint32Array(
      context.getImageData(0, 0, image.naturalWidth, image.naturalHeight).data.buffer,
    )
    const counts = new Map<number, number>()
    for (const pixel of pixels) counts.set(pixel, (counts.get(pixel) ?? 0) + 1)
    const hex = (pixel: number) =>
      `#${[0, 8, 16].map((bits) => ((pixel >> bits) & 255).toString(16).padStart(2, '0')).join('')}`
    return Object.fromEntries([...counts].map(([pixel, count]) => [hex(pixel), count]))
  }, Buffer.from(png).toString('base64'))
}

/** The bytes of a download. */
export async function bytesOf(download: Download): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await download.path()))
}
