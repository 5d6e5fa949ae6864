import { readFileSync } from 'node:fs'
import { stat, writeFile } from 'node:fs/promises'
import { findOffice, findPdfTools, fontsOutside, picturesIn, readPdf, toPdf } from '../scripts/office'
import { CENTRAL } from '../src/domain/adcode'
import { classBreaks } from '../src/domain/classBreaks'
import type { Dataset, Entry, Kind } from '../src/domain/dataset'
import { chartsOf, findFaults, notesOf, openPackage, relationships, slidePaths } from '../src/testing/pptx'
import { TWELVE_SCENES } from '../src/testing/twelveScenes'
import { pngSize } from '../src/viz/picture/raster'
import { rampColors, THEMES } from '../src/viz/theme'
import { expectAccessible } from './support/accessible'
import { bytesOf, coloursOf, HandOut } from './support/handout'
import { expect, test } from './support/test'

const { entries } = JSON.parse(readFileSync('data/2019q3/dataset.json', 'utf8')) as Dataset
const { scenes } = TWELVE_SCENES

/** Installing may take minutes on a fresh machine. */
const INSTALLING = 600_000
/** LibreOffice and Poppler are slow where two cores do everything. */
const CONVERTING = 180_000

test.beforeEach(async ({ page }) => {
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
})

/** Entries of each kind, for a bar of a chart. */
function byKind(is: (entry: Entry) => boolean): Readonly<Partial<Record<Kind, number>>> {
  const counts: Partial<Record<Kind, number>> = {}
  for (const { kind } of entries.filter(is)) counts[kind] = (counts[kind] ?? 0) + 1
  return counts
}

function countsByDivision(kind?: Kind): ReadonlyMap<string, number> {
  const counts = new Map<string, number>()
  for (const one of entries) {
    if (one.jurisdiction === CENTRAL || (kind && one.kind !== kind)) continue
    counts.set(one.jurisdiction, (counts.get(one.jurisdiction) ?? 0) + 1)
  }
  return counts
}

const CLASSES = classBreaks([...countsByDivision().values()])
const RAMP = rampColors(THEMES.light, CLASSES.length)

/** The ramp's colours that a map of these counts has. */
function coloursOfClasses(kind?: Kind): readonly string[] {
  const counts = [...countsByDivision(kind).values()]
  return RAMP.filter((_, i) => {
    const { min, max } = CLASSES[i] ?? { min: 0, max: 0 }
    return counts.some((count) => count >= min && count <= max)
  })
}

test.describe('PowerPoint', () => {
  test.describe.configure({ timeout: CONVERTING })
  test.beforeAll(() => {
    test.setTimeout(INSTALLING)
    findOffice()
  })

  test('a briefing of twelve scenes: pictures, charts and notes as counted, and LibreOffice shows every page', async ({
    dashboard,
    page,
  }, testInfo) => {
    const handOut = new HandOut(page)
    await dashboard.open()
    await handOut.load(TWELVE_SCENES)
    await handOut.open()
    const download = await handOut.makePptx()
    expect(download.suggestedFilename()).toBe('第三季度区块链政策简报.pptx')
    await expect(handOut.pptx).toHaveAttribute('data-state', 'done')
    const bytes = await bytesOf(download)

    const file = openPackage(bytes)
    expect(findFaults(file)).toEqual([])
    const slides = slidePaths(file)
    const pictures = slides.map((slide) =>
      [...relationships(file, slide).values()].find(({ type }) => type === 'image'),
    )
    expect(pictures.map((picture) => Boolean(picture))).toEqual(
      slides.map((_, i) => i > 0 && i < scenes.length),
    )
    for (const picture of pictures) {
      if (picture) expect(pngSize(file.files[picture.target] ?? new Uint8Array()).width).toBe(1920)
    }

    for (const [i, kind] of [[0], [2, 'policy'], [3, 'voice'], [4, 'application']] as const) {
      const picture = file.files[pictures[i + 1]?.target ?? ''] ?? new Uint8Array()
      const colours = await coloursOf(page, picture)
      const painted = RAMP.filter((colour) => (colours[colour] ?? 0) > 100)
      expect(painted, `map of scene ${i + 1}`).toEqual(coloursOfClasses(kind))
    }

    const [overview] = chartsOf(file, slides[1] ?? '')
    const beijing = overview?.categories.indexOf('北京') ?? -1
    const counted = byKind(({ jurisdiction }) => jurisdiction === '110000')
    expect(overview?.series.map(({ name, values }) => [name, values[beijing]])).toEqual([
      ['政策', counted.policy ?? 0],
      ['声音', counted.voice ?? 0],
      ['应用', counted.application ?? 0],
      ['未标注', counted.unspecified ?? 0],
    ])
    const [weeks] = chartsOf(file, slides[2] ?? '')
    const inJuly = entries.filter(({ date }) => date.start !== null && date.start <= '2019-07-07').length
    expect(weeks?.series.reduce((sum, { values }) => sum + (values[0] ?? 0), 0)).toBe(inJuly)
    expect(notesOf(file, slides[1] ?? '')).toBe(scenes[0]?.notes.zh)

    const path = testInfo.outputPath('briefing.pptx')
    await writeFile(path, bytes)
    const pages = readPdf(toPdf(findOffice(), path, testInfo.outputPath()))
    expect(pages).toHaveLength(slides.length)
    for (const { width, height, variation } of pages) {
      expect(width / height).toBeCloseTo(16 / 9, 2)
      expect(variation).toBeGreaterThan(10)
    }
    scenes.forEach(({ caption }, i) => {
      const text = (pages[i + 1]?.text ?? '').replace(/\s/g, '')
      expect(text).toContain((caption.zh ?? '').replace(/\s/g, '').slice(0, 8))
      expect(text).not.toContain('备注')
    })
    expect(pages[0]?.text.replace(/\s/g, '')).toContain('2019年7月1日至9月30日')
  })

  test('can be cancelled, and made anew', async ({ dashboard, page }) => {
    const handOut = new HandOut(page)
    await dashboard.open()
    await handOut.load(TWELVE_SCENES)
    await handOut.open()
    await handOut.makeButton.click()
    await handOut.pptx.getByRole('button', { name: '取消' }).click()
    await expect(handOut.pptx).toHaveAttribute('data-state', 'cancelled')
    const download = await handOut.makePptx()
    expect((await bytesOf(download)).length).toBeGreaterThan(100_000)
  })

  test('stops at once, slides and pages alike, even where a file never comes', async ({
    dashboard,
    page,
  }) => {
    const handOut = new HandOut(page)
    await page.route('**/geo/places.json', () => {})
    await dashboard.open()
    await handOut.load(TWELVE_SCENES)
    await handOut.open()
    for (const section of [handOut.pptx, handOut.print]) {
      await section.locator('.button-primary').click()
      await expect(section.getByRole('progressbar')).toBeVisible()
      await section.getByRole('button', { name: '取消' }).click()
      await expect(section).toHaveAttribute('data-state', 'cancelled')
      await expect(section).toContainText('已取消')
    }
  })

  test('says why it fails, and nothing is downloaded', async ({ dashboard, page, allowed }) => {
    allowed.push(/Failed to load resource/)
    const handOut = new HandOut(page)
    await page.route('**/geo/places.json', (route) => route.fulfill({ status: 500 }))
    await dashboard.open()
    await handOut.load(TWELVE_SCENES)
    await handOut.open()
    await handOut.makeButton.click()
    await expect(handOut.pptx).toHaveAttribute('data-state', 'failed')
    await expect(handOut.pptx).toContainText('places.json')
    await page.unroute('**/geo/places.json')
    expect((await bytesOf(await handOut.makePptx())).length).toBeGreaterThan(100_000)
  })
})

