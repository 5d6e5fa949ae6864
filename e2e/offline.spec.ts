import { test as base, expect, type Page } from '@playwright/test'
import { BriefingEditor } from './support/briefing'
import { Dashboard } from './support/dashboard'
import { Hosted } from './support/hosted'

const test = base.extend<{ readonly hosted: Hosted }>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  hosted: async ({}, use, info) => {
    const hosted = await Hosted.start(info.outputPath('dist'))
    await use(hosted)
    await hosted.close()
  },
})

test.use({ serviceWorkers: 'allow' })

/** Visits, and waits until the page says that everything lies on the device. */
async function visit(page: Page, url: string): Promise<Dashboard> {
  await page.goto(url)
  await expect(page.locator('html')).toHaveAttribute('data-offline', 'ready', { timeout: 120_000 })
  return new Dashboard(page)
}

const release = (page: Page) => page.locator('meta[name="release"]')
const update = (page: Page) => page.getByTestId('update-notice')

test('after one visit everything opens without its host', async ({ page, hosted }) => {
  const dashboard = await visit(page, hosted.url)
  const kept = await page.evaluate(async () => {
    const paths: string[] = []
    for (const name of await caches.keys()) {
      for (const { url } of await (await caches.open(name)).keys()) paths.push(new URL(url).pathname.slice(1))
    }
    return paths
  })
  expect([...new Set(kept)].sort()).toEqual(await hosted.files())
  // The kept page may be framed exactly where the served one may.
  const policies = await page.evaluate(async () => {
    const answers = await Promise.all(['/', '/?embed=1'].map((path) => fetch(path)))
    return answers.map((answer) => answer.headers.get('content-security-policy')?.split('; ').at(-1))
  })
  expect(policies).toEqual(["frame-ancestors 'none'", 'frame-ancestors *'])

  await hosted.close()
  await page.context().setOffline(true)
  await page.reload()
  await dashboard.opened()
  await dashboard.live()
  await dashboard.clickDivision('110000')
  await dashboard.expectTotal(9)
  await dashboard.regionPanel.getByRole('button', { name: '放大' }).click()
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toBeVisible()
  await dashboard.rowsOfRegion.first().click()
  await expect(dashboard.entryPanel).toBeVisible()
  await dashboard.search.fill('北京')
  await expect(page.getByRole('option').first()).toBeVisible()
  await page.keyboard.press('Escape')
  await page.getByText('表格', { exact: true }).click()
  await expect(dashboard.table).toBeVisible()
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByTestId('share')).toContainText('没有网络也能打开')
  const download = page.waitForEvent('download')
  await page.getByRole('button', { name: '生成文件' }).click()
  expect((await download).suggestedFilename()).toBe('blockchain-policy-map_2019q3.html')

  await page.goto(`${hosted.url}/?embed=1#v=1&k=policy`)
  await expect(dashboard.map).toHaveAttribute('data-ready', 'true')
  await page.goto(`${hosted.url}/?from=mail#v=1&k=policy`)
  await dashboard.opened()
  await dashboard.expectTotal(7)
})

test('a newer version is announced, and applied at the click only, once no other window shows the old one', async ({
  page,
  hosted,
}) => {
  const dashboard = await visit(page, hosted.url)
  const other = await page.context().newPage()
  await other.goto(hosted.url)
  await hosted.release('second')
  await page.reload()
  await expect(update(page)).toContainText('新版本已备好', { timeout: 120_000 })
  await expect(release(page)).toHaveCount(0)
  await dashboard.clickDivision('110000')
  await expect(dashboard.regionPanel).toBeVisible()
  await dashboard.expectTotal(9)
  const editor = new BriefingEditor(page)
  await editor.open()
  await editor.saveView()
  await editor.title.fill('等着更新的简报')

  await update(page).getByRole('button', { name: '重新载入' }).click()
  await expect(update(page)).toContainText('另有 1 个窗口')
  await expect(editor.title).toHaveValue('等着更新的简报')
  await expect(release(page)).toHaveCount(0)
  await dashboard.expectTotal(9)

  await other.close()
  await update(page).getByRole('button', { name: '重新载入' }).click()
  await expect(release(page)).toHaveAttribute('content', 'second')
  await dashboard.opened()
  await dashboard.expectTotal(9)
  await expect(update(page)).toHaveCount(0)
  await expect(editor.title).toHaveValue('等着更新的简报')
  await expect(editor.scenes).toHaveCount(1)
})

test('installs: the manifest and its icons are there', async ({ page, hosted }) => {
  await page.goto(hosted.url)
  const href = await page.locator('link[rel="manifest"]').getAttribute('href')
  const answer = await page.request.get(new URL(href ?? '', hosted.url).href)
  expect(answer.headers()['content-type']).toContain('application/manifest+json')
  const { icons, display } = await answer.json()
  expect(display).toBe('standalone')
  for (const { src, type } of icons) {
    const icon = await page.request.get(`${hosted.url}/${src}`)
    expect(icon.headers()['content-type']).toContain(type)
  }
  const session = await page.context().newCDPSession(page)
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors')
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([])
})
