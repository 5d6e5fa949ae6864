import type { Page } from '@playwright/test'
import { expect, test } from './support/test'

const DATASET = '**/data/2019q3/dataset.json'
const DIVISIONS = '**/geo/divisions.topo.json'

async function change(page: Page, url: string, edit: (json: never) => void): Promise<void> {
  await page.route(url, async (route) => {
    const json = await (await route.fetch()).json()
    edit(json as never)
    await route.fulfill({ json })
  })
}

test('a link with parts that cannot be read names them, and opens the rest', async ({ dashboard }) => {
  await dashboard.open('#v=1&k=policy&j=990000&t=alchemy&colour=red')
  await dashboard.expectTotal(7)
  await expect(dashboard.notice).toContainText('990000')
  await expect(dashboard.notice).toContainText('colour=red')
  await expect(dashboard.notice).toContainText('这个数据集没有主题“alchemy”')
  await dashboard.notice.getByRole('button', { name: '知道了' }).click()
  await expect(dashboard.notice).toHaveCount(0)
})

test('a link of a newer version says so', async ({ dashboard }) => {
  await dashboard.open('#v=99')
  await expect(dashboard.notice).toContainText('更新的版本（99）')
})

test('an entry that the dataset does not have', async ({ dashboard }) => {
  await dashboard.open('#v=1&panel=entry:2019q3-gone-1')
  await expect(dashboard.entryPanel).toContainText('没有编号为“2019q3-gone-1”的条目')
  await dashboard.expectTotal(37)
})

test('a dataset that the catalogue does not have, and the way back', async ({ dashboard, page }) => {
  await page.goto('/#v=1&d=1999q1')
  await expect(dashboard.notice).toContainText('1999q1')
  await expect(dashboard.notice).toContainText('2019q3')
  await page.getByRole('button', { name: '打开默认数据集' }).click()
  await dashboard.expectTotal(37)
})

test('a dataset that does not validate names what is wrong and where', async ({ dashboard, page }) => {
  await change(page, DATASET, (json: { entries: { kind: string }[] }) => {
    for (const entry of json.entries.slice(4, 5)) entry.kind = 'rumour'
  })
  await page.goto('/')
  await expect(dashboard.notice).toContainText('entries[4].kind')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await page.unroute(DATASET)
  await page.getByRole('button', { name: '重试' }).click()
  await dashboard.expectTotal(37)
})

test.describe('files that cannot be had', () => {
  test('no boundaries: the charts live on, and the map comes back', async ({ dashboard, page, allowed }) => {
    allowed.push(/404/)
    await page.route(DIVISIONS, (route) => route.fulfill({ status: 404, body: 'gone' }))
    await page.goto('/')
    await expect(dashboard.notice).toContainText('geo/divisions.topo.json')
    await expect(dashboard.notice).toContainText('404')
    await dashboard.expectTotal(37)
    await dashboard.bar('kind', '政策').click()
    await dashboard.expectTotal(7)
    await page.unroute(DIVISIONS)
    await page.getByRole('button', { name: '重试' }).click()
    await expect(dashboard.map).toHaveAttribute('data-ready', 'true')
  })

  test('no network: says so, and tries again by itself', async ({ dashboard, page, context, allowed }) => {
    allowed.push(/Failed to load|ERR_/)
    // The device says that it has a network before it has one.
    let [isOnline, tries] = [false, 0]
    await page.route(DIVISIONS, (route) =>
      isOnline && ++tries > 2 ? route.continue() : route.abort('internetdisconnected'),
    )
    await page.goto('/')
    await expect(dashboard.notice).toContainText('geo/divisions.topo.json')
    await context.setOffline(true)
    await page.waitForFunction(() => !navigator.onLine)
    isOnline = true
    await context.setOffline(false)
    await expect(dashboard.map).toHaveAttribute('data-ready', 'true')
  })

  test('no prefectures: the provinces stay, and it is said', async ({ dashboard, page, allowed }) => {
    allowed.push(/404/)
    await page.route('**/geo/prefectures.topo.json', (route) => route.fulfill({ status: 404 }))
    await dashboard.open('#v=1&map=130000')
    await expect(page.getByText('地级边界未能载入')).toBeVisible()
    await dashboard.expectTotal(37)
  })

  test('a part of the page that cannot be loaded leaves the rest alive', async ({
    dashboard,
    page,
    allowed,
  }) => {
    allowed.push(/Timeline-|Failed to load|ERR_FAILED|dynamically imported/)
    await page.route('**/assets/Timeline-*.js', (route) => route.abort())
    await page.goto('/')
    await expect(page.getByText('时间线未能显示')).toBeVisible()
    await dashboard.bar('kind', '政策').click()
    await dashboard.expectTotal(7)
  })
})

test('an adcode without a polygon is named, and still counts', async ({ dashboard, page }) => {
  await change(page, DATASET, (json: { entries: { jurisdiction: string; places: unknown[] }[] }) => {
    for (const entry of json.entries.slice(-1)) Object.assign(entry, { jurisdiction: '990000', places: [] })
  })
  await dashboard.open()
  await expect(page.getByText(/边界文件中没有这些区划：990000/)).toBeVisible()
  await dashboard.expectTotal(37)
})

test('a lost graphics context comes back with its colours', async ({ dashboard, page, allowed }) => {
  allowed.push(/context|WebGL/i)
  await dashboard.open()
  await dashboard.live()
  await page.evaluate(() => {
    const canvas = document.querySelector<HTMLCanvasElement>('[data-testid="map"] canvas')
    const extension = canvas?.getContext('webgl2')?.getExtension('WEBGL_lose_context')
    extension?.loseContext()
    Object.assign(window, { restore: () => extension?.restoreContext() })
  })
  await expect(dashboard.map).not.toHaveAttribute('data-live', 'live')
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await page.evaluate(() => (window as unknown as { restore: () => void }).restore())
  await dashboard.live()
})