test.describe('print', () => {
  test.describe.configure({ timeout: CONVERTING })
  test.beforeAll(() => {
    test.setTimeout(INSTALLING)
    findPdfTools()
  })

  for (const [paper, width, height] of [
    ['a4', 841.9, 595.3],
    ['wide', 960, 540],
  ] as const) {
    test(`one page a scene, ${paper}, all of it vectors`, async ({ dashboard, page }, testInfo) => {
      const handOut = new HandOut(page)
      await dashboard.open()
      await handOut.load(TWELVE_SCENES)
      await handOut.open()
      await handOut.preparePages(paper)
      const path = testInfo.outputPath(`${paper}.pdf`)
      await page.pdf({ path, preferCSSPageSize: true })
      const pages = readPdf(path)
      expect(pages.length).toBeGreaterThan(scenes.length + 1)
      expect(pages.length).toBeLessThan(scenes.length + 5)
      for (const one of pages) {
        expect(Math.abs(one.width - width)).toBeLessThan(1)
        expect(Math.abs(one.height - height)).toBeLessThan(1)
        expect(one.variation).toBeGreaterThan(10)
      }
      const texts = pages.map(({ text }) => text.replace(/\s/g, ''))
      scenes.forEach(({ caption }, i) => {
        expect(texts[i + 1]).toContain((caption.zh ?? '').replace(/\s/g, '').slice(0, 8))
        expect(texts[i + 1]).not.toContain('备注')
      })
      expect(texts[1]).toContain('新疆')
      expect(texts[1]).toContain('各辖区条目数')
      expect(texts.at(-1)).toContain('未注明日期')
      expect(fontsOutside(path)).toEqual([])
      expect(picturesIn(path)).toBe(0)
      expect((await stat(path)).size).toBeLessThan(12_000_000)
    })
  }

  test('the page itself prints on one sheet', async ({ dashboard, page }, testInfo) => {
    await dashboard.open('#v=1&j=110000')
    await dashboard.live()
    // Paper is narrower than the screen: a legend that went beneath would take the south of the map.
    await dashboard.map.evaluate((map) => {
      const choropleth = map.closest('.choropleth')
      if (!choropleth) throw new Error('no choropleth')
      const note = () => Object.assign(window, { legendMoved: true })
      new MutationObserver(note).observe(choropleth, { attributeFilter: ['data-legend'] })
    })
    const path = testInfo.outputPath('explore.pdf')
    await page.pdf({ path, preferCSSPageSize: true })
    expect(await page.evaluate(() => 'legendMoved' in window)).toBe(false)
    const pages = readPdf(path)
    expect(pages).toHaveLength(1)
    expect(pages[0]?.width).toBeGreaterThan(pages[0]?.height ?? 0)
    const text = (pages[0]?.text ?? '').replace(/\s/g, '')
    for (const part of ['区块链政策地图', '新疆', '北京', '政务服务', '无审图号'])
      expect(text).toContain(part)
    await expect(dashboard.map).toHaveAttribute('data-live', 'live')
  })
})

test('the dialog is accessible', async ({ dashboard, page }) => {
  const handOut = new HandOut(page)
  await dashboard.open()
  await handOut.load(TWELVE_SCENES)
  await handOut.open()
  await expectAccessible(page, '[data-testid="hand-out"]')
})
