import { expect, test } from './support/test'

test('is served with the strict policy, and lives under it', async ({ dashboard, page }) => {
  const response = await page.request.get('/')
  expect(response.headers()['content-security-policy']).toBe(
    [
      "default-src 'none'",
      "script-src 'self'",
      "worker-src 'self'",
      "style-src 'self'",
      "img-src 'self' data:",
      "connect-src 'self'",
      "manifest-src 'self'",
      "base-uri 'none'",
      "form-action 'none'",
      "frame-ancestors 'none'",
    ].join('; '),
  )
  await page.addInitScript(() => {
    document.addEventListener('securitypolicyviolation', (event) => {
      console.error(`policy: ${event.violatedDirective} ${event.blockedURI}`)
    })
  })
  await dashboard.open()
  await dashboard.live()
  await dashboard.clickDivision('110000')
  await dashboard.regionPanel.getByRole('button', { name: '放大' }).click()
  await expect(dashboard.map.getByRole('button', { name: '海淀区，' })).toBeVisible()
  await dashboard.rowsOfRegion.first().click()
  await expect(dashboard.entryPanel).toBeVisible()
})
