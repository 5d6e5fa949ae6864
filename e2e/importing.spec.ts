import { readFileSync } from 'node:fs'
import { xlsxFile } from '../src/datasets/serialise/xlsx'
import { openFile } from '../src/ingest/openFile'
import { expectAccessible } from './support/accessible'
import { digest, test } from './support/importing'
import { refuseStorage } from './support/storage'
import { expect } from './support/test'

const TEA = digest('tea-traps')

test('a digest is dropped, reviewed by keyboard, put on the map, and there after reloading', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.drop(TEA)
  await importing.expectEntries(8)
  await expect(importing.counts).toContainText('3 条待核对')
  await expect(importing.cards.first()).toContainText('杭州市西湖区规定采茶须持证')
  await expect(importing.cards.first()).toBeFocused()
  await expect(importing.card).toContainText('不是存在的日期')

  await page.keyboard.press('d')
  await expect(importing.date).toBeFocused()
  await page.keyboard.type('2-28')
  await page.keyboard.press('Control+Enter')
  await expect(importing.counts).toContainText('2 条待核对')
  await expect(importing.card).toContainText('有几个日期')
  await page.keyboard.press('Space')
  await page.keyboard.press('Space')
  await expect(importing.counts).toContainText('都已看过')

  await page.keyboard.press('r')
  await page.keyboard.type('茶报')
  await expect(importing.field('媒体 1')).toHaveValue('茶报')
  await page.keyboard.press('Escape')
  await page.keyboard.press('c')
  await page.keyboard.press('Control+z')
  await expect(importing.field('媒体 1')).toHaveCount(0)
  await page.keyboard.press('Control+Shift+z')
  await expect(importing.field('媒体 1')).toHaveValue('茶报')
  await page.keyboard.press('Escape')
  await page.keyboard.press('a')
  await page.keyboard.type('陶然')
  await page.keyboard.press('Tab')
  await page.keyboard.type('教授')
  await expect(importing.field('陶然的职务')).toHaveValue('教授')
  await page.keyboard.press('Escape')
  await page.keyboard.press('i')
  await page.keyboard.type('茶馆里听来的消息')
  await page.keyboard.press('Enter')
  await importing.expectEntries(9)
  await expect(importing.title).toHaveValue('茶馆里听来的消息')
  await importing.put()

  await dashboard.expectTotal(9)
  await expect(page).toHaveURL(/d=2022q1/)
  await expect(dashboard.list).toContainText('南京大学教授陶然')
  await page.reload()
  await dashboard.expectTotal(9)
  await expect(dashboard.list).toContainText('<img src=x onerror=alert(1)>')
  await expect(dashboard.list).toContainText('2022年2月28日')
})

test('what a doubtful field could be is offered, and taken by keyboard', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.paste(
    '2019年三季度\n声音与应用\n1. 上海某银行在北京上线平台\n7月6日，平台上线。\n2. 四川某法院上线平台\n7月9日，平台上线。',
  )
  await importing.expectEntries(2)
  await expect(importing.province).toHaveValue('310000')
  await importing.takeChoice('改为 北京市')
  await expect(importing.province).toHaveValue('110000')
  await expect(importing.card).not.toContainText('没有省级标题')
  await expect(importing.cards.first()).toBeFocused()

  await importing.chooseForAll('2 条改为 声音')
  await importing.expectKind('声音')
  await expect(importing.review).not.toContainText('不止一种类别')
  await expect(importing.cards.first()).toBeFocused()
  await page.keyboard.press('Control+z')
  await importing.expectKind('未标注')
})

test('text and entries lead to each other; what was dropped is added from the text; an entry is split and merged', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.clickText('徐州市')
  await expect(importing.title).toHaveValue('鼓楼区茶馆试点电子菜单')
  await expect(importing.marksOf('date').first()).toHaveText('3月1日—3月31日')

  await importing.press('剔除')
  await importing.expectEntries(7)
  await importing.clickText('鼓楼区茶馆试点电子菜单')
  await page.keyboard.press('Shift+ArrowDown')
  await page.keyboard.press('a')
  await importing.expectEntries(8)
  await expect(importing.title).toHaveValue('鼓楼区茶馆试点电子菜单')
  await expect(importing.date).toHaveValue('2022-03-01/2022-03-31')

  await importing.clickText('（2）登记茶农')
  await expect(importing.title).toHaveValue('常州市溧阳市启用茶园区块链')
  await page.keyboard.press('s')
  await importing.expectEntries(9)
  await expect(importing.said).toHaveText('已拆成两条')
  await importing.press('与下一条合并')
  await importing.expectEntries(8)
  await page.keyboard.press('Control+z')
  await importing.expectEntries(9)
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+z')
  await page.keyboard.press('Control+Shift+z')
  await importing.expectEntries(7)
})

