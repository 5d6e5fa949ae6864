import { expectAccessible } from './support/accessible'
import { BriefingEditor, type BriefingFile } from './support/briefing'
import { goBack } from './support/history'
import { overlaps } from './support/presentation'
import { refuseStorage } from './support/storage'
import { test as base, expect } from './support/test'

const test = base.extend<{ readonly briefing: BriefingEditor }>({
  briefing: async ({ page }, use) => use(new BriefingEditor(page)),
})

const fileOf = (...views: readonly string[]): BriefingFile => ({
  format: 'policy-map-briefing/1',
  id: 'from-a-file',
  title: { zh: '文件里的简报' },
  scenes: views.map((view, i) => ({
    id: `s${i + 1}`,
    view,
    chart: 'kind',
    caption: { zh: `第${'一二三四五六'[i]}幕` },
    notes: {},
  })),
})

test('a briefing is prepared from views, and is there after reloading', async ({
  dashboard,
  briefing,
  page,
}) => {
  await dashboard.open('#v=1&j=110000&k=application')
  await briefing.open()
  await briefing.saveView()
  await expect(briefing.captions).toHaveText(['北京 · 应用：8 条'])
  await briefing.caption().fill('北京的应用最多')
  await briefing.notes.fill('先讲海淀')
  await briefing.root.getByText('English 说明与备注').click()
  await briefing.caption('second').fill('Beijing leads')
  await briefing.chart.selectOption('主题')
  await briefing.title.fill('季度简报')
  await page.getByRole('button', { name: '全部清除' }).click()
  await dashboard.bar('kind', '声音').click()
  await dashboard.expectTotal(13)
  await briefing.saveView()
  await expect(briefing.captions).toHaveText(['北京的应用最多', '声音：13 条'])

  await briefing.scene(0).click()
  await dashboard.expectTotal(8)
  await expect(dashboard.chip('北京市')).toBeVisible()
  await goBack(page)
  await dashboard.expectTotal(13)

  await briefing.kept()
  await page.reload()
  // The editor is open as it was, and the focus is not taken there.
  await expect(briefing.title).toHaveValue('季度简报')
  await expect(briefing.notes).toHaveValue('先讲海淀')
  await expect(page.locator('body')).toBeFocused()
  await expect(briefing.captions).toHaveText(['北京的应用最多', '声音：13 条'])
  await briefing.scene(0).click()
  await expect(briefing.notes).toHaveValue('先讲海淀')
  await expect(briefing.chart).toHaveValue('topic')
  expect((await briefing.export()).scenes[0]).toMatchObject({
    view: 'v=1&d=2019q3&j=110000&k=application',
    chart: 'topic',
    caption: { zh: '北京的应用最多', en: 'Beijing leads' },
  })
})

test('a scene is brought up to the view on the screen, copied and deleted', async ({
  dashboard,
  briefing,
}) => {
  await dashboard.open('#v=1&k=policy')
  await briefing.open()
  await briefing.saveView()
  await expect(briefing.root.getByRole('button', { name: '与当前视图一致' })).toBeVisible()
  await dashboard.bar('kind', '声音').click()
  await briefing.press('改存当前视图')
  await briefing.press('复制')
  await expect(briefing.scenes).toHaveCount(2)
  expect((await briefing.export()).scenes.map(({ view }) => view)).toEqual([
    'v=1&d=2019q3&k=voice',
    'v=1&d=2019q3&k=voice',
  ])
  await briefing.press('删除场景')
  await expect(briefing.scenes).toHaveCount(1)
  await briefing.press('撤销')
  await expect(briefing.scenes).toHaveCount(2)
})

test('scenes are put in order by keys, buttons and by dragging; steps are undone by keys', async ({
  dashboard,
  briefing,
  page,
}) => {
  await dashboard.open()
  await briefing.open()
  await briefing.import('b.json', JSON.stringify(fileOf('v=1', 'v=1&k=policy', 'v=1&k=voice')))
  await expect(briefing.captions).toHaveText(['第一幕', '第二幕', '第三幕'])
  await briefing.scene(0).focus()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(briefing.captions).toHaveText(['第二幕', '第一幕', '第三幕'])
  await expect(briefing.scene(1)).toBeFocused()
  await page.keyboard.press('Alt+ArrowDown')
  await expect(briefing.captions).toHaveText(['第二幕', '第三幕', '第一幕'])
  await page.keyboard.press('Alt+ArrowUp')
  await expect(briefing.captions).toHaveText(['第二幕', '第一幕', '第三幕'])
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await expect(briefing.captions).toHaveText(['第一幕', '第二幕', '第三幕'])
  await page.keyboard.press('Control+Shift+z')
  await expect(briefing.captions).toHaveText(['第二幕', '第一幕', '第三幕'])
  await briefing.press('上移：第三幕')
  await expect(briefing.captions).toHaveText(['第二幕', '第三幕', '第一幕'])
  await briefing.drag(2, 0)
  await expect(briefing.captions).toHaveText(['第一幕', '第二幕', '第三幕'])
  await briefing.scene(1).click()
  await briefing.root.getByRole('textbox', { name: '说明（给观众看）' }).press('Alt+ArrowDown')
  await expect(briefing.captions).toHaveText(['第一幕', '第二幕', '第三幕'])
})

