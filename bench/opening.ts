/**
 * `npm run bench:opening [-- --entries N --file FILE]`: opens a synthetic Parquet file of many entries from the product's
 * own server over loopback, in a fresh browser, and tells, from the navigation on: when the first choropleth is painted,
 * when the columns are in, when a click on a division is answered, and what was moved until then and by the time that
 * the list shows its rows; then when the index of titles is there, which is made in the background, what it holds, and how
 * long searches take after it, with the page at rest before each: from the Enter of somebody who types, and from an
 * address that comes with the words at once. In another fresh browser a search comes as soon as the list shows its rows:
 * when its first figure stands there, and when the last, of all titles.
 *
 * The file is written once and kept, unless one is named. It measures and prints: no figure is an error.
 */
import { statSync } from 'node:fs'
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import type { Page } from '@playwright/test'
import { findBrowser } from '../scripts/browser'
import { startServer } from '../scripts/server'
import { settle } from './activity'
import { servedFolder, writtenFile } from './bigFile'
import { inFreshBrowser, titlesIndexed } from './measure'

/**
 * Words that few and many titles hold, to be typed and to come with an address, each for the first time; with one that all
 * titles hold, no other total would tell of the answer.
 */
const WORDS = [
  ['拉萨', '西宁'],
  ['海淀', '浦东'],
  ['beijing', 'sichuan'],
  ['上线平台', '发布办法'],
  ['xizang judiciary', 'hainan judiciary'],
] as const

/** Milliseconds between two keys of somebody who types. */
const KEY_MS = 120

const { values } = parseArgs({
  options: { entries: { type: 'string', default: '1000000' }, file: { type: 'string' } },
})
const file = values.file ?? (await writtenFile(Number(values.entries)))
const dir = servedFolder(file)
const server = await startServer({ port: 0, dir })
try {
  const url = `${server.url}/#d=${basename(file)}`
  await inFreshBrowser(findBrowser(), (page) => measure(page, url))
  await inFreshBrowser(findBrowser(), (page) => measureEarly(page, url))
} finally {
  await server.close()
}

async function measure(page: Page, url: string): Promise<void> {
  const moved = watchBytes(page)
  await page.goto(url, { waitUntil: 'commit' })
  await page.waitForFunction(() => window.activity?.painted['choropleth:first'] !== undefined, null, {
    polling: 20,
  })
  const choropleth = await page.evaluate(() => window.activity?.painted['choropleth:first'] ?? Number.NaN)
  const total = page.getByTestId('total-count')
  await total.waitFor()
  const hash = await page.evaluate(() => location.hash)
  // Asked for as early as a user can: the answer waits for the columns.
  const answered = (await timeToTotal(page, `${hash}&j=510000`)).at
  const movedThen = moved()
  await page.getByTestId('entry-row').first().waitFor()
  const listed = await page.evaluate(() => performance.now())
  console.log(`${basename(file)}: ${(statSync(file).size / 1e6).toFixed(1)} MB; milliseconds from navigation`)
  console.log(`first choropleth    ${choropleth.toFixed(0)}`)
  console.log(`filter answered     ${answered.toFixed(0)}`)
  console.log(`list shown          ${listed.toFixed(0)}`)
  console.log(`moved until answer  ${(movedThen.bytes / 1e6).toFixed(2)} MB in ${movedThen.parts} parts`)
  console.log(`moved with the list ${(moved().bytes / 1e6).toFixed(2)} MB`)
  await timeToTotal(page, hash)
  const index = await indexWords(page)
  console.log(`titles indexed      ${(await page.evaluate(() => performance.now())).toFixed(0)}: ${index}`)
  for (const [typed, linked] of WORDS) {
    await settle(page)
    const entered = await timeToEntered(page, typed)
    console.log(`typed ${typed.padEnd(17)} ${entered.toFixed(0)} ms, ${await total.textContent()} entries`)
    await timeToTotal(page, hash)
    await settle(page)
    const { took } = await timeToTotal(page, `${hash}&q=${linked}`)
    console.log(`linked ${linked.padEnd(16)} ${took.toFixed(0)} ms, ${await total.textContent()} entries`)
    await timeToTotal(page, hash)
  }
  console.log(`moved with titles   ${(moved().bytes / 1e6).toFixed(2)} MB`)
}

