/** `npm run picture`: the pictures of the README, from the production build in dist/. */
import { chromium } from '@playwright/test'
import { findBrowser, launchArgs } from './browser'
import { startServer } from './server'

const PICTURES = [
  { file: 'docs/dashboard.png', hash: '', colorScheme: 'light' },
  {
    file: 'docs/dashboard-dark.png',
    hash: '#v=1&lang=en&j=130000&panel=region:130000&map=130000',
    colorScheme: 'dark',
  },
] as const

const server = await startServer({ port: 0, dir: 'dist' })
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArgs() })
try {
  for (const { file, hash, colorScheme } of PICTURES) {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, colorScheme })
    await page.goto(`${server.url}/${hash}`)
    await page.locator('[data-testid="map"][data-live="live"]').waitFor()
    await page.locator('[data-testid="breakdown-kind"] svg').first().waitFor({ state: 'attached' })
    await page.waitForLoadState('networkidle')
    await page.screenshot({ path: file })
    console.log(file)
    await page.close()
  }
} finally {
  await browser.close()
  await server.close()
}
