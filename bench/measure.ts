import { type Browser, chromium, type Page } from '@playwright/test'
import { launchArgs } from '../scripts/browser'
import { settle, timeClick, watchActivity } from './activity'
import { CLICKED, type MeasuredPage } from './pages'

/** Milliseconds since the navigation began. */
export interface LoadTimes {
  readonly firstPaint: number
  readonly choropleth: number
  readonly liveMap: number
  readonly charts: number
}

/** After a collection of garbage. */
export interface Holdings {
  readonly heapBytes: number
  readonly nodes: number
  readonly listeners: number
}

/** V8 interprets bytecode: the machine code that it makes of functions once they are hot would count as growth. */
export const NO_MACHINE_CODE = ['--js-flags=--jitless']

/**
 * After its first window a browser makes pages of its own ready (toolbars, tab search) and takes up to a core for that: a
 * user's browser has done so long before.
 */
export const BROWSER_START_MS = 3000

/** Runs something in a browser of its own, so that nothing is warm from the run before. */
export async function inFreshBrowser<T>(
  executablePath: string,
  act: (page: Page) => Promise<T>,
  flags: readonly string[] = [],
): Promise<T> {
  const browser: Browser = await chromium.launch({ executablePath, args: [...launchArgs(), ...flags] })
  try {
    const page = await browser.newPage({
      viewport: { width: 1440, height: 900 },
      deviceScaleFactor: 1,
      locale: 'zh-CN',
    })
    page.setDefaultTimeout(60_000)
    // tsx wraps every named function in a call of this helper, which a page that gets such a function does not know.
    await page.addInitScript('globalThis.__name = (named) => named')
    await watchActivity(page)
    await page.waitForTimeout(BROWSER_START_MS)
    return await act(page)
  } finally {
    await browser.close()
  }
}

/** Opens a page and waits until all that its marks announce is painted. */
export async function load(page: Page, { name, marks }: MeasuredPage, url: string): Promise<LoadTimes> {
  await page.goto(url, { waitUntil: 'commit' })
  const wanted = Object.values(marks)
  const areSet = (names: string[]) => names.every((name) => window.activity?.painted[name] !== undefined)
  await page.waitForFunction(areSet, wanted, { polling: 100 }).catch(async () => {
    const missing = []
    for (const mark of wanted) if (!(await page.evaluate(areSet, [mark]))) missing.push(mark)
    throw new Error(`The page ${name} at ${url} never set ${missing.join(', ')}.`)
  })
  return page.evaluate((marks) => {
    const painted = (mark: string) => window.activity?.painted[mark] ?? Number.NaN
    return {
      firstPaint: performance.getEntriesByName('first-contentful-paint')[0]?.startTime ?? Number.NaN,
      choropleth: painted(marks.choropleth),
      liveMap: painted(marks.liveMap),
      charts: painted(marks.charts),
    }
  }, marks)
}

/** Milliseconds of each click, in a page that is loaded anew for every round. @param ready waits for more than its marks. */
export async function clickRound(
  page: Page,
  one: MeasuredPage,
  url: string,
  clicks: number,
  ready?: () => Promise<void>,
) {
  await load(page, one, url)
  await ready?.()
  await settle(page)
  const points = await clickPoints(page, one)
  const times: number[] = []
  for (let i = 0; i < clicks; i++) {
    const point = points[i % points.length]
    const time = point ? await timeClick(page, point) : null
    if (time === null) throw new Error(`Click ${i + 1} on the page ${one.name} drew nothing.`)
    times.push(time)
  }
  return times
}

/** What the page holds after so many interactions and after so many more. */
export async function grow(page: Page, one: MeasuredPage, url: string, counts: readonly [number, number]) {
  await load(page, one, url)
  await page.waitForTimeout(1000)
  const points = await clickPoints(page, one)
  const cdp = await page.context().newCDPSession(page)
  await cdp.send('HeapProfiler.enable')
  const holdings: Holdings[] = []
  let done = 0
  for (const count of counts) {
    for (; done < count; done++) {
      const [x, y] = points[done % points.length] ?? [0, 0]
      await page.mouse.click(x, y)
      await page.evaluate(() => new Promise<void>((next) => requestAnimationFrame(() => setTimeout(next))))
    }
    await page.waitForTimeout(2000)
    for (let i = 0; i < 3; i++) await cdp.send('HeapProfiler.collectGarbage')
    const { usedSize } = await cdp.send('Runtime.getHeapUsage')
    const { nodes, jsEventListeners } = await cdp.send('Memory.getDOMCounters')
    holdings.push({ heapBytes: usedSize, nodes, listeners: jsEventListeners })
  }
  return holdings as unknown as readonly [Holdings, Holdings]
}

async function clickPoints(page: Page, one: MeasuredPage): Promise<readonly (readonly [number, number])[]> {
  const points = []
  for (const adcode of CLICKED) {
    const point = await one.pointIn(page, adcode)
    if (!point) throw new Error(`The page ${one.name} shows no division ${adcode} to click.`)
    points.push(point)
  }
  return points
}

/** Waits until the titles of a large file can be searched, which its page makes ready by itself. */
export async function titlesIndexed(page: Page): Promise<void> {
  const isThere = () => performance.getEntriesByName('titles:indexed').length > 0
  await page.waitForFunction(isThere, null, { polling: 100, timeout: 180_000 })
}
