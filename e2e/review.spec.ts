import { expectAccessible } from './support/accessible'
import { digest, test } from './support/importing'
import { expect } from './support/test'

const TEA = digest('tea-traps')

test('the reviewer says what the document covers: zero, or no data', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.openCoverage()
  await expect(importing.covered('浙江')).toBeChecked()
  await expect(importing.covered('浙江')).toBeDisabled()
  await importing.covered('新疆').check()
  await expectAccessible(page)
  await importing.put()
  await expect(dashboard.division('650000')).toHaveAccessibleName(/，0 条/)
  await expect(dashboard.division('540000')).toHaveAccessibleName(/无数据/)
})

test('after a reload a long review goes on with its steps', async ({ dashboard, importing, page }) => {
  const items = Array.from(
    { length: 600 },
    (_, i) => `${i + 1}. 7月${(i % 28) + 1}日，发布第${i + 1}号办法。`,
  )
  const sections = ['北京', '天津'].map((division) => `${division}\n政策\n${items.join('\n')}`)
  await dashboard.open()
  await importing.startReview({ name: '长.txt', content: `2021年三季度\n${sections.join('\n')}` }, 1200)
  await importing.press('剔除')
  await importing.expectEntries(1199)
  await page.reload()
  await importing.expectEntries(1199)
  await importing.press('撤销')
  await importing.expectEntries(1200)
})

test('a reload while the device has not written yet loses nothing', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.holdDevice()
  await importing.title.fill('杭州采茶证')
  await importing.press('剔除')
  await importing.expectEntries(7)
  await page.reload()
  await importing.expectEntries(7)
  await importing.press('撤销')
  await importing.expectEntries(8)
  await expect(importing.cards.filter({ hasText: '杭州采茶证' })).toBeVisible()
})

test('a date that is none holds the entry, whatever leads away', async ({ dashboard, importing, page }) => {
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.date.fill('2022-02-30')
  await importing.press('放到地图上')
  await expect(importing.date).toBeFocused()
  await importing.clickText('南京')
  await expect(importing.date).toHaveValue('2022-02-30')
  await importing.date.fill('2022-02-28')
  await page.keyboard.press('Enter')
  await importing.put()
  await dashboard.expectTotal(8)
})

test('on a phone the entry at hand is in sight, and has the focus, after a look at the text', async ({
  dashboard,
  importing,
  page,
}) => {
  await page.setViewportSize({ width: 390, height: 844 })
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.review.getByText('原文', { exact: true }).first().click()
  await expect(importing.text).toBeFocused()
  await importing.review.getByRole('button', { name: '到条目' }).click()
  const head = importing.review.locator('[data-selected="true"] .review-card-head')
  await expect(head).toBeFocused()
  await expect(head).toBeInViewport({ ratio: 0.9 })
})
