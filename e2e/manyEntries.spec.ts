import { goBack } from './support/history'
import { hasEngineWorker, serveMany } from './support/manyEntries'
import { expect, test } from './support/test'

for (const { name, entries, inWorker } of [
  { name: 'thousands of entries count in the page', entries: 3000, inWorker: false },
  { name: 'tens of thousands count in a worker', entries: 50_000, inWorker: true },
]) {
  test(`${name}, under the strict policy`, async ({ dashboard, page }) => {
    test.slow()
    const served = await serveMany(page, entries)
    await page.goto('/')
    await expect(dashboard.map).toHaveAttribute('data-ready', 'true', { timeout: 120_000 })
    expect(hasEngineWorker(page)).toBe(inWorker)
    await dashboard.expectTotal(served.length)

    const policies = served.filter(({ kind }) => kind === 'policy')
    await dashboard.bar('kind', '政策').click()
    await dashboard.expectTotal(policies.length)
    const ofBeijing = policies.filter(({ jurisdiction }) => jurisdiction === '110000')
    await dashboard.clickDivision('110000')
    await dashboard.expectTotal(ofBeijing.length)
    await goBack(page)
    await dashboard.expectTotal(policies.length)
    await dashboard.rows.first().click()
    await expect(dashboard.entryPanel).toBeVisible()
  })
}
