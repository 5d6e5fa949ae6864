import { createHash } from 'node:crypto'
import { pathToFileURL } from 'node:url'
import { constants, gunzipSync, inflateSync } from 'node:zlib'
import { test as base, expect, type Page } from '@playwright/test'
import { Dashboard } from './dashboard'

interface Fixtures {
  /** Opens the file at a path as by double click, with everything but files denied, and complaints fail the test. */
  readonly openFile: (path: string, hash?: string) => Promise<Dashboard>
}

export const test = base.extend<Fixtures>({
  openFile: async ({ browser }, use) => {
    const complaints: string[] = []
    const context = await browser.newContext({ offline: true, acceptDownloads: true })
    await context.route(/^(?!file:|blob:|data:)/, (route) => {
      complaints.push(`request to ${route.request().url()}`)
      return route.abort()
    })
    await use(async (path, hash = '') => {
      const page = await context.newPage()
      page.on('console', (message) => {
        if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
      })
      page.on('pageerror', (error) => complaints.push(error.message))
      const url = pathToFileURL(path).href
      page.on('request', (request) => {
        const asked = request.url()
        if (asked.startsWith('file:') && !asked.startsWith(url)) complaints.push(`request to ${asked}`)
      })
      await page.goto(url + hash)
      return new Dashboard(page)
    })
    await context.close()
    expect(complaints).toEqual([])
  },
})

/** The block of a file with an id, unpacked. */
export function blockOf(html: string, id: 'app' | 'data'): string {
  const block = new RegExp(`id="${id}">([^<]*)<`).exec(html)?.[1]
  if (block === undefined) throw new Error(`The file has no block ${id}`)
  return gunzipSync(Buffer.from(block, 'base64')).toString()
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}

/** Colour on the screen at a point, as [red, green, blue]: what was painted, by WebGL too. */
export async function colourAt(page: Page, at: { x: number; y: number }): Promise<readonly number[]> {
  const clip = { x: Math.floor(at.x), y: Math.floor(at.y), width: 1, height: 1 }
  const png = await page.screenshot({ clip })
  const start = png.indexOf('IDAT') + 4
  const data = png.subarray(start, start + png.readUInt32BE(start - 8))
  // A row starts with its filter, and the first pixel is as it is under all of them.
  const pixel = inflateSync(data, { finishFlush: constants.Z_SYNC_FLUSH })
  return [...pixel.subarray(1, 4)]
}

export { expect }
