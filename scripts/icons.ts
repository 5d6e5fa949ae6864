/** `npm run icons`: the icons of the installed product as PNG, from public/icons/icon.svg. */
import { readFile } from 'node:fs/promises'
import { chromium } from '@playwright/test'
import { findBrowser, launchArgs } from './browser'

const FOLDER = 'public/icons'

const svg = await readFile(`${FOLDER}/icon.svg`, 'utf8')
const browser = await chromium.launch({ executablePath: findBrowser(), args: launchArgs() })
try {
  for (const size of [192, 512]) {
    const page = await browser.newPage({ viewport: { width: size, height: size } })
    await page.setContent(`<style>body{margin:0}svg{display:block}</style>${svg}`)
    await page.screenshot({ path: `${FOLDER}/icon-${size}.png` })
    await page.close()
  }
} finally {
  await browser.close()
}
