import { expect, test } from './support/test'

test.beforeEach(async ({ dashboard }) => dashboard.open())

test('arrow keys go to the neighbouring division, which says its name, count and state', async ({
  dashboard,
  page,
}) => {
  await dashboard.division('130000').focus()
  await page.keyboard.press('ArrowLeft')
  await expect(dashboard.division('140000')).toBeFocused()
  await expect(dashboard.division('140000')).toHaveAccessibleName('山西省，1 条，有条目')
  await page.keyboard.press('ArrowLeft')
  await expect(dashboard.division('610000')).toBeFocused()
  await expect(dashboard.division('610000')).toHaveAccessibleName('陕西省，0 条，已覆盖，没有条目')
})

test('Enter filters, Shift+Enter adds, Escape takes back, Z zooms', async ({ dashboard, page }) => {
  await dashboard.division('110000').focus()
  await page.keyboard.press('Enter')
  await dashboard.expectTotal(9)
  await expect(dashboard.division('110000')).toHaveAttribute('aria-pressed', 'true')
  await expect(dashboard.division('110000')).toBeFocused()
  await dashboard.division('120000').focus()
  await page.keyboard.press('Shift+Enter')
  await dashboard.expectTotal(11)
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(37)
  await page.keyboard.press('z')
  await expect(page).toHaveURL(/map=120000/)
})

test('the map keeps its keys when it is live', async ({ dashboard, page }) => {
  await dashboard.live()
  await dashboard.division('110000').focus()
  await page.keyboard.press('Enter')
  await dashboard.expectTotal(9)
})

test('the whole dashboard is reached by Tab, without a trap', async ({ page }) => {
  const seen = new Set<string>()
  for (let presses = 0; presses < 60; presses++) {
    await page.keyboard.press('Tab')
    const place = await page.evaluate(() => {
      const element = document.activeElement
      if (!element || element === document.body) return 'end'
      return element.closest('[data-testid]')?.getAttribute('data-testid') ?? element.className
    })
    if (place === 'end') break
    seen.add(place)
  }
  for (const place of [
    'search',
    'map',
    'central-card',
    'legend',
    'timeline',
    'breakdown-kind',
    'breakdown-region',
    'breakdown-topic',
    'breakdown-jurisdiction',
    'entry-row',
  ]) {
    expect([...seen]).toContain(place)
  }
})

test('the first stop leads straight to the map', async ({ dashboard, page }) => {
  await page.keyboard.press('Tab')
  await page.keyboard.press('Enter')
  await expect(dashboard.map.locator(':focus')).toHaveCount(1)
})

test('bars are walked by arrows and chosen by Space', async ({ dashboard, page }) => {
  await dashboard.bar('kind', '政策').focus()
  await page.keyboard.press('ArrowDown')
  await page.keyboard.press('Space')
  await dashboard.expectTotal(13)
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(37)
})

test('the table shows what the map shows, and filters alike', async ({ dashboard, page }) => {
  await page.getByText('表格', { exact: true }).click()
  await expect(dashboard.table.getByRole('row')).toHaveCount(36)
  await expect(dashboard.table.getByRole('row', { name: /^北京市/ })).toContainText('9')
  await expect(dashboard.table.getByRole('row', { name: /^新疆/ })).toContainText('已覆盖，没有条目')
  await dashboard.table.getByRole('button', { name: '北京市' }).click()
  await dashboard.expectTotal(9)
  await expect(page).toHaveURL(/show=table/)
})
