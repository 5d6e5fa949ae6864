import { defineConfig } from '@playwright/test'
import { launchArgs } from './scripts/browser'

const PORT = Number(process.env.E2E_PORT ?? 4199)
const { CHROMIUM_PATH, CI } = process.env

/**
 * Specs of what the live map, or the page around it, must do. The others look at what lies above it, which is the same over
 * the vector map: that is drawn in two thirds of the time where a processor must draw everything.
 */
const WITH_WEBGL =
  /(access|embed|explore|failures|firstMap|keyboard|layout|offline|oneFile|presenting|presentingLook|security|slides|stagePictures)\.spec/

function browser(webgl: boolean) {
  return {
    viewport: { width: 1440, height: 900 },
    deviceScaleFactor: 1,
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    launchOptions: { args: launchArgs({ webgl }), ...(CHROMIUM_PATH && { executablePath: CHROMIUM_PATH }) },
  }
}

export default defineConfig({
  testDir: 'e2e',
  forbidOnly: Boolean(CI),
  fullyParallel: true,
  retries: 0,
  // Two render in software at once: a fifth less time in all, each test 1.4 times as long, and so nearer to its limit.
  workers: 1,
  // Only end what hangs: machines without a GPU were seen to differ fourfold in how fast they draw a map.
  timeout: 180_000,
  expect: { timeout: 45_000 },
  reporter: [['list'], ['./scripts/e2e-summary.ts']],
  use: {
    baseURL: `http://localhost:${PORT}`,
    // What a service worker answers, no test can intercept. `offline.spec.ts` allows them.
    serviceWorkers: 'block',
  },
  projects: [
    { name: 'WebGL', testMatch: WITH_WEBGL, use: browser(true) },
    { name: 'no WebGL', testIgnore: WITH_WEBGL, use: browser(false) },
  ],
  webServer: {
    command: 'node --import tsx scripts/serve.ts',
    env: { PORT: String(PORT) },
    url: `http://localhost:${PORT}`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
})
