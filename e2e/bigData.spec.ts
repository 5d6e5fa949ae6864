import { expectAccessible } from './support/accessible'
import { BigFile } from './support/bigFile'
import { BriefingEditor } from './support/briefing'
import type { Dashboard } from './support/dashboard'
import { expect, test } from './support/test'

let file: BigFile

test.beforeEach(async ({ allowed }) => {
  test.slow()
  // The page has the default dataset fetched in advance, whatever its link opens.
  allowed.push(/preloaded using link preload/)
  file = await BigFile.parquet()
})

const dayOf = (file: BigFile, row: number): string => file.entries[row]?.date.start ?? ''

test('a Parquet file opens by parts, counts and lists its entries', async ({ dashboard, page }) => {
  await file.serve(page)
  await dashboard.open(file.hash)
  await dashboard.expectTotal(file.entries.length)
  await expect(dashboard.dataset).toContainText('合成数据')
  await expect(dashboard.rows.first()).toContainText('【合成】')
  // Titles follow for the search; summaries stay where they are.
  expect(file.moved).toBeLessThan(file.content.length * 0.75)

  const policies = file.entries.filter(({ kind }) => kind === 'policy')
  await dashboard.bar('kind', '政策').click()
  await dashboard.expectTotal(policies.length)
  await dashboard.bar('jurisdiction', '四川省').click()
  const ofSichuan = policies.filter(({ jurisdiction }) => jurisdiction === '510000')
  await dashboard.expectTotal(ofSichuan.length)
  await expect(dashboard.rows.first()).toContainText('四川')
  await dashboard.rows.first().click()
  await expect(dashboard.entryPanel).toContainText('虚构条目')
  await expect(page).toHaveURL(/panel=entry/)
  await page.reload()
  await expect(dashboard.entryPanel).toContainText('虚构条目')
  await dashboard.expectTotal(ofSichuan.length)
})

test('the map is there by the summary, before any part of the file', async ({ dashboard, page }) => {
  file.hold()
  await file.serve(page)
  await dashboard.open(file.hash)
  await dashboard.expectTotal(file.entries.length)
  await expect(dashboard.reading).toContainText('已读 0')
  await expect(dashboard.rows).toHaveCount(0)
  await expect(page.getByTestId('entry-list')).toContainText('条目读入后在此列出')
  // What is there is of all entries: it is not told as what passes a filter.
  await dashboard.bar('kind', '政策').click()
  await expect(dashboard.total).toHaveText('…')
  file.letGo()
  await dashboard.expectTotal(file.entries.filter(({ kind }) => kind === 'policy').length)
  await expect(dashboard.rows.first()).toBeVisible()
  await expect(page.getByTestId('entry-list')).not.toContainText('条目读入后')
  await expect(dashboard.reading.filter({ hasText: '已读' })).toHaveCount(0)
})

test('the list is walked by keys and leads to a day', async ({ dashboard, page }) => {
  await file.serve(page)
  await dashboard.open(`${file.hash}&sort=date`)
  const first = dashboard.rowAt(0)
  await first.focus()
  await page.keyboard.press('PageDown')
  await expect(dashboard.rowAt(10)).toBeFocused()
  await page.keyboard.press('End')
  await expect(dashboard.rowAt(file.entries.length - 1)).toBeFocused()
  await page.keyboard.press('Home')
  await expect(first).toBeFocused()

  const middle = dayOf(file, 30_000)
  const position = file.entries.findIndex(({ date }) => date.start === middle)
  await dashboard.jumpTo(middle)
  await expect(dashboard.rowAt(position)).toContainText(file.entries[position]?.title.zh ?? '')
})

test('a filter that is taken back leads the focus from far down the list to its top', async ({
  dashboard,
  page,
}) => {
  await file.serve(page)
  await dashboard.open(file.hash)
  await dashboard.bar('kind', '政策').click()
  await dashboard.rowAt(0).focus()
  for (const row of [10, 20, 30, 40, 50]) {
    await page.keyboard.press('PageDown')
    await expect(dashboard.rowAt(row)).toBeFocused()
  }
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(file.entries.length)
  await expect(dashboard.rowAt(0)).toBeFocused()
})

