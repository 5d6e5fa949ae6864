import { readFileSync } from 'node:fs'
import { expectAccessible } from './support/accessible'
import { expect, test } from './support/test'

test('hands on the present view as link, code and frame', async ({ dashboard, page, context }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write'])
  await dashboard.open('#v=1&lang=zh&k=policy')
  await page.getByRole('button', { name: '分享' }).click()
  const share = page.getByTestId('share')
  const link = await share.getByRole('textbox', { name: '链接' }).inputValue()
  expect(link).toContain('k=policy')
  await share.locator('.share-link').getByRole('button', { name: '复制' }).click()
  await expect(share.getByText('已复制')).toBeVisible()
  expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(link)

  await share.getByLabel('尺寸').selectOption('320')
  const code = await share.getByLabel('嵌入代码').inputValue()
  expect(code).toContain(`src="${link.replace('/#', '/?embed=1#').replaceAll('&', '&amp;')}"`)
  expect(code).toContain('width="320" height="240"')
  expect(code).toContain('title="2019年第三季度区块链政策、声音与应用"')

  const download = page.waitForEvent('download')
  await share.getByRole('button', { name: '下载 SVG' }).click()
  const svg = readFileSync(await (await download).path(), 'utf8')
  const shown = await share.locator('.share-qr-dark').getAttribute('d')
  expect(svg).toContain(`d="${shown}"`)
})

test('closes by Escape, which takes nothing back, and gives the focus back', async ({ dashboard, page }) => {
  await dashboard.open('#v=1&k=policy')
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByTestId('share')).toBeVisible()
  await page.keyboard.press('Escape')
  await expect(page.getByTestId('share')).toHaveCount(0)
  await expect(page.getByRole('button', { name: '分享' })).toBeFocused()
  await dashboard.expectTotal(7)
})

test('a refused clipboard selects the text, and says which keys copy it', async ({ dashboard, page }) => {
  await page.addInitScript(() => {
    Object.defineProperty(navigator, 'clipboard', {
      value: { writeText: () => Promise.reject(new Error('no')) },
    })
  })
  await dashboard.open()
  await page.getByRole('button', { name: '分享' }).click()
  await page.locator('.share-link').getByRole('button', { name: '复制' }).click()
  await expect(page.getByTestId('share')).toContainText('请按 Ctrl+C')
  const selected = await page.evaluate(() => {
    const field = document.activeElement
    return field instanceof HTMLTextAreaElement
      ? field.value.slice(field.selectionStart, field.selectionEnd)
      : null
  })
  expect(selected).toBe(await page.getByTestId('share').getByRole('textbox', { name: '链接' }).inputValue())
})

test('is accessible', async ({ dashboard, page }) => {
  await dashboard.open()
  await page.getByRole('button', { name: '分享' }).click()
  await expect(page.getByTestId('share')).toBeVisible()
  await expectAccessible(page)
})
