import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

for (const [name, hash] of [
  ['the dashboard', '#v=1&lang=zh'],
  [
    'the dashboard in English, filtered',
    '#v=1&lang=en&j=110000,130000&k=policy&q=data&time=2019-07-01..2019-08-01',
  ],
  ['a region', '#v=1&lang=en&j=110000&panel=region:110000'],
  ['an entry', '#v=1&lang=zh&panel=entry:2019q3-110000-application-3'],
  ['the table', '#v=1&lang=zh&show=table'],
  ['a link in pieces', '#v=1&j=990000'],
] as const) {
  test(name, async ({ dashboard, page }) => {
    await page.goto(`/${hash}`)
    await expect(dashboard.total).toHaveText(/^\d+$/)
    await expect(dashboard.timeline.getByRole('slider')).toHaveCount(2)
    await expectAccessible(page)
  })
}

test('a failed dataset', async ({ dashboard, page }) => {
  await page.goto('/#v=1&d=nothing')
  await expect(dashboard.notice).toBeVisible()
  await expectAccessible(page)
})

test('search results', async ({ dashboard, page }) => {
  await dashboard.open()
  await dashboard.search.fill('北京')
  await expect(page.getByRole('option').first()).toBeVisible()
  await expectAccessible(page)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('with a sheet open', async ({ dashboard, page }) => {
    await dashboard.open('#v=1&panel=region:110000')
    await expect(dashboard.regionPanel).toBeVisible()
    await expectAccessible(page)
  })
})