test('ten years stand by months, and days are chosen by keys', async ({ dashboard, page }) => {
  await file.serve(page)
  await dashboard.open(file.hash)
  await expect(dashboard.timeline.getByRole('radio', { name: '月' })).toBeChecked()
  await dashboard.chooseUnit('年')
  await expect(page).toHaveURL(/bins=year/)
  await dashboard.handle('first').focus()
  for (const key of ['PageUp', 'ArrowRight', 'ArrowRight']) await page.keyboard.press(key)
  await expect(dashboard.words).toContainText('2010-02-02')
  const touched = file.entries.filter(({ date }) => (date.end ?? '') >= '2010-02-02')
  await dashboard.expectTotal(touched.length)
})

test('titles are searched, whether their index is made yet or not', async ({ dashboard, page }) => {
  await file.serve(page)
  await dashboard.open(file.hash)
  await expect(dashboard.rows.first()).toBeVisible()
  await dashboard.search.fill('海淀')
  await expect(page.getByRole('option').first()).toContainText('海淀')
  await dashboard.search.press('Enter')
  const found = file.entries.filter(
    ({ title, places }) => title.zh?.includes('海淀') || places.some(({ name }) => name.includes('海淀')),
  )
  await dashboard.expectTotal(found.length)
})

/** Titles are read from the last on: these are the newest, and those before the hold are none. */
const MIDDLE = [0.25, 0.5] as const

/** Searches while the middle of the file is held back, and waits until something is found. */
async function searchEarly(dashboard: Dashboard, words: string, view = ''): Promise<void> {
  file.hold(...MIDDLE)
  await file.serve(dashboard.page)
  await dashboard.open(file.hash + view)
  await dashboard.search.fill(words)
  await dashboard.search.press('Enter')
  await expect(dashboard.total).toHaveText(/^[\d,]+\+$/)
}

test('a search before all titles are read shows what is found so far, and grows', async ({
  dashboard,
  page,
}) => {
  await searchEarly(dashboard, '上线平台')
  await expect(dashboard.reading).toContainText('正在读取标题供搜索')
  await expect(dashboard.rows.first()).toContainText('上线平台')
  await expectAccessible(page)
  await dashboard.search.fill('上线平台 海淀')
  await dashboard.search.press('Enter')
  await expect(dashboard.rows.first()).toContainText('海淀')
  const newest = (await dashboard.rowAt(0).textContent()) ?? ''

  file.letGo()
  const found = file.entries.filter(
    ({ title, places }) =>
      title.zh?.includes('上线平台') &&
      (title.zh.includes('海淀') || places.some(({ name }) => name.includes('海淀'))),
  )
  await dashboard.expectTotal(found.length)
  await expect(dashboard.reading).toHaveCount(0)
  await expect(dashboard.list.locator(`[aria-setsize="${found.length}"]`).first()).toBeVisible()
  // The newest were found first: they stay where they are.
  await expect(dashboard.rowAt(0)).toHaveText(newest)
})

test('a view whose count is waited for is saved once, however often that is asked', async ({
  dashboard,
  page,
}) => {
  await searchEarly(dashboard, '上线平台')
  const editor = new BriefingEditor(page)
  await editor.open()
  await editor.saveView()
  await editor.saveView()
  await expect(editor.scenes).toHaveCount(0)
  file.letGo()
  await expect(editor.scenes).toHaveCount(1)
  await dashboard.bar('kind', '政策').click()
  await expect(dashboard.chip('政策')).toBeVisible()
  await editor.saveView()
  await expect(editor.captions.last()).toContainText('政策')
  await expect(editor.scenes).toHaveCount(2)
})

test('the suggestion that was chosen stays chosen while more is found', async ({ dashboard, page }) => {
  file.hold(...MIDDLE)
  await file.serve(page)
  await dashboard.open(file.hash)
  await dashboard.search.fill('上线平台')
  const chosen = page.locator('[role="option"][aria-selected="true"]')
  await expect(page.getByRole('option').nth(5)).toBeVisible()
  for (const key of ['ArrowDown', 'ArrowDown']) await dashboard.search.press(key)
  const title = (await chosen.locator('.search-label').textContent()) ?? ''
  file.letGo()
  await expect(page.locator('.search [role="status"]')).toContainText('个结果')
  await expect(chosen).toContainText(title)
  await dashboard.search.press('Enter')
  await expect(dashboard.entryPanel).toContainText(title)
})

