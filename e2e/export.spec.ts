import papaparse from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { expectAccessible } from './support/accessible'
import { Exporting, ihdr } from './support/exporting'
import { expect, test } from './support/test'

const FILTERED = '#v=1&k=policy,application&j=110000,130000,100000'

test.describe('pictures', () => {
  for (const [subject, size, scale, pixels] of [
    ['地图', '3840 × 2160', '1 倍', '3840x2160'],
    ['地图', '1280 × 720', '4 倍', '5120x2880'],
    ['整个视图', '1920 × 1080', '2 倍', '3840x2160'],
    ['时间线', 'A4 横向，300 dpi', '1 倍', '3508x2480'],
    ['主题', '1280 × 720', '3 倍', '3840x2160'],
  ] as const) {
    test(`${subject}, ${size}, ${scale}: exactly ${pixels}`, async ({ dashboard, page }) => {
      await dashboard.open()
      const exporting = new Exporting(page)
      await exporting.openPicture()
      await exporting.choose('内容', subject)
      await exporting.choose('尺寸', size)
      await exporting.pick('倍数', scale)
      const file = await exporting.download()
      expect(file.name).toMatch(new RegExp(`^blockchain-policy-map_2019q3_\\w+_${pixels}\\.png$`))
      expect(ihdr(file)).toBe(pixels)
      const seen = await exporting.look(file.bytes)
      expect(`${seen.width}x${seen.height}`).toBe(pixels)
      expect(seen.drawn).toBeGreaterThan(0.02)
      expect(seen.clear).toBe(0)
      await expect(exporting.status).toHaveText(`已生成 ${file.name}`)
    })
  }

  test('see-through, dark, in English, of a size of one’s own', async ({ dashboard, page }) => {
    await dashboard.open()
    const exporting = new Exporting(page)
    await exporting.openPicture()
    await exporting.choose('尺寸', '自定')
    await exporting.fill('宽（像素）', '777')
    await exporting.fill('高（像素）', '555')
    await exporting.pick('外观', '深色')
    await exporting.pick('语言', 'English')
    await exporting.check('透明背景')
    const file = await exporting.download()
    expect(ihdr(file)).toBe('777x555')
    const seen = await exporting.look(file.bytes)
    expect(seen.clear).toBeGreaterThan(0.2)
    expect(seen.drawn).toBeGreaterThan(0.2)
  })

  test('a size that no browser draws is refused in words', async ({ dashboard, page }) => {
    await dashboard.open()
    const exporting = new Exporting(page)
    await exporting.openPicture()
    await exporting.choose('尺寸', '自定')
    await exporting.fill('宽（像素）', '8192')
    await exporting.fill('高（像素）', '8192')
    await exporting.pick('倍数', '4 倍')
    await expect(exporting.dialog).toContainText('浏览器画不了这么大')
    await expect(exporting.downloadButton).toBeDisabled()
    await exporting.fill('宽（像素）', '12')
    await expect(exporting.dialog).toContainText('宽和高须是 320 至 8192 的整数')
  })

  test('SVG stands alone and says what it is of', async ({ dashboard, page }) => {
    await dashboard.open(FILTERED)
    const exporting = new Exporting(page)
    await exporting.openPicture()
    await exporting.fill('标题', '<img onerror=alert(1)>')
    await exporting.pick('格式', 'SVG')
    for (const subject of ['地图', '整个视图', '辖区']) {
      await exporting.choose('内容', subject)
      const file = await exporting.download()
      const svg = await exporting.parse(file.bytes)
      expect(svg).toMatchObject({ size: '1920x1080', outside: [], problem: null })
      expect(svg.texts).toContain('<img onerror=alert(1)>')
      expect(svg.texts.join()).toContain('筛选：辖区 北京市')
      expect(svg.texts.join()).toContain('2019年第三季度地方政府区块链行动盘点')
      expect(svg.texts.some((text) => text.startsWith('审图号'))).toBe(subject !== '辖区')
    }
  })

  test.describe('without the finer borders', () => {
    test.use({ allowed: [/500/] })

    test('the picture is made and says so', async ({ dashboard, page }) => {
      await page.route('**/geo/prefectures.topo.json', (route) => route.fulfill({ status: 500 }))
      await dashboard.open()
      const exporting = new Exporting(page)
      await exporting.openPicture()
      await expect(exporting.dialog).toContainText('地级边界未能载入')
      expect(ihdr(await exporting.download())).toBe('1920x1080')
    })
  })

  test('copying a picture, or a way on where it is refused', async ({ dashboard, page, context }) => {
    await dashboard.open()
    const exporting = new Exporting(page)
    await exporting.openPicture()
    const copy = exporting.dialog.getByRole('button', { name: '复制图片' })
    await context.grantPermissions(['clipboard-read', 'clipboard-write'])
    await copy.click()
    await expect(exporting.status).toHaveText('图片已复制')
    const types = await page.evaluate(async () =>
      (await navigator.clipboard.read()).flatMap(({ types }) => types),
    )
    expect(types).toContain('image/png')
    await page.evaluate(() => {
      navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))
    })
    await copy.click()
    await expect(exporting.status).toHaveText('浏览器不允许复制图片；请改用下载。')
    await expect(exporting.downloadButton).toBeEnabled()
  })
})