test('corrections are not lost: closing asks, a reload goes on, another file asks', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.startReview(TEA, 8)
  await importing.title.fill('杭州采茶证')
  await page.keyboard.press('Escape')
  await page.keyboard.press('Escape')
  await expect(importing.question).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(importing.question).toHaveCount(0)
  await expect(importing.title).toHaveValue('杭州采茶证')

  await page.reload()
  await importing.expectEntries(8)
  await expect(importing.title).toHaveValue('杭州采茶证')
  await importing.drop(digest('ferry-clean'))
  await expect(importing.question).toBeVisible()
  await importing.press('继续审阅')
  await expect(importing.title).toHaveValue('杭州采茶证')
  await page.keyboard.press('Escape')
  await importing.press('放弃并关闭')
  await expect(importing.dialog).toHaveCount(0)
  await dashboard.expectTotal(37)
  await page.reload()
  await dashboard.expectTotal(37)
  await expect(importing.dialog).toHaveCount(0)
})

test('text is pasted; its repetitions of what is here already are found and dropped', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  await importing.paste(String(TEA.content))
  await importing.expectEntries(8)
  await importing.put()
  await expect(page).toHaveURL(/d=2022q1/)

  await importing.paste(String(TEA.content))
  await expect(importing.dialog).toContainText('已经在这里')
  await page.keyboard.press('Escape')
  await importing.paste(`${TEA.content}\n2）福州市发布茶叶条例\n3月3日，福州市发布茶叶条例。\n`)
  await importing.expectEntries(9)
  await expect(importing.review).toContainText('8 条疑似重复')
  await importing.press('全部剔除')
  await importing.expectEntries(1)
  await importing.put()
  await dashboard.expectTotal(1)
  await expect(page).toHaveURL(/d=2022q1-2/)
})

const ODD_TABLE = [
  '什么时候,在哪儿,说了啥,怎么样',
  '2021-05-03,粤省,广州上线电子证照,市民在手机上办事。',
  '2021/5/9,浙江,绍兴发布方案,方案自五月起施行。',
  '2021年5月10日,天上,云里发布通知,没有人知道。',
].join('\n')

test('a table with odd headers is mapped, its names are settled, and both are remembered', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open()
  const file = { name: '各地.csv', content: ODD_TABLE }
  await importing.choose(file)
  await importing.means('什么时候', '日期')
  await importing.means('在哪儿', '省份')
  await importing.means('说了啥', '标题')
  await importing.means('怎么样', '内容')
  await importing.dialog.getByLabel('粤省', { exact: true }).selectOption({ label: '广东省' })
  await expect(importing.preview).toContainText('广东 · 未标注 · 2021年5月3日')
  await expect(importing.preview).toContainText('读出 2 条')
  await importing.press('去审阅')
  await importing.expectEntries(2)
  await importing.clickText('云里发布通知')
  await expect(importing.review).toContainText('表格的一行就是一条，不能拆分')
  await importing.press('加为条目 A')
  await importing.expectEntries(3)
  await expect(importing.date).toHaveValue('2021-05-10')
  await page.keyboard.press('Control+z')
  await importing.expectEntries(2)
  await importing.press('关闭审阅')

  await importing.choose(file)
  await expect(importing.dialog).toContainText('沿用上次')
  await expect(importing.preview).toContainText('读出 2 条')
  await importing.press('去审阅')
  await importing.put()
  await dashboard.expectTotal(2)
})

