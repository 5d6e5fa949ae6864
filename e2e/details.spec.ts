import { expect, test } from './support/test'

test.beforeEach(async ({ dashboard }) => dashboard.open())

test('a region tells its counts, rank, coverage and entries', async ({ dashboard }) => {
  await dashboard.clickDivision('110000')
  const panel = dashboard.regionPanel
  await expect(panel.getByRole('heading', { name: '北京市' })).toBeVisible()
  await expect(panel).toContainText('摘要涉及此地，有条目')
  await expect(panel).toContainText('在 10 个有条目的辖区中排第 2')
  await expect(panel.getByTestId('entry-row')).toHaveCount(9)
  await panel.getByRole('button', { name: /^应用/ }).click()
  await dashboard.expectTotal(8)
  await expect(panel.getByTestId('entry-row')).toHaveCount(8)
})

test('zero is told from no data', async ({ dashboard }) => {
  await dashboard.clickDivision('610000')
  await expect(dashboard.regionPanel).toContainText('是零，不是缺数据')
  await dashboard.open('#v=1&panel=region:440000')
  await expect(dashboard.regionPanel).toContainText('没有数据，不能当作零')
})

test('an entry tells all that is known, and opening it loses no filter', async ({ dashboard, page }) => {
  await dashboard.bar('jurisdiction', '河北省').click()
  await dashboard.expectTotal(4)
  await dashboard.rows.first().click()
  const panel = dashboard.entryPanel
  await expect(panel).toContainText('精确到日')
  await expect(panel).toContainText('按摘要的标题')
  await expect(panel).toContainText(/河北\/(应用|声音)\/\d/)
  await expect(panel).toContainText('第 1 条，共 4 条')
  await dashboard.expectTotal(4)
  await panel.getByRole('button', { name: '下一条' }).click()
  await expect(panel).toContainText('第 2 条，共 4 条')
  await page.keyboard.press('Escape')
  await expect(panel).toHaveCount(0)
  await dashboard.expectTotal(4)
})

test('a topic of an entry filters, and the panel stays', async ({ dashboard }) => {
  await dashboard.rows.first().click()
  const topic = dashboard.entryPanel
    .getByRole('button', { name: /./ })
    .and(dashboard.page.locator('[title^="按主题"]'))
  await topic.first().click()
  await expect(dashboard.chips.getByRole('button', { name: /主题/ })).toBeVisible()
  await expect(dashboard.entryPanel).toBeVisible()
})

test('an entry’s places are marked on the map', async ({ dashboard, page }) => {
  await page.goto('/#v=1&panel=entry:2019q3-430000-policy-1')
  await expect(dashboard.entryPanel).toBeVisible()
  await expect(dashboard.map.getByRole('button', { name: /^娄底市，/ })).toBeVisible()
})

test('the list sorts by date or by jurisdiction', async ({ dashboard, page }) => {
  await page.getByLabel('排序').selectOption('date')
  await expect(dashboard.rows.first()).toContainText('2019年7月2日')
  await page.getByLabel('排序').selectOption('jurisdiction')
  await expect(dashboard.rows.first()).toContainText('中央')
})

test('the list draws only what is in sight, and the keyboard reaches its end', async ({
  dashboard,
  page,
}) => {
  expect(await dashboard.rows.count()).toBeLessThan(25)
  await dashboard.rows.first().focus()
  await page.keyboard.press('End')
  await expect(dashboard.rows.last()).toBeFocused()
  await expect(dashboard.rows.last()).toContainText('未注明日期')
  await page.keyboard.press('Enter')
  await expect(dashboard.entryPanel).toContainText('摘要未注明日期')
  await page.keyboard.press('Escape')
  await expect(dashboard.rows.last()).toBeFocused()
})

test('an entry that a link opened gives the focus to the list', async ({ dashboard }) => {
  await dashboard.open('#v=1&panel=entry:2019q3-430000-policy-1')
  await dashboard.entryPanel.getByRole('button', { name: '关闭' }).press('Enter')
  await expect(dashboard.rows.first()).toBeFocused()
})

test('a region that a link opened gives the focus to what stands for it', async ({ dashboard, page }) => {
  const close = dashboard.regionPanel.getByRole('button', { name: '关闭' })
  await dashboard.open('#v=1&panel=region:110000')
  await close.press('Enter')
  await expect(dashboard.division('110000')).toBeFocused()
  await expect(page.locator('.map-tip')).toBeVisible()

  for (const [link, name] of [
    ['#v=1&panel=region:100000', /^中央/],
    ['#v=1&show=table&panel=region:110000', '北京市'],
  ] as const) {
    await page.goto('about:blank')
    await page.goto(`/${link}`)
    await close.press('Enter')
    await expect(page.locator('.dashboard-map').getByRole('button', { name })).toBeFocused()
  }
})

test('closed by the mouse, a panel gives the focus back without pointing it out', async ({
  dashboard,
  page,
}) => {
  await dashboard.open('#v=1&panel=region:110000')
  await dashboard.regionPanel.getByRole('button', { name: '关闭' }).click()
  await expect(dashboard.division('110000')).toBeFocused()
  await expect(page.locator('.map-tip')).toHaveCount(0)
})

test('next and previous keep the focus', async ({ dashboard, page }) => {
  await dashboard.rows.first().click()
  const next = dashboard.entryPanel.getByRole('button', { name: '下一条' })
  await next.focus()
  await page.keyboard.press('Enter')
  await expect(dashboard.entryPanel).toContainText('第 2 条，共 37 条')
  await page.keyboard.press('Enter')
  await expect(dashboard.entryPanel).toContainText('第 3 条，共 37 条')
  await expect(next).toBeFocused()
})

test('a panel is in its place from its first frame, so that a quick press finds its buttons', async ({
  dashboard,
  page,
}) => {
  const moved = page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const observer = new MutationObserver(() => {
          const close = document.querySelector('[data-panel] .panel-head button')
          if (!close) return
          observer.disconnect()
          const { left, top } = close.getBoundingClientRect()
          for (const animation of document.getAnimations()) animation.finish()
          const after = close.getBoundingClientRect()
          resolve(Math.abs(after.left - left) + Math.abs(after.top - top))
        })
        observer.observe(document.body, { subtree: true, childList: true })
      }),
  )
  await dashboard.clickDivision('110000')
  expect(await moved).toBe(0)
})
