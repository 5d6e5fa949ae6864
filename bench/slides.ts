/**
 * `npm run bench:slides`: how long the PowerPoint file of twelve scenes takes in a real Chromium, from the click to the
 * download, and how large it and its parts are. Three times in a fresh page each; it measures and prints.
 */
import { chromium } from '@playwright/test'
import { bytesOf, HandOut } from '../e2e/support/handout'
import { findBrowser, launchArgs } from '../scripts/browser'
import { startServer } from '../scripts/server'
import { isStale } from '../scripts/stale'
import { openPackage } from '../src/testing/pptx'
import { TWELVE_SCENES } from '../src/testing/twelveScenes'
import { median } from './report'

const RUNS = 3

if (await isStale()) throw new Error('dist is missing or older than its sources: run npm run build first.')
const server = await startServer({ port: 0, dir: 'dist' })
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArgs() })
try {
  const times: number[] = []
  let bytes = new Uint8Array()
  for (let run = 0; run < RUNS; run++) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, locale: 'zh-CN' })
    page.setDefaultTimeout(120_000)
    await page.goto(`${server.url}/#v=1`)
    const handOut = new HandOut(page)
    await handOut.load(TWELVE_SCENES)
    await handOut.open()
    const start = performance.now()
    const download = await handOut.makePptx()
    times.push(performance.now() - start)
    bytes = new Uint8Array(await bytesOf(download))
    await page.close()
  }
  const { files } = openPackage(bytes)
  const sizeOf = (pattern: RegExp) =>
    Object.entries(files).reduce((sum, [path, file]) => sum + (pattern.test(path) ? file.length : 0), 0)
  const kilobytes = (size: number) => `${Math.round(size / 1000)} KB`
  console.log(`twelve scenes, from click to download: ${Math.round(median(times))} ms (median of ${RUNS})`)
  console.log(`the file: ${kilobytes(bytes.length)}`)
  console.log(`  of which pictures ${kilobytes(sizeOf(/^ppt\/media\//))}`)
  console.log(`  of which workbooks ${kilobytes(sizeOf(/^ppt\/embeddings\//))}`)
} finally {
  await browser.close()
  await server.close()
}