test.describe('by touch', () => {
  test.use({ hasTouch: true, isMobile: true, viewport: { width: 390, height: 844 } })

  test('a scene is dragged by a finger, and put back by Escape', async ({ dashboard, briefing }) => {
    await dashboard.open()
    await briefing.open()
    await briefing.import('b.json', JSON.stringify(fileOf('v=1', 'v=1&k=policy')))
    await expect(briefing.captions).toHaveText(['第一幕', '第二幕'])
    await briefing.touchDrag(0, 1)
    await expect(briefing.captions).toHaveText(['第二幕', '第一幕'])
    await briefing.touchDrag(0, 1, 'Escape')
    await expect(briefing.captions).toHaveText(['第二幕', '第一幕'])
  })

  test('panel and editor are two sheets: the one in use in front, the other’s head behind it', async ({
    dashboard,
    briefing,
    page,
  }) => {
    await dashboard.open()
    await briefing.open()
    await briefing.import('b.json', JSON.stringify(fileOf('v=1&panel=region:110000')))
    await briefing.scene(0).tap()
    const panel = dashboard.regionPanel.getByRole('heading', { name: '北京市' })
    await expect(panel).toBeVisible()
    await expect.poll(() => briefing.isInFront()).toBe(true)
    await panel.tap()
    await expect.poll(() => briefing.isInFront()).toBe(false)
    await briefing.root.getByRole('heading', { name: '简报' }).tap()
    await expect.poll(() => briefing.isInFront()).toBe(true)
    await page.keyboard.press('Escape')
    await expect(briefing.root).toHaveCount(0)
  })
})

test('typing is undone as it was typed, and Escape gives the focus back', async ({
  dashboard,
  briefing,
  page,
}) => {
  await dashboard.open('#v=1&k=policy')
  await briefing.open()
  await briefing.saveView()
  await briefing.caption().click()
  await page.keyboard.press('End')
  await page.keyboard.insertText('七条都在这里')
  await expect(briefing.caption()).toHaveValue('政策：7 条七条都在这里')
  await page.keyboard.press('Control+z')
  await expect(briefing.caption()).toHaveValue('政策：7 条')
  await page.keyboard.press('Escape')
  await expect(briefing.root).toHaveCount(0)
  await expect(briefing.toggle).toBeFocused()
  await dashboard.expectTotal(7)
})

test('a draft tells what the data say', async ({ dashboard, briefing }) => {
  await dashboard.open()
  await briefing.open()
  await briefing.draft()
  await expect(briefing.scenes).toHaveCount(8)
  await briefing.scene(1).click()
  await expect(dashboard.regionPanel).toContainText('北京市')
  await dashboard.expectTotal(9)
  await briefing.scene(4).click()
  await dashboard.expectTotal(15)
  await expect(briefing.captions.nth(4)).toHaveText(/^应用 15 条/)
  await briefing.scene(7).click()
  await expect(dashboard.entryPanel).toBeVisible()
  await expect(briefing.root.locator('.scene-issues')).toHaveCount(0)
})

test('several briefings: chosen, exported, deleted and had back, imported', async ({
  dashboard,
  briefing,
}) => {
  await dashboard.open()
  await briefing.open()
  await briefing.draft()
  const drafted = await briefing.export()
  await briefing.press('新建')
  await briefing.title.fill('另一份')
  await expect(briefing.scenes).toHaveCount(0)
  await briefing.choice.selectOption({ label: drafted.title.zh ?? '' })
  await expect(briefing.scenes).toHaveCount(8)
  await briefing.press('删除')
  await expect(briefing.title).toHaveValue('另一份')
  await briefing.press('恢复')
  await expect(briefing.scenes).toHaveCount(8)

  await briefing.import('changed.json', JSON.stringify({ ...drafted, title: { zh: '改过的' } }))
  await expect(briefing.title).toHaveValue('改过的')
  await expect(briefing.choice.locator('option')).toHaveCount(3)
})

test('a file that is no briefing is refused with its problems, and harms nothing', async ({
  dashboard,
  briefing,
}) => {
  await dashboard.open()
  await briefing.open()
  await briefing.import('good.json', JSON.stringify(fileOf('v=1')))
  await expect(briefing.captions).toHaveText(['第一幕'])
  const broken = { ...fileOf('v=1', 'v=1'), scenes: [{ ...fileOf('v=1').scenes[0], chart: 'pie' }] }
  await briefing.import('broken.json', JSON.stringify(broken))
  await expect(dashboard.notice).toContainText('broken.json')
  await expect(dashboard.notice).toContainText('scenes[0].chart')
  await briefing.import('newer.json', JSON.stringify({ ...fileOf(), format: 'policy-map-briefing/9' }))
  await expect(dashboard.notice).toContainText('来自更新的版本（9）')
  await briefing.import('picture.json', '\u0089PNG')
  await expect(dashboard.notice).toContainText('不是 JSON')
  await briefing.press('知道了')
  await expect(dashboard.notice).toHaveCount(0)
  await expect(briefing.captions).toHaveText(['第一幕'])
})