test.describe('data', () => {
  test('CSV, XLSX and JSON hold exactly what is filtered', async ({ dashboard, page }) => {
    await dashboard.open(FILTERED)
    const total = Number(await dashboard.total.textContent())
    expect(total).toBeGreaterThan(0)
    expect(total).toBeLessThan(37)
    const exporting = new Exporting(page)
    await exporting.open()
    await exporting.tab('数据')
    await expect(exporting.dialog.getByTestId('export-count')).toContainText(`${total} 条（共 37 条）`)

    await exporting.check('CSV')
    const csv = await exporting.download()
    expect(csv.name).toBe('blockchain-policy-map_2019q3_selection.csv')
    expect([...csv.bytes.subarray(0, 3)]).toEqual([0xef, 0xbb, 0xbf])
    const rows = papaparse.parse<Record<string, string>>(csv.bytes.toString('utf8'), {
      header: true,
      skipEmptyLines: true,
    }).data
    expect(rows.length).toBe(total)
    expect(new Set(rows.map(({ kind }) => kind))).toEqual(new Set(['policy', 'application']))

    await exporting.check('XLSX')
    const xlsx = await exporting.download()
    const sheets = (await readXlsxFile(xlsx.bytes)) as never as { sheet: string; data: unknown[][] }[]
    expect(sheets.map(({ sheet }) => sheet)).toEqual(['entries', 'about'])
    expect(sheets[0]?.data.length).toBe(total + 1)
    expect(sheets[0]?.data.slice(1).map(([id]) => id)).toEqual(rows.map(({ id }) => id))

    await exporting.check('JSON')
    const json = JSON.parse((await exporting.download()).bytes.toString('utf8'))
    expect(json.format).toBe('policy-map-dataset/1')
    expect(json.entries.length).toBe(total)
    expect(json.title.zh).toContain('北京市')
  })

  test('all entries when nothing is filtered', async ({ dashboard, page }) => {
    await dashboard.open()
    const exporting = new Exporting(page)
    await exporting.open()
    await exporting.tab('数据')
    await exporting.check('JSON')
    const file = await exporting.download()
    expect(file.name).toBe('blockchain-policy-map_2019q3_entries.json')
    const served = await page.request.get('/data/2019q3/dataset.json')
    expect(JSON.parse(file.bytes.toString('utf8'))).toEqual(await served.json())
  })
})

test('citations of dataset, view and entry, the entry’s from its panel', async ({ dashboard, page }) => {
  await dashboard.open('#v=1&k=policy&panel=entry:2019q3-110000-application-3')
  await dashboard.entryPanel.getByRole('button', { name: '引用' }).click()
  const exporting = new Exporting(page)
  const gbt = exporting.dialog.getByTestId('citation-gbt7714')
  await expect(gbt).toContainText('[DS/OL]//2019年第三季度区块链政策、声音与应用')
  await expect(gbt).toContainText('panel=entry:2019q3-110000-application-3')
  await exporting.pick('引用什么', '当前视图')
  await expect(gbt).toContainText('类别 政策')
  await expect(gbt).toContainText('k=policy')
  await exporting.pick('引用什么', '数据集')
  await expect(gbt).not.toContainText('k=policy')
  await expect(exporting.dialog.getByTestId('citation-bibtex')).toContainText('@misc{2019q3,')
})

test('the dialog keeps the keyboard, and gives the focus and the view back', async ({ dashboard, page }) => {
  await dashboard.open('#v=1&k=policy')
  await page.getByTestId('open-export').focus()
  await page.keyboard.press('Enter')
  const exporting = new Exporting(page)
  await expect(exporting.preview).toBeVisible()
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab')
    const where = await page.evaluate(() => {
      const { activeElement } = document
      return activeElement === document.body || activeElement?.closest('dialog') !== null
    })
    expect(where).toBe(true)
  }
  await page.keyboard.press('Escape')
  await expect(exporting.dialog).toHaveCount(0)
  await expect(page.getByTestId('open-export')).toBeFocused()
  await expect(dashboard.chip('政策')).toBeVisible()
})

test('cancelled work makes no file', async ({ dashboard, page }) => {
  await dashboard.open()
  const exporting = new Exporting(page)
  await exporting.openPicture()
  await page.evaluate(() => {
    const toBlob = HTMLCanvasElement.prototype.toBlob
    const held: (() => void)[] = []
    HTMLCanvasElement.prototype.toBlob = function (...args) {
      held.push(() => toBlob.apply(this, args))
    }
    Object.assign(window, {
      release: () => {
        for (const go of held) go()
      },
    })
  })
  const downloads: string[] = []
  page.on('download', (download) => downloads.push(download.suggestedFilename()))
  await exporting.downloadButton.click()
  await exporting.dialog.getByRole('button', { name: '取消' }).click()
  await expect(exporting.status).toHaveText('已取消，没有生成文件。')
  await page.evaluate(() => (window as never as { release: () => void }).release())
  await exporting.tab('数据')
  await exporting.download()
  expect(downloads).toEqual(['blockchain-policy-map_2019q3_entries.csv'])
})

test('is accessible', async ({ dashboard, page }) => {
  await dashboard.open('#v=1&panel=entry:2019q3-110000-application-3')
  const exporting = new Exporting(page)
  await exporting.openPicture()
  await exporting.choose('尺寸', '自定')
  for (const tab of ['图片', '数据', '引用']) {
    await exporting.tab(tab)
    await expectAccessible(page, '[data-testid="export"]')
  }
})
