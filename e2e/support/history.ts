import type { Page } from '@playwright/test'

/**
 * Goes back as a reader does whose pointer leaves the page for the browser's button: the address takes up what was done
 * last, and Back is counted from there. `page.goBack()` looks up where it is and goes to the entry before that a moment
 * later: a step that the page writes in between, which it does a little after each click, is then skipped over.
 */
export async function goBack(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.documentElement.dispatchEvent(new MouseEvent('mouseleave'))
    history.back()
  })
}
