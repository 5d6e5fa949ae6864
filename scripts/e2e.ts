/** `npm run e2e`: the browser tests against the production build. Arguments go on to `playwright test`. */
import { spawn } from 'node:child_process'
import { createRequire } from 'node:module'
import { build } from 'vite'
import { findBrowser } from './browser'
import { isStale } from './stale'

let browser: string
try {
  browser = findBrowser()
} catch (error) {
  console.error((error as Error).message)
  process.exit(1)
}

if (await isStale()) await build({ configLoader: 'runner', logLevel: 'warn' })

const cli = createRequire(import.meta.url).resolve('@playwright/test/cli')
const tests = spawn(process.execPath, [cli, 'test', ...process.argv.slice(2)], {
  stdio: 'inherit',
  env: { ...process.env, CHROMIUM_PATH: browser },
})
tests.once('exit', (code) => process.exit(code ?? 1))
