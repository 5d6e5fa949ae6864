import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const SIZES = [
  [1440, 900],
  [1920, 1080],
  [3840, 2160],
  [1024, 768],
  [390, 844],
] as const

async function sideways(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
}

for (const [width, height] of SIZES) {
  test(`${width}x${height}: nothing sticks out, the map is larger than the timeline and above it`, async ({
    dashboard,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    for (const lang of ['zh', 'en'] as const) {
      await dashboard.open(`#v=1&lang=${lang}`)
      await dashboard.expectLanguage(lang)
      expect(await sideways(page)).toBe(0)
      const map = await dashboard.map.boundingBox()
      const timeline = await dashboard.timeline.boundingBox()
      if (!map || !timeline) throw new Error('map or timeline is not drawn')
      expect(map.width * map.height).toBeGreaterThan(timeline.width * timeline.height)
      expect(map.y + map.height).toBeLessThanOrEqual(timeline.y)
      if (width >= 1000) {
        expect(await page.evaluate(() => document.documentElement.scrollHeight)).toBeLessThanOrEqual(height)
      }
    }
  })
}

test('a panel lies over the charts and never over the map', async ({ dashboard }) => {
  await dashboard.open()
  await dashboard.clickDivision('110000')
  await expect(dashboard.regionPanel).toBeVisible()
  const map = await dashboard.map.boundingBox()
  await expect
    .poll(async () => (await dashboard.regionPanel.boundingBox())?.x ?? 0)
    .toBeGreaterThanOrEqual((map?.x ?? 0) + (map?.width ?? 0))
})

test('switches language and theme in place', async ({ dashboard, page }) => {
  await dashboard.open()
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blockchain Policy Map')
  await expect(dashboard.division('110000')).toHaveAccessibleName('Beijing, 9 entries, has entries')
  await expect(page).toHaveURL(/lang=en/)
  const ground = () => page.evaluate(() => getComputedStyle(document.documentElement).backgroundColor)
  const light = await ground()
  await page.getByRole('button', { name: /^Theme/ }).click()
  await page.getByRole('button', { name: /^Theme/ }).click()
  await expect.poll(ground).not.toBe(light)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('nothing sticks out when filtered', async ({ dashboard, page }) => {
    for (const hash of ['#v=1&j=430000', '#v=1&lang=en&k=voice&panel=region:430000']) {
      await dashboard.open(hash)
      await dashboard.expectLanguage(hash.includes('en') ? 'en' : 'zh')
      expect(await sideways(page)).toBe(0)
      expect((await dashboard.map.boundingBox())?.width).toBeLessThanOrEqual(390)
    }
  })

  test('a first tap shows the region in a bottom sheet, a second filters', async ({ dashboard }) => {
    await dashboard.open()
    await dashboard.tapDivision('430000')
    await expect(dashboard.regionPanel).toContainText('湖南省')
    await dashboard.expectTotal(37)
    const sheet = await dashboard.regionPanel.boundingBox()
    expect(Math.round((sheet?.y ?? 0) + (sheet?.height ?? 0))).toBeGreaterThanOrEqual(840)
    await dashboard.tapDivision('430000')
    await dashboard.expectTotal(3)
  })
})
