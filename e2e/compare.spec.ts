import { expectAccessible } from './support/accessible'
import { Comparing, INVENTED, inventedWhere } from './support/comparison'
import { Exporting } from './support/exporting'
import { goBack } from './support/history'
import { test as base, expect } from './support/test'

const test = base.extend<{ readonly comparing: Comparing }>({
  // With the dashboard's own watch over console and network.
  comparing: async ({ dashboard }, use) => use(new Comparing(dashboard.page)),
})

const ofBeijing = inventedWhere(({ jurisdiction }) => jurisdiction === '110000')

test('a dataset of this device is chosen, both sides are told apart, and Back leaves', async ({
  comparing,
  dashboard,
  page,
}) => {
  await comparing.keepInvented()
  await comparing.openChooser()
  await comparing.dialog.getByRole('button', { name: INVENTED.title.zh ?? '' }).click()
  await expect(comparing.surface).toBeVisible()
  await expect(page).toHaveURL(new RegExp(`with=${INVENTED.id}`))
  await comparing.expectCounts(37, INVENTED.entries.length)

  await expect(comparing.division('110000')).toHaveAccessibleName('北京市，A 9 条，B 3 条，差 −6')
  await expect(comparing.division('140000')).toHaveAccessibleName('山西省，A 1 条，B 1 条，差 0')
  await expect(comparing.division('440000')).toHaveAccessibleName('广东省，只有 B 涉及（3 条），不可比')
  await expect(comparing.division('130000')).toHaveAccessibleName('河北省，只有 A 涉及（4 条），不可比')
  await expect(comparing.division('510000')).toHaveAccessibleName('四川省，两期均未涉及，无数据')
  await expect(comparing.central).toContainText('−11')
  await expect(comparing.notes).toContainText('A 6 条、B 5 条')

  await goBack(page)
  await expect(comparing.surface).toHaveCount(0)
  await dashboard.expectTotal(37)
  await page.goForward()
  await expect(comparing.surface).toBeVisible()
})

test('filters narrow both sides by the crossfilter rule, and a link reopens the very same view', async ({
  comparing,
  dashboard,
  page,
}) => {
  await comparing.keepInvented()
  await comparing.open()
  await comparing.changes.getByRole('button', { name: /^政策/ }).click()
  await comparing.expectCounts(
    7,
    inventedWhere(({ kind }) => kind === 'policy'),
  )
  await expect(comparing.changes.getByRole('button', { name: /^应用/ })).toHaveAccessibleName(
    '应用，A 14 条，B 8 条，差 −6',
  )
  await comparing.division('110000').click()
  await expect(page).toHaveURL(/j=110000&k=policy/)
  const both = inventedWhere(({ kind, jurisdiction }) => kind === 'policy' && jurisdiction === '110000')
  await expect(comparing.count('b')).toHaveText(String(both))
  const ofA = Number(await comparing.count('a').textContent())
  await comparing.seeEntries('b')
  await dashboard.expectTotal(both)
  await expect(dashboard.rowsOfRegion).toHaveCount(both)
  await goBack(page)
  await comparing.choose('双图')
  await expect(page).toHaveURL(/as=sides/)
  await comparing.expectCounts(ofA, both)

  await page.reload()
  await comparing.expectCounts(ofA, both)
  await expect(comparing.mapB).toBeVisible()
  await expect(comparing.division('110000', 'b')).toHaveAttribute('aria-pressed', 'true')
  await goBack(page)
  await expect(comparing.mapB).toHaveCount(0)
  await goBack(page)
  await expect(comparing.division('110000')).toHaveAttribute('aria-pressed', 'false')
})

test('topics come, go and match by their label', async ({ comparing, page }) => {
  await comparing.keepInvented()
  await comparing.open()
  await expect(comparing.topics('added')).toHaveText(['医疗健康'])
  await expect(comparing.topics('dropped').filter({ hasText: '教育' })).toHaveCount(1)
  await comparing.changes.getByRole('button', { name: /^司法/ }).click()
  await expect(page).toHaveURL(/t=judiciary/)
  await expect(comparing.count('b')).toHaveText(String(inventedWhere(({ topics }) => topics.includes('law'))))
  await comparing.changes.getByRole('button', { name: /^医疗健康/ }).click()
  await expect(page).toHaveURL(/t=health/)
  await comparing.expectCounts(
    0,
    inventedWhere(({ topics }) => topics.includes('health')),
  )
})

test('two maps share camera, pointer and scale; by keyboard they filter as the main map does', async ({
  comparing,
  page,
}) => {
  await comparing.keepInvented()
  await comparing.open('&as=sides')
  await expect(comparing.mapB).toHaveAttribute('data-ready', 'true')
  await comparing.division('650000').focus()
  await page.keyboard.press('z')
  await expect(page).toHaveURL(/map=650000/)
  await comparing.expectSameShape('650000')
  await page.keyboard.press('Enter')
  await expect(comparing.division('650000', 'b')).toHaveAttribute('aria-pressed', 'true')
  await comparing.expectCounts(
    0,
    inventedWhere(({ jurisdiction }) => jurisdiction === '650000'),
  )
  await page.keyboard.press('Escape')
  await comparing.expectCounts(37, INVENTED.entries.length)
})

test('the table says what the map shows, its rows filter, and so do the days', async ({
  comparing,
  page,
}) => {
  const exporting = new Exporting(page)
  await comparing.keepInvented()
  await comparing.open('&show=table')
  await expect(comparing.row('北京市').getByRole('cell').first()).toHaveText('9')
  await expect(comparing.row('北京市')).toContainText('−6')
  await expect(comparing.row('广东省')).toContainText('只有 B 涉及，不可比')
  await comparing.row('北京市').getByRole('button').click()
  await comparing.expectCounts(9, ofBeijing)
  await expect(page).toHaveURL(/show=table/)
  await comparing.lastDay.press('Home')
  await comparing.expectCounts(0, 0)
  await comparing.lastDay.press('End')
  await comparing.expectCounts(9, ofBeijing)
  await exporting.open()
  await expect(exporting.dialog).toContainText('这里导出和引用的只有 A')
})

test('a second dataset that is not there leaves the first one alive', async ({ dashboard, page }) => {
  await page.goto('/#v=1&with=gone-2020')
  await expect(dashboard.notice).toContainText('要比较的数据集“gone-2020”未能打开')
  await dashboard.expectTotal(37)
  await dashboard.bar('kind', '政策').click()
  await dashboard.expectTotal(7)
  await dashboard.notice.getByRole('button', { name: '不再比较' }).click()
  await expect(dashboard.notice).toHaveCount(0)
  await expect(page).not.toHaveURL(/with=/)
})

for (const hash of ['&lang=zh&k=policy', '&lang=en&as=sides', '&lang=en&show=table']) {
  test(`is accessible and nothing sticks out: ${hash}`, async ({ comparing, page }) => {
    await comparing.keepInvented()
    await comparing.open(hash)
    await expectAccessible(page)
    for (const [width, height] of [
      [390, 844],
      [1920, 1080],
    ] as const) {
      await page.setViewportSize({ width, height })
      expect(await comparing.sideways()).toBe(0)
    }
  })
}