for (const [words, where] of [
  ['上线平台 海淀', 'out of sight'],
  ['上线平台 海淀 司法', 'down the list'],
] as const) {
  test(`oldest first, the focus stays in the list where its entry goes ${where}`, async ({
    dashboard,
    page,
  }) => {
    await searchEarly(dashboard, words, '&sort=date')
    await expect(dashboard.rows.first()).toContainText('海淀')
    await dashboard.rowAt(0).focus()
    const title = await page.evaluate(() => document.activeElement?.textContent ?? '')
    file.letGo()
    await expect(dashboard.total).toHaveText(/^\d+$/)
    const total = await dashboard.total.textContent()
    await expect(dashboard.list.locator(`[aria-setsize="${total}"]`).first()).toBeVisible()
    await expect(dashboard.rowAt(0)).not.toHaveText(title)
    const own = dashboard.rows.filter({ hasText: title })
    await expect(where === 'out of sight' ? dashboard.rowAt(0) : own).toBeFocused()
    const at = await page.evaluate(() => document.activeElement?.closest('li')?.dataset.index)
    const next = at === '0' ? 1 : Number(at) - 1
    await page.keyboard.press(at === '0' ? 'ArrowDown' : 'ArrowUp')
    await expect(dashboard.rowAt(next)).toBeFocused()
  })
}

test('a region lists its oldest entries, and more of them on demand', async ({ dashboard, page }) => {
  await file.serve(page)
  await dashboard.open(file.hash)
  await dashboard.clickDivision('510000')
  const own = file.entries.filter(({ jurisdiction }) => jurisdiction === '510000')
  await expect(dashboard.regionRows).toHaveCount(20)
  await expect(dashboard.regionRows.first()).toContainText(own[0]?.title.zh ?? '')
  await dashboard.listMore()
  await expect(dashboard.regionRows).toHaveCount(120)
  await expect(dashboard.regionRows.last()).toContainText(own[119]?.title.zh ?? '')
  await page.keyboard.press('Escape')
  await expect(dashboard.regionPanel).toHaveCount(0)
  await expect(dashboard.rows.first()).toContainText('四川')
})

test('a server without parts gives the whole file, and the page says so', async ({ dashboard, page }) => {
  file.hold()
  await file.serve(page, { takesRanges: false })
  await page.goto(`/${file.hash}`)
  await expect(dashboard.reading).toBeVisible()
  file.letGo()
  await dashboard.opened()
  await dashboard.expectTotal(file.entries.length)
  expect(file.moved).toBe(file.content.length)
  await expect(dashboard.notice).toContainText('不支持分段读取')
})

test('a file that is cut short, or stopped, leaves the dataset before it open', async ({
  dashboard,
  page,
  allowed,
}) => {
  allowed.push(/404/)
  const cut = file.cutShort()
  await cut.serve(page)
  await dashboard.open()
  await dashboard.follow(cut.hash)
  await expect(dashboard.notice).toContainText('不是完整的 Parquet 文件')
  await dashboard.expectTotal(37)
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)

  file.hold()
  await file.serve(page)
  await dashboard.follow(file.hash)
  await dashboard.stopReading()
  await expect(dashboard.notice).toContainText('已停止读取')
  await expect(dashboard.dataset).toContainText('2019年第三季度')
  file.letGo()
})

test('JSON is read as it comes', async ({ dashboard, page, allowed }) => {
  allowed.push(/404/)
  const json = await BigFile.json(3000)
  await json.serve(page)
  await dashboard.open(json.hash)
  await dashboard.expectTotal(3000)
  await dashboard.bar('kind', '声音').click()
  await dashboard.expectTotal(json.entries.filter(({ kind }) => kind === 'voice').length)
  await dashboard.rows.first().click()
  await expect(dashboard.entryPanel).toContainText('虚构条目')
})