test('a workbook without years is given its period, its corrected form is a workbook, and it goes on the map', async ({
  dashboard,
  importing,
  page,
}) => {
  const head = ['日期', '省份', '类别', '标题', '内容']
  const rows = [
    ['3月2日', '四川省', '政策', '成都发布方案', '成都市发布方案。'],
    ['3月5日', '内蒙', '应用', '包头上线平台', '包头市上线平台。'],
  ]
  const book = await xlsxFile([{ name: '一季度', head, widths: [12, 12, 8, 30, 60], rows: [rows] }])
  await dashboard.open()
  await importing.choose({ name: '条目.xlsx', content: Buffer.from(await book.arrayBuffer()) })
  await expect(importing.preview).toContainText('读出 2 条')
  await expect(importing.dialog).toContainText('没有写明')
  await importing.typePeriod('2020-01-01', '2020-03-31')
  await expect(importing.preview).toContainText('内蒙古 · 应用 · 2020年3月5日')
  const corrected = await importing.download('下载改正后的表格')
  expect(corrected.suggestedFilename()).toBe('条目-corrected.xlsx')
  const file = await openFile(readFileSync(await corrected.path()), 'corrected.xlsx')
  expect(file).toMatchObject({ format: 'xlsx', sheets: [{ name: '一季度' }] })
  expect(JSON.stringify(file)).toContain('["2020-03-05","内蒙古自治区"')

  await page.keyboard.press('Escape')
  await expect(importing.question).toContainText('放弃这张表')
  await importing.press('继续设置')
  await importing.press('去审阅')
  await importing.expectEntries(2)
  await importing.put()
  await dashboard.expectTotal(2)
  await expect(page).toHaveURL(/d=2020q1/)
  await expect(dashboard.division('150000')).toBeAttached()
})

test('a file that is none, or broken, is refused with its reason, and all is as it was', async ({
  dashboard,
  importing,
  page,
}) => {
  await dashboard.open('#v=1&k=voice')
  await importing.choose({ name: '图.txt', content: Buffer.from('89504e470d0a1a0a00000000', 'hex') })
  await expect(importing.problem).toContainText('图.txt 未能导入')
  await expect(importing.problem).toContainText('PNG 图片')
  await importing.choose({ name: '空.txt', content: '' })
  await expect(importing.problem).toContainText('空')
  const broken = { format: 'policy-map-dataset/1', id: 'x', entries: [{}] }
  await importing.choose({ name: '坏.json', content: JSON.stringify(broken) })
  await expect(importing.problem).toContainText('坏.json')
  await expect(importing.problem).toContainText('title')
  await page.keyboard.press('Escape')
  await expect(importing.dialog).toHaveCount(0)
  await expect(page.getByTestId('open-import')).toBeFocused()
  await dashboard.expectTotal(13)
})

test('reading is stopped while it goes on', async ({ dashboard, importing, page }) => {
  await dashboard.open()
  const item = '1. 某市发布方案\n3月1日，某市发布方案，推进《数字方案》和区块链平台建设。\n'
  await importing.choose({ name: '大.txt', content: `2021年一季度\n北京\n政策\n${item.repeat(40_000)}` })
  await importing.press('停止')
  await expect(importing.problem).toContainText('已停止')
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(37)
})

test('a dataset goes on the map; where the storage refuses, for this visit, and it is said', async ({
  dashboard,
  importing,
  page,
}) => {
  await refuseStorage(page)
  await dashboard.open()
  const shipped = await page.evaluate(async () => (await fetch('/data/2019q3/dataset.json')).json())
  const dataset = { ...shipped, id: 'mine', entries: shipped.entries.slice(0, 5) }
  await importing.choose({ name: 'mine.json', content: JSON.stringify(dataset) })
  await expect(importing.dialog).toContainText('2019年7月1日至9月30日')
  await importing.press('放到地图上')
  await expect(importing.problem).toContainText('已打开，但没有保存')
  await expect(importing.problem).toContainText('浏览器不允许本页保存数据')
  await importing.press('好')
  await dashboard.expectTotal(5)
  await expect(page).toHaveURL(/d=mine/)
})

test('import, mapping and review are accessible', async ({ dashboard, importing, page }) => {
  await dashboard.open()
  await importing.choose({ name: '图.txt', content: Buffer.from('89504e470d0a1a0a00000000', 'hex') })
  await expect(importing.problem).toBeVisible()
  await expectAccessible(page)
  await importing.choose({ name: '各地.csv', content: ODD_TABLE })
  await importing.means('在哪儿', '省份')
  await importing.means('说了啥', '标题')
  await expect(importing.preview).toContainText('读出')
  await expectAccessible(page)
  await importing.press('换一个文件')
  await expect(importing.question).toBeVisible()
  await expectAccessible(page)
  await importing.press('放弃')
  await importing.startReview(TEA, 8)
  for (const summary of await importing.review.locator('summary').all()) await summary.click()
  await importing.clickText('（2）登记茶农')
  await expectAccessible(page)
})
