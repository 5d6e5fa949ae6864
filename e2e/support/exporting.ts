import { readFile } from 'node:fs/promises'
import { expect, type Locator, type Page } from '@playwright/test'

/** A file that the page handed to the browser. */
export interface SavedFile {
  readonly name: string
  readonly bytes: Buffer
}

/** The export dialog as a user knows it. */
export class Exporting {
  readonly dialog: Locator
  readonly status: Locator
  readonly preview: Locator

  constructor(readonly page: Page) {
    this.dialog = page.getByTestId('export')
    this.status = this.dialog.getByTestId('export-status')
    this.preview = this.dialog.locator('.export-preview img')
  }

  async open(): Promise<void> {
    await this.page.getByTestId('open-export').click()
    await expect(this.dialog).toBeVisible()
  }

  /** Opens the dialog and waits for the picture to be drawn. */
  async openPicture(): Promise<void> {
    await this.open()
    await expect(this.preview).toBeVisible()
  }

  async tab(name: string): Promise<void> {
    await this.dialog.getByRole('group', { name: '导出什么' }).getByText(name, { exact: true }).click()
  }

  async choose(label: string, option: string): Promise<void> {
    await this.dialog.getByLabel(label, { exact: true }).selectOption({ label: option })
  }

  async fill(label: string, text: string): Promise<void> {
    await this.dialog.getByLabel(label, { exact: true }).fill(text)
  }

  async pick(group: string, option: string): Promise<void> {
    await this.dialog.getByRole('group', { name: group }).getByText(option, { exact: true }).click()
  }

  async check(label: string): Promise<void> {
    await this.dialog.getByLabel(label).check()
  }

  get downloadButton(): Locator {
    return this.dialog.getByRole('button', { name: '下载' })
  }

  /** Waits for the picture to follow the choices, and takes the file. */
  async download(): Promise<SavedFile> {
    await expect(this.downloadButton).toBeEnabled()
    const [download] = await Promise.all([this.page.waitForEvent('download'), this.downloadButton.click()])
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) }
  }

  /** Decodes a PNG in the page: its size, and the share of pixels that are see-through and of those that are unlike the first. */
  async look(png: Buffer): Promise<{ width: number; height: number; clear: number; drawn: number }> {
    return this.page.evaluate(async (base64) => {
      const image = new Image()
      image.src = `data:image/png;base64,${base64}`
      await image.decode()
      const canvas = document.createElement('canvas')
      canvas.width = Math.min(960, image.naturalWidth)
      canvas.height = Math.round((canvas.width * image.naturalHeight) / image.naturalWidth)
      const context = canvas.getContext('2d')
      if (!context) throw new Error('no canvas')
      context.drawImage(image, 0, 0, canvas.width, canvas.height)
      const { data } = context.getImageData(0, 0, canvas.width, canvas.height)
      let clear = 0
      let drawn = 0
      for (let i = 0; i < data.length; i += 4) {
        if (data[i + 3] === 0) clear++
        if ([0, 1, 2, 3].some((c) => Math.abs((data[i + c] ?? 0) - (data[c] ?? 0)) > 8)) drawn++
      }
      const pixels = data.length / 4
      return {
        width: image.naturalWidth,
        height: image.naturalHeight,
        clear: clear / pixels,
        drawn: drawn / pixels,
      }
    }, png.toString('base64'))
  }

  /** Parses an SVG in the page: its size, its texts, and what in it points outside. */
  async parse(
    svg: Buffer,
  ): Promise<{ size: string; texts: string[]; outside: string[]; problem: string | null }> {
    return this.page.evaluate((text) => {
      const { documentElement: root } = new DOMParser().parseFromString(text, 'image/svg+xml')
      const elements = [...root.querySelectorAll('*')]
      const outside = elements.flatMap((element) =>
        [...element.attributes]
          .filter(({ name, value }) => /href|^on|^style$|^class$/.test(name) || /url\((?!#)/.test(value))
          .map(({ name }) => `${element.tagName} ${name}`),
      )
      return {
        size: `${root.getAttribute('width')}x${root.getAttribute('height')}`,
        texts: elements
          .filter(({ tagName }) => tagName === 'text')
          .map(({ textContent }) => textContent ?? ''),
        outside,
        problem:
          root.tagName === 'parsererror'
            ? root.textContent
            : (root.querySelector('parsererror')?.textContent ?? null),
      }
    }, svg.toString('utf8'))
  }
}

/** Width and height in a PNG's own header. */
export function ihdr({ bytes }: SavedFile): string {
  expect(bytes.subarray(1, 4).toString()).toBe('PNG')
  return `${bytes.readUInt32BE(16)}x${bytes.readUInt32BE(20)}`
}
