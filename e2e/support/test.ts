import { test as base, expect } from '@playwright/test'
import { Dashboard } from './dashboard'

interface Fixtures {
  readonly dashboard: Dashboard
  /** What the page may complain about, because the test provokes it. */
  readonly allowed: RegExp[]
}

/** What Playwright itself says where a spec does not allow service workers. */
const WORKERS_BLOCKED = /Service Worker registration blocked by Playwright/
/** The page's head asks for the default dataset before the address, which may name another, is read. */
const OTHER_DATASET = /dataset\.json was preloaded using link preload but not used/

/** Every test has a dashboard, and fails when the page complains in the console or asks another host for anything. */
export const test = base.extend<Fixtures>({
  // biome-ignore lint/correctness/noEmptyPattern: Playwright reads the pattern
  allowed: async ({}, use) => {
    await use([WORKERS_BLOCKED, OTHER_DATASET])
  },
  dashboard: async ({ page, allowed, baseURL }, use) => {
    const complaints: string[] = []
    page.on('console', (message) => {
      if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
    })
    page.on('pageerror', (error) => complaints.push(error.message))
    page.on('request', (request) => {
      const url = request.url()
      if (!url.startsWith(`${baseURL}/`) && !url.startsWith('data:')) complaints.push(`request to ${url}`)
    })
    await use(new Dashboard(page))
    expect(complaints.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
  },
})

export { expect }
