import { goBack } from './support/history'
import { expect, test } from './support/test'

test.beforeEach(async ({ dashboard }) => dashboard.open())

test('a click on a division sets, one with Ctrl adds, a second takes back', async ({ dashboard }) => {
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await expect(dashboard.regionPanel).toBeVisible()
  await dashboard.clickDivision('430000', 'Control')
  await dashboard.expectTotal(12)
  await dashboard.clickDivision('130000', 'Shift')
  await dashboard.expectTotal(16)
  await dashboard.clickDivision('430000', 'Control')
  await dashboard.expectTotal(13)
  await dashboard.clickDivision('130000')
  await dashboard.expectTotal(4)
  await dashboard.clickDivision('130000')
  await dashboard.expectTotal(37)
  await expect(dashboard.regionPanel).toHaveCount(0)
})

test('Escape takes back', async ({ dashboard, page }) => {
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(37)
  await expect(dashboard.regionPanel).toHaveCount(0)
})

test('each view excludes its own filter', async ({ dashboard }) => {
  await dashboard.bar('kind', '政策').click()
  await dashboard.expectTotal(7)
  expect(await dashboard.counts('kind')).toEqual({ 政策: 7, 声音: 13, 应用: 15, 未标注: 2 })
  await expect.poll(() => dashboard.counts('jurisdiction')).toMatchObject({ 北京市: 1, 天津市: 0 })
  await expect(dashboard.central).toContainText('4')
  await dashboard.bar('kind', '声音').click({ modifiers: ['Control'] })
  await dashboard.expectTotal(20)
  await dashboard.bar('kind', '声音').click()
  await dashboard.expectTotal(13)
  await dashboard.bar('kind', '声音').click()
  await dashboard.expectTotal(37)
})

test('the central government’s card filters like a division', async ({ dashboard }) => {
  await dashboard.central.click()
  await dashboard.expectTotal(14)
  await dashboard.clickDivision('110000', 'Control')
  await dashboard.expectTotal(23)
})

test('a region’s bar filters by its divisions', async ({ dashboard }) => {
  await dashboard.bar('region', '华北').click()
  await dashboard.expectTotal(17)
  expect(await dashboard.counts('region')).toMatchObject({ 华北: 17, 华中: 4, 西北: 2 })
})

test('topics and jurisdictions filter by their bars', async ({ dashboard }) => {
  const topics = await dashboard.counts('topic')
  const [topic = '', count = 0] = Object.entries(topics)[0] ?? []
  await dashboard.bar('topic', topic).click()
  await dashboard.expectTotal(count)
  await dashboard.bar('topic', topic).click()
  await dashboard.bar('jurisdiction', '湖南省').click()
  await dashboard.expectTotal(3)
})

test('chips take back one filter or all', async ({ dashboard }) => {
  await dashboard.bar('kind', '应用').click()
  await dashboard.bar('jurisdiction', '北京市').click()
  await dashboard.expectTotal(8)
  await dashboard.chip('去掉筛选：类别 应用').click()
  await dashboard.expectTotal(9)
  await dashboard.bar('kind', '政策').click()
  await dashboard.expectTotal(1)
  await dashboard.chips.getByRole('button', { name: '全部清除' }).click()
  await dashboard.expectTotal(37)
  await expect(dashboard.chips).toContainText('未筛选')
})

test('Back and Forward walk the filters', async ({ dashboard, page }) => {
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await page.keyboard.press('Escape')
  await dashboard.bar('kind', '政策').click()
  await dashboard.expectTotal(7)
  await goBack(page)
  await dashboard.expectTotal(37)
  await goBack(page)
  await dashboard.expectTotal(9)
  await expect(dashboard.regionPanel).toBeVisible()
  await goBack(page)
  await dashboard.expectTotal(37)
  await page.goForward()
  await dashboard.expectTotal(9)
})

test('Back before the address has the last step takes back that step alone', async ({ dashboard, page }) => {
  await dashboard.bar('kind', '政策').click()
  await expect(page).toHaveURL(/k=policy$/)
  const { x, y } = await dashboard.pointIn('110000')
  // The address follows a little later, and so not while time stands still: nothing is written between the two parts of
  // Playwright's own Back.
  await page.clock.install({ time: 0 })
  await page.clock.pauseAt(10_000)
  await page.mouse.click(x, y)
  await expect(dashboard.regionPanel).toBeVisible()
  await page.goBack()
  await page.clock.resume()
  await expect(dashboard.regionPanel).toHaveCount(0)
  await expect(page).toHaveURL(/k=policy$/)
  await dashboard.expectTotal(7)
  await page.goForward()
  await expect(dashboard.regionPanel).toBeVisible()
  await expect(page).toHaveURL(/j=110000&k=policy/)
})

test('the address reopens the very same view', async ({ dashboard, page }) => {
  await dashboard.bar('kind', '应用').click()
  await dashboard.brush(0.1, 0.6)
  await dashboard.clickDivision('110000')
  await dashboard.regionPanel.getByRole('button', { name: '放大' }).click()
  await dashboard.rowsOfRegion.first().click()
  await expect(dashboard.entryPanel).toBeVisible()
  const total = await dashboard.total.textContent()
  const title = await dashboard.entryPanel.getByRole('heading').first().textContent()
  const range = await dashboard.words.textContent()
  // The address follows a little later, or at once where a key may begin a command of the browser's.
  await page.keyboard.press('Control')
  const url = page.url()

  await page.goto('about:blank')
  await page.goto(url)
  await expect(dashboard.entryPanel.getByRole('heading').first()).toHaveText(title ?? '')
  await expect(dashboard.total).toHaveText(total ?? '')
  await expect(dashboard.words).toHaveText(range ?? '')
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toBeVisible()
  expect(page.url()).toBe(url)
})

test('says so when nothing passes, and leads back', async ({ dashboard, page }) => {
  await dashboard.bar('kind', '未标注').click()
  await dashboard.bar('jurisdiction', '北京市').click()
  await dashboard.expectTotal(0)
  await page.getByRole('button', { name: '清除全部筛选' }).click()
  await dashboard.expectTotal(37)
})

test('Escape takes back step by step, whatever was chosen', async ({ dashboard, page }) => {
  await page.goto('/#v=1&k=voice&t=finance&j=110000')
  await expect(dashboard.chips.getByRole('button')).toHaveCount(4)
  await dashboard.chip('去掉筛选：主题').click()
  await expect(dashboard.chips).toBeFocused()
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(13)
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(37)
})

test('the slash key leads to the search from the switches, too', async ({ dashboard, page }) => {
  await page.getByText('表格', { exact: true }).click()
  await page.keyboard.press('/')
  await expect(dashboard.search).toBeFocused()
})

test('charts that a panel covered show the present counts when it is gone', async ({ dashboard, page }) => {
  await expect(dashboard.breakdown('kind').locator('svg')).toContainText('15')
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await page.getByRole('button', { name: '关闭详情' }).click()
  await expect(dashboard.breakdown('kind').locator('svg')).toContainText('8')
  await expect(dashboard.breakdown('kind').locator('svg')).not.toContainText('15')
})
