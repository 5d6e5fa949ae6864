import { expectAccessible } from './support/accessible'
import { BriefingFiles, overlaps, Speaker, Stage } from './support/presentation'
import { expect, test } from './support/test'

// The fixture holds every test to a quiet console, whether or not it asks for the dashboard.
test.beforeEach(({ dashboard }) => void dashboard)

const SIZES = [
  [1920, 1080],
  [3840, 2160],
  [1080, 1920],
  [3840, 1080],
] as const

for (const [width, height] of SIZES) {
  test(`${width}x${height}: nothing is cut, nothing lies over anything`, async ({ dashboard, page }) => {
    await page.setViewportSize({ width, height })
    const stage = new Stage(page)
    for (const lang of ['zh', 'en'] as const) {
      await stage.open(1, `&lang=${lang}`)
      await dashboard.expectLanguage(lang)
      for (const scene of [1, 2, 3, 7]) {
        await stage.press(String(scene), 'Enter')
        await stage.expectScene(scene)
        await expect(stage.chart.locator('svg').first()).toBeAttached()
        const boxes = Object.entries(await stage.boxes())
        for (const [name, box] of boxes) {
          expect(box.x, name).toBeGreaterThanOrEqual(0)
          expect(box.y, name).toBeGreaterThanOrEqual(0)
          expect(box.x + box.width, name).toBeLessThanOrEqual(width + 0.5)
          expect(box.y + box.height, name).toBeLessThanOrEqual(height + 0.5)
          for (const [other, its] of boxes) {
            if (other !== name) expect(overlaps(box, its), `${name} over ${other}`).toBe(false)
          }
        }
        expect(await stage.cut()).toEqual([])
      }
      await stage.press('1', 'Enter')
      await stage.expectScene(1)
      const [taiwan, inset] = [dashboard.division('710000'), page.locator('.map-inset')]
      const [island, corner] = [await taiwan.boundingBox(), await inset.boundingBox()]
      if (!island || !corner) throw new Error('Taiwan or the inset is not drawn')
      expect(overlaps(island, corner)).toBe(false)
      // From ten metres: a number a tenth of the screen high, labels of a fiftieth.
      const sizes = await page.evaluate(() => {
        const of = (selector: string) =>
          Number.parseFloat(getComputedStyle(document.querySelector(selector) as Element).fontSize)
        return { number: of('.room-number strong'), label: of('.china-map__labels text') }
      })
      expect(sizes.number).toBeGreaterThanOrEqual(Math.min(width, height) / 10)
      expect(sizes.label).toBeGreaterThanOrEqual(Math.min(width, height) / 60)
    }
  })
}

test('the stage, its help and the presenter’s window are accessible', async ({ page }) => {
  const stage = new Stage(page)
  await stage.open(2, '&lang=en')
  await page.mouse.move(300, 300)
  await expectAccessible(page)
  await stage.press('?')
  await expect(stage.help).toBeVisible()
  await expectAccessible(page)
  await stage.press('?')
  const [popup] = await Promise.all([page.waitForEvent('popup'), stage.press('s')])
  await expect(new Speaker(popup).position).toHaveText('2 / 8')
  await expectAccessible(popup)
})

test('the presenter’s window, waiting', async ({ page }) => {
  await page.goto('/#v=1&lang=en&speaker=nobody')
  await expect(page.getByText('Waiting for the presentation…')).toBeVisible()
  await expectAccessible(page)
})

test.describe('a scene that is no longer whole is shown with what is missing', () => {
  const SCENES = [
    { view: 'v=1&d=2019q3&k=policy', chart: 'kind', caption: '完好的场景' },
    { view: 'v=1&d=1999q1&k=policy', chart: 'kind', caption: '数据集没有了' },
    { view: 'v=1&d=2019q3&panel=entry:2019q3-gone-1', chart: 'kind', caption: '条目没有了' },
    { view: 'v=99&d=2019q3&t=alchemy&colour=red', chart: 'topic', caption: '来自更新的版本' },
  ]

  test('and never blank', async ({ dashboard, page }) => {
    const stage = new Stage(page)
    await dashboard.open()
    await new BriefingFiles(page).present(SCENES)
    await stage.shown()
    await stage.expectScene(1, 4)
    await expect(stage.number).toHaveText('7')
    await expect(stage.missing).toHaveCount(0)

    await stage.press('ArrowRight')
    await expect(stage.caption).toHaveText('数据集没有了')
    await expect(stage.missing).toContainText('1999q1')
    await expect(dashboard.notice.first()).toContainText('1999q1')

    await stage.press('ArrowRight')
    await expect(stage.caption).toHaveText('条目没有了')
    await expect(stage.missing).toContainText('2019q3-gone-1')
    await stage.shown()
    await expect(stage.number).toHaveText('37')

    await stage.press('ArrowRight')
    await expect(stage.missing).toContainText('alchemy')
    await expect(stage.missing).toContainText('99')
    await expect(stage.missing).toContainText('colour=red')
    await expect(stage.number).toHaveText('37')
    await expect(stage.wandered).toHaveCount(0)
  })

  test('a briefing without scenes says so', async ({ dashboard, page }) => {
    await dashboard.open()
    await new BriefingFiles(page).load([])
    await page.goto('/#v=1&present=1')
    await expect(page.getByText('这份简报还没有场景')).toBeVisible()
    await page.getByRole('button', { name: '结束放映' }).click()
    await expect(dashboard.total).toHaveText('37')
  })
})