test('scenes that cannot be shown whole say what is missing', async ({ dashboard, briefing }) => {
  await dashboard.open()
  await briefing.open()
  const views = [
    'v=1&d=1999q1&k=policy',
    'v=1&d=2019q3&panel=entry:2019q3-gone-1',
    'v=9&k=voice&colour=red',
    'v=1&t=alchemy',
  ]
  await briefing.import('old.json', JSON.stringify(fileOf(...views)))
  await expect(briefing.scenes.nth(0)).toContainText('数据集“1999q1”不在此处')
  await expect(briefing.scenes.nth(1)).toContainText('已没有条目“2019q3-gone-1”')
  await expect(briefing.scenes.nth(2)).toContainText('来自更新的版本（9）')
  await expect(briefing.scenes.nth(2)).toContainText('colour=red')
  await expect(briefing.scenes.nth(3)).toContainText('已没有主题“alchemy”')

  await briefing.scene(0).click()
  await expect(dashboard.notice).toContainText('1999q1')
  await expect(briefing.captions.first()).toHaveText('第一幕')
  await briefing.scene(1).click()
  await expect(dashboard.entryPanel).toContainText('没有编号为“2019q3-gone-1”的条目')
  await briefing.scene(2).click()
  await dashboard.expectTotal(13)
})

test('where the storage refuses, everything works but for keeping, and it is said', async ({
  dashboard,
  briefing,
  page,
}) => {
  await refuseStorage(page)
  await dashboard.open()
  await briefing.open()
  await expect(briefing.root).toContainText('浏览器不允许本页保存数据')
  await briefing.draft()
  await briefing.press('新建')
  await briefing.choice.selectOption({ index: 1 })
  await expect(briefing.scenes).toHaveCount(8)
  expect((await briefing.export()).scenes).toHaveLength(8)
})

test('two tabs show the same briefing', async ({ dashboard, briefing, context, baseURL }) => {
  await dashboard.open()
  await briefing.open()
  await briefing.draft()
  await briefing.kept()
  const other = new BriefingEditor(await context.newPage())
  await other.page.goto(`${baseURL}/`)
  await other.open()
  await expect(other.scenes).toHaveCount(8)
  await other.title.fill('在另一个标签页改的')
  await other.kept()
  await expect(briefing.title).toHaveValue('在另一个标签页改的')
  await briefing.press('撤销')
  await expect(other.title).toHaveValue(/^简报：/)
})

for (const [width, height] of [
  [1440, 900],
  [1200, 800],
  [390, 844],
] as const) {
  test(`${width}x${height}: the editor covers nothing of the map, and nothing sticks out`, async ({
    dashboard,
    briefing,
    page,
  }) => {
    await page.setViewportSize({ width, height })
    await dashboard.open()
    await briefing.open()
    await briefing.draft()
    await briefing.scene(0).click()
    const wide = await page.evaluate(() => document.documentElement.scrollWidth)
    expect(wide).toBeLessThanOrEqual(width)
    const editor = await briefing.root.boundingBox()
    const map = await dashboard.map.boundingBox()
    if (!editor || !map) throw new Error('map or editor is not drawn')
    if (width >= 1000) {
      const isBeside = editor.x + editor.width <= map.x || map.x + map.width <= editor.x
      expect(isBeside).toBe(true)
      const [legend, xizang] = [
        await dashboard.legend.boundingBox(),
        await dashboard.division('540000').boundingBox(),
      ]
      if (!legend || !xizang) throw new Error('legend or Xizang is not drawn')
      expect(overlaps(legend, xizang)).toBe(false)
    }
    expect(
      await briefing.root.evaluate((root) =>
        [...root.querySelectorAll('*')].some(
          (one) => one.scrollWidth > one.clientWidth + 1 && one.matches('div, ol, li'),
        ),
      ),
    ).toBe(false)
  })
}

test('the editor is accessible', async ({ dashboard, briefing, page }) => {
  await dashboard.open()
  await briefing.open()
  await briefing.import('old.json', JSON.stringify(fileOf('v=1&d=2019q3&k=voice', 'v=9&t=alchemy')))
  await briefing.scene(1).click()
  await briefing.root.getByText('English 说明与备注').click()
  await briefing.import('broken.json', '{}')
  await expect(dashboard.notice).not.toHaveCount(0)
  await expectAccessible(page)
})
