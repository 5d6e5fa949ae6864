import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import readXlsxFile from 'read-excel-file/node'
import type { Dataset } from '../src/domain/dataset'
import { expectAccessible } from './support/accessible'
import { Dashboard } from './support/dashboard'
import { Datasets, SourceText } from './support/datasets'
import { blockOf } from './support/oneFile'
import { DIGEST, DIGEST_FILE, FIRST_WORDS, libraryOf, TEA } from './support/ownLibrary'
import { keptOnDevice, refuseStorage } from './support/storage'
import { expect, test } from './support/test'

test('a library comes in, its dataset opens by its link after a reload, and goes out byte for byte', async ({
  dashboard,
  page,
}) => {
  const datasets = new Datasets(page)
  await dashboard.open('#v=1&lang=zh&k=policy')
  await datasets.open()
  await expect(datasets.items).toHaveCount(1)
  await datasets.importLibrary(libraryOf({ withSource: true }))
  await expect(datasets.root).toContainText('已加入 1 个数据集、1 份简报')
  await expect(datasets.item('茶事')).toContainText('2019年10月1日至12月31日 · 2 条 · tea.txt')
  await expectAccessible(page)
  const exported = await datasets.exportLibrary()
  await datasets.press('茶事', '打开')
  await dashboard.expectTotal(2)
  await expect(datasets.button).toBeFocused()
  await expect(page).toHaveURL(/#v=1&d=tea&lang=zh$/)
  await page.reload()
  await dashboard.opened()
  await dashboard.expectTotal(2)

  await datasets.open()
  await expect(datasets.item('茶事')).toContainText('当前打开')
  expect(JSON.parse((await datasets.export('茶事', 'JSON')).toString())).toEqual(TEA)
  expect((await datasets.export('茶事', 'CSV')).toString().startsWith('\ufeffid,')).toBe(true)
  const [sheet] = await readXlsxFile(await datasets.export('茶事', 'XLSX'))
  expect(sheet?.data.map(([id]) => id)).toEqual(['id', ...TEA.entries.map(({ id }) => id)])

  const other = await page.context().browser()?.newContext()
  const otherPage = await other?.newPage()
  if (!otherPage) throw new Error('no other browser')
  const elsewhere = new Datasets(otherPage)
  await otherPage.goto(page.url())
  await expect(new Dashboard(otherPage).notice).toContainText('这个数据集不在此设备上')
  await otherPage.getByRole('alert').getByRole('button', { name: '数据集', exact: true }).click()
  await elsewhere.importLibrary(exported)
  await expect(new Dashboard(otherPage).total).toHaveText('2')
  await expect(elsewhere.item('茶事')).toContainText('当前打开')
  const again = await elsewhere.exportLibrary()
  const withoutUse = (text: string) => text.replace(/"used":\d+,"dataset"/, '"used":0,"dataset"')
  expect(withoutUse(again)).toBe(withoutUse(exported))
  await other?.close()
})

test('a broken library is refused whole, and harms nothing', async ({ dashboard }) => {
  const { page } = dashboard
  const datasets = new Datasets(page)
  await datasets.start()
  await datasets.open()
  const good = libraryOf({ withSource: true })
  await datasets.importLibrary(good.slice(0, -40), 'half.json')
  await expect(datasets.alert).toContainText('“half.json”未导入')
  await expect(datasets.alert).toContainText('已损坏')
  await datasets.importLibrary(good.replace('"430000","places"', '"4300","places"'))
  await expect(datasets.alert).toContainText('datasets[0].entries[1].jurisdiction')
  await expectAccessible(page)
  await expect(datasets.items).toHaveCount(1)
  await datasets.importLibrary(good)
  await expect(datasets.items).toHaveCount(2)
  await expect(datasets.alert).toHaveCount(0)
})

test('renamed, deleted and had back, in this tab and in another', async ({ dashboard, page, context }) => {
  const datasets = new Datasets(page)
  await datasets.startWithTea()
  const other = new Datasets(await context.newPage())
  await other.start('#v=1&lang=zh&d=tea')
  await other.open()

  await datasets.open()
  await datasets.rename('茶事', '茶馆')
  await expect(datasets.button).toHaveText('茶馆')
  await expect(other.item('茶馆')).toBeVisible()
  await expect(other.button).toHaveText('茶馆')

  await other.press('茶馆', '删除')
  await expect(datasets.items).toHaveCount(1)
  await expect(page.getByTestId('dropped-notice')).toContainText('已从此设备删除')
  await other.undo()
  await expect(datasets.items).toHaveCount(2)
  await expect(page.getByTestId('dropped-notice')).toHaveCount(0)

  await other.press('茶馆', '删除')
  await page.keyboard.press('Escape')
  await dashboard.expectTotal(2)
  await page.getByTestId('dropped-notice').getByRole('button', { name: '重新保存' }).click()
  await expect(page.getByTestId('dropped-notice')).toHaveCount(0)
  await expect(other.items).toHaveCount(2)
  expect(JSON.parse(await other.exportLibrary()).sources).toMatchObject([{ text: DIGEST }])
})

test('a full device and a private window are said, and nothing is half done', async ({ dashboard, page }) => {
  const datasets = new Datasets(page)
  await datasets.start()
  await datasets.open()
  await page.evaluate(() => {
    const { put } = IDBObjectStore.prototype
    IDBObjectStore.prototype.put = function (...args) {
      if (this.name === 'sources') throw new DOMException('no room', 'QuotaExceededError')
      return put.apply(this, args)
    }
  })
  await datasets.importLibrary(libraryOf({ withSource: true }))
  await expect(datasets.alert).toContainText('存储空间已满')
  await expect(datasets.items).toHaveCount(1)

  await refuseStorage(page)
  await page.reload()
  await dashboard.expectTotal(37)
  await datasets.open()
  await expect(datasets.alert).toContainText('隐私模式')
  expect(JSON.parse((await datasets.export('区块链', 'JSON')).toString()).entries).toHaveLength(37)
})

test('an entry shows its very words in their context, as text', async ({ dashboard, page }) => {
  const source = new SourceText(page)
  await new Datasets(page).startWithTea()
  // From a count to its entries, and on to the text.
  await dashboard.table.getByRole('row').filter({ hasText: '北京市' }).click()
  await dashboard.rowsOfRegion.first().click()
  await expect(source.marked).toHaveText(FIRST_WORDS)
  await expect(source.root).toContainText('第 3 行')
  await expect(source.passage).toContainText('二、华中地区')
  await expectAccessible(page)
})

test('the original file, dropped or chosen, gives the words; another one is refused', async ({
  dashboard,
  page,
}) => {
  const source = new SourceText(page)
  await new Datasets(page).startWithTea(false)
  await dashboard.rows.first().click()
  await source.choose({ ...DIGEST_FILE, name: 'other.txt', buffer: Buffer.from(`${DIGEST} `) })
  const refusal = source.root.getByRole('alert')
  await expect(refusal).toContainText('“other.txt”不是这个数据集的原文')
  await expect(refusal).toContainText(TEA.source.sha256.slice(0, 12))
  await expectAccessible(page)
  const kept = (await keptOnDevice(page)).length
  await source.drop(dashboard.entryPanel, DIGEST_FILE)
  await expect(source.marked).toHaveText('1. 11月3日，湖南公布茶叶溯源规定。')
  await expect.poll(async () => (await keptOnDevice(page)).length).toBe(kept + 1)
  await page.reload()
  await expect(source.marked).toHaveText('1. 11月3日，湖南公布茶叶溯源规定。')
})

test('so does the original of the shipped dataset, which the product does not carry', async ({
  dashboard,
  page,
}) => {
  const shipped: Dataset = JSON.parse(readFileSync('data/2019q3/dataset.json', 'utf8'))
  const [entry] = shipped.entries
  if (!entry) throw new Error('the shipped dataset has no entry')
  const { start, end } = entry.locator
  const length = Math.max(...shipped.entries.map(({ locator }) => locator.end))
  // A text of the tests' own in the original's place: only its checksum says that it is the one.
  const text = `${'前'.repeat(start)}${'甲'.repeat(end - start)}${'后'.repeat(length - end)}`
  const file = { name: 'digest.txt', mimeType: 'text/plain', buffer: Buffer.from(text) }
  const sha256 = createHash('sha256').update(file.buffer).digest('hex')
  await page.route('**/data/2019q3/dataset.json', (route) =>
    route.fulfill({ json: { ...shipped, source: { ...shipped.source, sha256 } } }),
  )
  const source = new SourceText(page)
  await dashboard.open(`#v=1&panel=entry:${entry.id}`)
  await source.choose({ ...file, buffer: Buffer.from(`${text}。`) })
  await expect(source.root.getByRole('alert')).toContainText('不是这个数据集的原文')
  await source.drop(dashboard.entryPanel, file)
  await expect(source.marked).toHaveText('甲'.repeat(end - start))
})

test('a scene and the one HTML file have the imported dataset', async ({ dashboard, page }) => {
  const datasets = new Datasets(page)
  await datasets.startWithTea()
  await page.goto('/#v=1&lang=zh&present=1')
  await expect(page.getByRole('heading', { name: '湖南的茶' })).toBeVisible()
  await datasets.start('#v=1&lang=zh&d=tea')
  await dashboard.expectTotal(2)
  await page.getByRole('button', { name: '分享' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '生成文件' }).click()
  const data = JSON.parse(blockOf(readFileSync(await (await download).path(), 'utf8'), 'data'))
  expect(data.catalogue.default).toBe('tea')
  expect(data.files['data/tea/dataset.json']).toEqual(TEA)
})

test.describe('on a phone', () => {
  test.use({ viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true })

  test('the dialog fits, and is found under the dataset’s name', async ({ dashboard }) => {
    const { page } = dashboard
    const datasets = new Datasets(page)
    await datasets.startWithTea()
    await datasets.open()
    await expect(datasets.items).toHaveCount(2)
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390)
    const box = await datasets.root.evaluate((node) => [node.scrollWidth, node.clientWidth])
    expect(box[0]).toBe(box[1])
    await expectAccessible(page)
  })
})
