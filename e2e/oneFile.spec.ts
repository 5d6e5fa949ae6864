import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { BriefingEditor } from './support/briefing'
import { Dashboard } from './support/dashboard'
import { bytesOf, HandOut } from './support/handout'
import { goBack } from './support/history'
import { blockOf, colourAt, expect, sha256, test } from './support/oneFile'
import { Speaker, Stage } from './support/presentation'

const FILE = 'dist-single/blockchain-policy-map_2019q3.html'
const HOSTILE = '</script><script>document.title = "run"</script>{{app}}<!--'

test.beforeAll(() => {
  execFileSync(process.execPath, ['--import', 'tsx', 'scripts/build-single.ts'])
})

test('opens by double click and works whole, with no request to anywhere', async ({ openFile }) => {
  const dashboard = await openFile(FILE)
  const { page } = dashboard
  await dashboard.opened()
  await dashboard.expectTotal(37)
  await dashboard.live()
  expect(await colourAt(page, await dashboard.pointIn('650000'))).toEqual([251, 252, 253])
  expect(await colourAt(page, await dashboard.pointIn('630000'))).toEqual([207, 226, 243])

  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await expect(page).toHaveURL(/^file:.*j=110000/)
  await dashboard.rowsOfRegion.first().click()
  await expect(dashboard.entryPanel).toBeVisible()
  await goBack(page)
  await expect(dashboard.regionPanel).toBeVisible()
  await dashboard.regionPanel.getByRole('button', { name: '放大' }).click()
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toBeVisible()
  await page.getByRole('button', { name: 'Switch to English' }).click()
  await expect(dashboard.total).toHaveText('9')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Blockchain Policy Map')
  await dashboard.search.fill('Haidian')
  await expect(page.getByRole('option').first()).toBeVisible()
})

test('a link into the file opens its view', async ({ openFile }) => {
  const dashboard = await openFile(FILE, '#v=1&lang=en&k=policy&show=table&panel=region:110000')
  await dashboard.expectTotal(7)
  await expect(dashboard.table).toBeVisible()
  await expect(dashboard.regionPanel).toBeVisible()
})

test('shows the checksum of its data, and when they were changed', async ({ openFile }, info) => {
  const html = readFileSync(FILE, 'utf8')
  const data = blockOf(html, 'data')
  const checksum = sha256(data)
  expect(html).toContain(`<meta name="data-sha256" content="${checksum}" />`)

  const { page } = await openFile(FILE)
  await expect(page.getByTestId('file-seal')).toContainText(checksum.slice(0, 8))
  await expect(page.getByTestId('file-seal')).toContainText('相符')
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByTestId('share')).toContainText(checksum)
  await expect(page.getByTestId('share')).toContainText('请把这个文件本身交给对方')

  const changed = gzipSync(data.replace('海淀通', '海淀不通')).toString('base64')
  const path = info.outputPath('changed.html')
  writeFileSync(path, html.replace(/(id="data">)[^<]*/, `$1${changed}`))
  const { notice } = await openFile(path)
  await expect(notice).toContainText('可能被改动')
})

test('a damaged file says what to do', async ({ openFile }, info) => {
  const path = info.outputPath('damaged.html')
  writeFileSync(path, readFileSync(FILE, 'utf8').replace(/(id="app">.{1000})[^<]*/, '$1'))
  const { page } = await openFile(path)
  await expect(page.getByRole('alert').first()).toContainText('文件不完整')
})

test('weighs at most 1.35 times its parts under gzip', () => {
  const html = readFileSync(FILE)
  const app = JSON.parse(blockOf(html.toString(), 'app')) as Record<string, string>
  const { files } = JSON.parse(blockOf(html.toString(), 'data')) as { files: Record<string, unknown> }
  const parts = [...Object.values(app), ...Object.values(files).map((file) => JSON.stringify(file))]
  const sum = parts.reduce((bytes, part) => bytes + gzipSync(part, { level: 9 }).length, 0)
  expect(html.length / sum).toBeLessThanOrEqual(1.35)
})