/** Searches before the titles are indexed. */
async function measureEarly(page: Page, url: string): Promise<void> {
  await page.goto(url, { waitUntil: 'commit' })
  await page.getByTestId('entry-row').first().waitFor()
  const hash = await page.evaluate(() => location.hash)
  const [, , , [words]] = WORDS
  const { took, at } = await timeToTotal(page, `${hash}&q=${words}`)
  await page.waitForFunction(
    () => /^[\d,]+$/.test(document.querySelector('[data-testid=total-count]')?.textContent ?? ''),
    null,
    { polling: 20, timeout: 300_000 },
  )
  const whole = (await page.evaluate(() => performance.now())) - at + took
  console.log(`early ${words.padEnd(17)} ${took.toFixed(0)} ms to a part, ${whole.toFixed(0)} ms to all`)
}

/** Waits until the titles are indexed, and tells what they take. */
async function indexWords(page: Page): Promise<string> {
  await titlesIndexed(page)
  const bytes = await page.evaluate(() => {
    const [mark] = performance.getEntriesByName('titles:indexed') as PerformanceMark[]
    return (mark?.detail as { readonly bytes: number } | undefined)?.bytes ?? Number.NaN
  })
  return `${(bytes / 1e6).toFixed(0)} MB`
}

/** Milliseconds from when the address changes until another total stands on the page, and from the navigation until then. */
async function timeToTotal(
  page: Page,
  hash: string,
): Promise<{ readonly took: number; readonly at: number }> {
  const watched = await watchTotal(page)
  await watched.evaluate((times, wanted) => {
    times.began = performance.now()
    location.hash = wanted
  }, hash)
  return watched.evaluate(async ({ began, changed }) => {
    const at = await changed
    return { took: at - began, at }
  })
}

/** Milliseconds from the Enter that ends a search, typed at the speed of hands, until another total stands on the page. */
async function timeToEntered(page: Page, words: string): Promise<number> {
  await page.getByTestId('search').focus()
  await page.keyboard.type(words, { delay: KEY_MS })
  await page.waitForTimeout(KEY_MS)
  const watched = await watchTotal(page)
  await page.keyboard.press('Enter')
  const took = await watched.evaluate(async ({ began, changed }) => (await changed) - began)
  await page.waitForFunction(() => location.hash.includes('q='))
  return took
}

/** Watches for another total; what it takes begins with the next key, or when whoever holds this says so. */
function watchTotal(page: Page) {
  return page.evaluateHandle(() => {
    const textOf = () => document.querySelector('[data-testid=total-count]')?.textContent
    const before = textOf()
    const changed = new Promise<number>((done) => {
      const watch = new MutationObserver(() => {
        const now = textOf()
        // There is no figure while the columns are waited for.
        if (now === before || !/\d/.test(now ?? '')) return
        watch.disconnect()
        done(performance.now())
      })
      watch.observe(document, { subtree: true, childList: true, characterData: true })
    })
    const times = { began: Number.NaN, changed }
    const begin = ({ timeStamp }: Event): void => {
      times.began = timeStamp
    }
    addEventListener('keydown', begin, { capture: true, once: true })
    return times
  })
}

/** Sums what the browser says it received, workers included, and counts the requests for parts of the file. */
function watchBytes(page: Page): () => { readonly bytes: number; readonly parts: number } {
  let bytes = 0
  let parts = 0
  page.on('requestfinished', async (request) => {
    if (request.headers().range) parts++
    const sizes = await request.sizes().catch(() => null)
    bytes += (sizes?.responseBodySize ?? 0) + (sizes?.responseHeadersSize ?? 0)
  })
  return () => ({ bytes, parts })
}
