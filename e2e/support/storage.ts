import type { Page } from '@playwright/test'

/** From the next page on, the browser lets the page keep nothing, as in a private window. */
export async function refuseStorage(page: Page): Promise<void> {
  await page.addInitScript(() => {
    IDBFactory.prototype.open = () => {
      throw new DOMException('denied', 'SecurityError')
    }
  })
}