test('the page makes the same file, whatever stands in the data', async ({ page, openFile }, info) => {
  await page.route('**/data/2019q3/dataset.json', async (route) => {
    const json = await (await route.fetch()).json()
    json.title.zh = HOSTILE
    json.entries[0].title.zh = HOSTILE
    await route.fulfill({ json })
  })
  const dashboard = new Dashboard(page)
  await dashboard.open()
  await page.getByRole('button', { name: '分享' }).click()
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '生成文件' }).click()
  const made = await download
  expect(made.suggestedFilename()).toBe('blockchain-policy-map_2019q3.html')
  const path = info.outputPath('made.html')
  await made.saveAs(path)

  const html = readFileSync(path, 'utf8')
  const checksum = sha256(blockOf(html, 'data'))
  await expect(page.getByTestId('share')).toContainText(checksum)
  const opened = await openFile(path)
  await opened.opened()
  await expect(opened.page.locator('.header-dataset').first()).toHaveText(HOSTILE)
  await expect(opened.page).toHaveTitle('区块链政策地图')
  await expect(opened.page.getByTestId('file-seal')).toContainText('相符')

  await opened.page.getByRole('button', { name: '分享' }).click()
  const second = opened.page.waitForEvent('download')
  await opened.page.getByRole('button', { name: '生成文件' }).click()
  const copy = info.outputPath('copy.html')
  await (await second).saveAs(copy)
  expect(readFileSync(copy, 'utf8')).toBe(html)
})

test('making the file can be stopped', async ({ page }) => {
  const dashboard = new Dashboard(page)
  await dashboard.open()
  await page.route('**/single/app.bin', () => undefined)
  await page.getByRole('button', { name: '分享' }).click()
  await page.getByRole('button', { name: '生成文件' }).click()
  await expect(page.getByText('正在读取 6/7…')).toBeVisible()
  await page.getByRole('button', { name: '取消' }).click()
  await expect(page.getByRole('button', { name: '生成文件' })).toBeVisible()
  await expect(page.getByText(/正在读取/)).toHaveCount(0)
})

test('says what the file lacks to be made', async ({ page }) => {
  const dashboard = new Dashboard(page)
  await dashboard.open()
  await page.route('**/single/app.bin', (route) => route.fulfill({ status: 404 }))
  await page.getByRole('button', { name: '分享' }).click()
  await page.getByRole('button', { name: '生成文件' }).click()
  await expect(page.getByTestId('share')).toContainText('single/app.bin：服务器答复 404')
})

test('carries the open briefing, and opens with it', async ({ page, openFile }, info) => {
  const dashboard = new Dashboard(page)
  await dashboard.open('#v=1&lang=zh&j=130000&k=policy')
  await page.getByRole('button', { name: '简报', exact: true }).click()
  const briefing = page.getByTestId('briefing')
  await briefing.getByRole('button', { name: '把当前视图存为场景' }).click()
  await briefing.getByLabel('简报标题').fill('河北</script>的政策')
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByTestId('share')).toContainText('包含简报“河北</script>的政策”')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '生成文件' }).click()
  const path = info.outputPath('briefing.html')
  await (await download).saveAs(path)

  const opened = await openFile(path)
  await opened.opened()
  await expect(opened.total).toHaveText((await dashboard.total.textContent()) ?? '')
  await expect(opened.chip('河北省')).toBeVisible()
  await expect(opened.page.getByTestId('briefing').getByLabel('简报标题')).toHaveValue('河北</script>的政策')

  const title = opened.page.getByTestId('briefing').getByLabel('简报标题')
  await title.fill('在会议室改过')
  await expect(opened.page.getByTestId('briefing')).toHaveAttribute('data-kept', 'true')
  await opened.page.reload()
  await opened.opened()
  await expect(title).toHaveValue('在会议室改过')

  const elsewhere = await openFile(path, '#v=1&k=voice')
  await elsewhere.opened()
  await elsewhere.expectTotal(13)
  await expect(elsewhere.page.getByTestId('briefing')).toBeVisible()
})

test('is presented in two windows, though pop-ups are refused, and handed out, with no network', async ({
  openFile,
}) => {
  const { page } = await openFile(FILE, '#v=1&present=1')
  const stage = new Stage(page)
  await stage.shown()
  await stage.expectScene(1)
  await page.evaluate(() => {
    window.open = () => null
  })
  await stage.press('s')
  const [tab] = await Promise.all([
    page.context().waitForEvent('page'),
    stage.notice.getByRole('link', { name: '在新标签页打开讲者窗口' }).click(),
  ])
  const speaker = new Speaker(tab)
  await expect(speaker.position).toHaveText('1 / 8')
  await speaker.button('下一场景').click()
  await stage.expectScene(2)
  await stage.press('ArrowRight')
  await expect(speaker.position).toHaveText('3 / 8')

  const elsewhere = await openFile(FILE)
  await elsewhere.opened()
  const editor = new BriefingEditor(elsewhere.page)
  await editor.open()
  await editor.draft()
  const handOut = new HandOut(elsewhere.page)
  await handOut.open()
  const slides = await handOut.makePptx()
  expect(slides.suggestedFilename()).toMatch(/\.pptx$/)
  expect((await bytesOf(slides)).length).toBeGreaterThan(1_000_000)
})
