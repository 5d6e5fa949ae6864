import { expectAccessible } from './support/accessible'
import { goBack } from './support/history'
import { otherSite } from './support/hosted'
import { expect, test } from './support/test'

const SIZES = [
  [320, 240],
  [480, 360],
  [640, 480],
  [800, 600],
] as const

test('another site shows the compact layout in a frame, and it filters', async ({ page, baseURL }) => {
  const site = await otherSite(
    `<h1>News</h1><iframe src="${baseURL}/?embed=1#v=1&amp;k=policy" width="640" height="480"></iframe>`,
  )
  await page.goto(site.url)
  const frame = page.frameLocator('iframe')
  await expect(frame.getByTestId('total-count')).toHaveText('7')
  await expect(frame.getByTestId('map')).toHaveAttribute('data-live', 'live', { timeout: 90_000 })
  await expect(frame.getByTestId('legend')).toBeVisible()
  await frame.getByTestId('central-card').click()
  await expect(frame.getByTestId('total-count')).toHaveText('4')
  await expect(frame.getByRole('link')).toHaveAttribute('href', /^http:\/\/[^?]*\/#v=1.*j=100000/)
  await frame.getByRole('button', { name: '全部清除' }).click()
  await expect(frame.getByTestId('total-count')).toHaveText('37')
  // The frame's filters are no steps of the other site's history.
  await page.evaluate(() => history.pushState(null, '', '#next'))
  await goBack(page)
  await expect(page).toHaveURL(site.url)
  await expect(frame.getByTestId('total-count')).toHaveText('37')
  site.close()
})

test('the whole page is in nobody’s frame', async ({ page, baseURL }) => {
  const refused: string[] = []
  page.on('console', (message) => refused.push(message.text()))
  const site = await otherSite(`<iframe src="${baseURL}/#v=1" width="640" height="480"></iframe>`)
  await page.goto(site.url)
  await expect.poll(() => refused.join()).toContain('frame-ancestors')
  await expect(page.frameLocator('iframe').getByTestId('map')).toHaveCount(0)
  site.close()
})

test.describe('fits', () => {
  for (const [width, height] of SIZES) {
    test(`${width}x${height}`, async ({ dashboard, page }) => {
      await page.setViewportSize({ width, height })
      for (const lang of ['zh', 'en'] as const) {
        await page.goto(`/?embed=1#v=1&lang=${lang}&j=110000&k=policy`)
        await dashboard.expectLanguage(lang)
        await expect(dashboard.map).toHaveAttribute('data-ready', 'true')
        await dashboard.expectTotal(1)
        const inside = await page.evaluate(() => {
          const { scrollWidth, scrollHeight } = document.documentElement
          const boxes = ['[data-testid="map"]', '.legend', '.central', '.map-credit', '.embed-head a'].map(
            (selector) => document.querySelector(selector)?.getBoundingClientRect(),
          )
          return {
            scrolls: scrollWidth > innerWidth || scrollHeight > innerHeight,
            cut: boxes.some(
              (box) =>
                !box || box.left < 0 || box.top < 0 || box.right > innerWidth || box.bottom > innerHeight,
            ),
            map: boxes[0]?.height ?? 0,
          }
        })
        expect(inside).toMatchObject({ scrolls: false, cut: false })
        expect(inside.map).toBeGreaterThan(height * 0.5)
        await expect(dashboard.search).toHaveCount(0)
      }
    })
  }
})

test('is accessible', async ({ dashboard, page }) => {
  await page.setViewportSize({ width: 480, height: 360 })
  await page.goto('/?embed=1#v=1&j=110000&k=policy')
  await dashboard.expectTotal(1)
  await expect(dashboard.map).toHaveAttribute('data-ready', 'true')
  await expectAccessible(page)
})
