import { expect, test } from './support/test'

test.beforeEach(async ({ dashboard }) => dashboard.open())

test('the slash key leads to the search box', async ({ dashboard, page }) => {
  await page.keyboard.press('/')
  await expect(dashboard.search).toBeFocused()
})

test('finds divisions by initials, places, people, and topics by their English name', async ({
  dashboard,
  page,
}) => {
  for (const [query, hit] of [
    ['nmg', '内蒙古自治区'],
    ['海淀', '海淀区'],
    ['周小川', '周小川'],
    ['digital currency', '数字货币'],
  ] as const) {
    await dashboard.search.fill(query)
    await expect(page.getByRole('option', { name: hit }).first()).toBeVisible()
  }
})

test('a division found is shown and filtered by', async ({ dashboard, page }) => {
  await dashboard.search.fill('bj')
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Enter')
  await dashboard.expectTotal(9)
  await expect(dashboard.regionPanel).toContainText('北京市')
})

test('an entry found opens', async ({ dashboard, page }) => {
  await dashboard.search.fill('娄底')
  await page.getByRole('option').filter({ hasText: '条目' }).first().click()
  await expect(dashboard.entryPanel).toContainText('娄底')
  await dashboard.expectTotal(37)
})

test('Enter filters by the text, and the chip takes it back', async ({ dashboard, page }) => {
  await dashboard.search.fill('海淀')
  await page.keyboard.press('Enter')
  await expect(dashboard.chips).toContainText('含“海淀”')
  await dashboard.expectTotal(4)
  await dashboard.chip('含“海淀”').click()
  await dashboard.expectTotal(37)
})

test('says when nothing is found, and what else to try', async ({ dashboard, page }) => {
  await dashboard.search.fill('zzzz')
  await expect(page.getByText('没有找到“zzzz”')).toBeVisible()
})

test('text is text, never markup', async ({ dashboard, page }) => {
  await dashboard.search.fill('<img src=x onerror=alert(1)>')
  await page.keyboard.press('Enter')
  await dashboard.expectTotal(0)
  await expect(dashboard.chips).toContainText('<img src=x onerror=alert(1)>')
  await expect(page.locator('img')).toHaveCount(0)
})
