import { expect, test } from './support/test'

test('opens on the digest of the third quarter of 2019', async ({ dashboard, page }) => {
  await dashboard.open()
  await dashboard.expectTotal(37)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('区块链政策地图')
  await expect(dashboard.central).toContainText('14')
  expect(await dashboard.counts('kind')).toEqual({ 政策: 7, 声音: 13, 应用: 15, 未标注: 2 })
  const jurisdictions = await dashboard.counts('jurisdiction')
  expect(jurisdictions).toMatchObject({ 北京市: 9, 河北省: 4, 湖南省: 3, 天津市: 2, 青海省: 1 })
  expect(jurisdictions).toMatchObject({ 陕西省: 0, 宁夏回族自治区: 0, 新疆维吾尔自治区: 0 })
  await expect(dashboard.rows.first()).toContainText('2019年9月29日')
  await expect(page).toHaveURL(/#v=1&d=2019q3&lang=zh$/)
})

test('the legend counts the divisions of every class and both kinds of nothing', async ({ dashboard }) => {
  await dashboard.open()
  await expect(dashboard.legend.getByRole('listitem')).toHaveText([
    /^9\s*1 地$/,
    /^4–8\s*1 地$/,
    /^3\s*1 地$/,
    /^2\s*1 地$/,
    /^1\s*5 地$/,
    /^0（已覆盖）\s*3 地$/,
    /^无数据（未涉及）\s*22 地$/,
  ])
})

test('pointing at a class lets its divisions stand out', async ({ dashboard }) => {
  await dashboard.open()
  await dashboard.legend.getByRole('button', { name: /^3/ }).hover()
  await expect(dashboard.division('430000')).toHaveAttribute('data-dimmed', 'false')
  await expect(dashboard.map.locator('[data-adcode][data-dimmed="true"]')).toHaveCount(33)
  await dashboard.total.hover()
  await expect(dashboard.map.locator('[data-adcode][data-dimmed="true"]')).toHaveCount(0)
})

test('names what the pointer is on', async ({ dashboard, page }) => {
  await dashboard.open()
  await dashboard.hoverDivision('650000')
  await expect(page.locator('.map-tip')).toContainText('新疆维吾尔自治区')
  await expect(page.locator('.map-tip')).toContainText('已覆盖，没有条目')
})

test('the live map replaces the vector map', async ({ dashboard }) => {
  await dashboard.open()
  await dashboard.live()
  await expect(dashboard.map.locator('canvas')).toBeVisible()
})

test('the live map keeps the size of its box, and its place in it', async ({ dashboard, page }) => {
  await dashboard.open()
  await dashboard.live()
  const editor = page.getByRole('banner').getByRole('button', { name: '简报', exact: true })
  const boxOf = async (selector: string) => {
    const { x, y, width, height } = (await dashboard.map.locator(selector).boundingBox()) ?? {}
    return `${x} ${y} ${width} ${height}`
  }
  const wide = await boxOf('svg')
  await editor.click()
  await expect(page.getByTestId('briefing')).toBeVisible()
  await expect.poll(() => boxOf('svg')).not.toBe(wide)
  await expect.poll(() => boxOf('canvas')).toBe(await boxOf('svg'))
  await editor.click()
  await expect.poll(() => boxOf('svg')).toBe(wide)
  await expect.poll(() => boxOf('canvas')).toBe(wide)
})

test('zooms to a division, shows its prefectures and places, and goes back', async ({ dashboard, page }) => {
  await dashboard.open()
  await dashboard.clickDivision('110000')
  await dashboard.regionPanel.getByRole('button', { name: '放大' }).click()
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toBeVisible()
  await expect(page).toHaveURL(/map=110000/)
  await page.getByRole('button', { name: '全国', exact: true }).click()
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toHaveCount(0)
  await expect(page).not.toHaveURL(/map=/)
})

test('shows 南海诸岛 in an inset for as long as the main view cuts them off', async ({ dashboard, page }) => {
  await dashboard.open()
  await expect(page.getByRole('img', { name: '南海诸岛' })).toBeVisible()
  await page.setViewportSize({ width: 390, height: 844 })
  await expect(page.getByRole('img', { name: '南海诸岛' })).toHaveCount(0)
})

test('carries the slot of the approval number and the source of the boundaries', async ({
  dashboard,
  page,
}) => {
  await dashboard.open()
  await expect(page.locator('.map-credit')).toContainText('审图号')
  await expect(page.locator('.map-credit')).toContainText('ECharts')
})

test('two quick presses of plus are two levels', async ({ dashboard, page }) => {
  await dashboard.open('#v=1&map=110,35,4')
  await page.getByRole('button', { name: '放大', exact: true }).dblclick()
  await expect(page).toHaveURL(/map=110(\.0+)?,35(\.0+)?,6(\.0+)?(&|$)/)
})

test('a drag moves the live map and chooses nothing', async ({ dashboard, page }) => {
  await dashboard.open()
  await dashboard.live()
  const before = await dashboard.pointIn('430000')
  await dashboard.dragMap('430000', 160, -80)
  await expect(page).toHaveURL(/map=\d+/)
  const after = await dashboard.pointIn('430000')
  // The map runs on for a bit where it was let go in motion.
  expect(after.x - before.x).toBeGreaterThan(150)
  expect(before.y - after.y).toBeGreaterThan(70)
  await dashboard.expectTotal(37)
  await expect(dashboard.regionPanel).toHaveCount(0)
})

test('a double click zooms and chooses nothing', async ({ dashboard, page }) => {
  await dashboard.open()
  const { x, y } = await dashboard.pointIn('430000')
  await page.mouse.dblclick(x, y)
  await expect(page).toHaveURL(/map=430000/)
  await dashboard.expectTotal(37)
  await expect(dashboard.regionPanel).toHaveCount(0)
})

test('a place filters by its name, and the other places keep their counts', async ({ dashboard }) => {
  await dashboard.open('#v=1&map=130000')
  const tangshan = dashboard.map.getByRole('button', { name: '唐山市，1 条' })
  await tangshan.focus()
  await tangshan.press('Enter')
  await dashboard.expectTotal(1)
  await expect(dashboard.map.getByRole('button', { name: '安新县，3 条' })).toBeVisible()
  await tangshan.press('Enter')
  await dashboard.expectTotal(37)
})
