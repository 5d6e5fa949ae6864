import { readFile } from 'node:fs/promises'
import type { Page } from '@playwright/test'
import type { Dataset, Entry } from '../../src/domain/dataset'
import { manyEntries } from '../../src/testing/manyEntries'

/** Has the page get many made-up entries instead of those of the shipped dataset, and returns them. */
export async function serveMany(page: Page, count: number): Promise<readonly Entry[]> {
  const dataset = JSON.parse(await readFile('data/2019q3/dataset.json', 'utf8')) as Dataset
  const entries = manyEntries({ count, mostTopics: 1, places: 0 })
  const topics = Array.from({ length: 9 }, (_, i) => ({ id: `t${i}`, label: { zh: `主题${i}` } }))
  await page.route('**/data/2019q3/dataset.json', (route) =>
    route.fulfill({ json: { ...dataset, topics, entries, glossary: [] } }),
  )
  return entries
}

/** Whether the engine's worker runs. */
export function hasEngineWorker(page: Page): boolean {
  return page.workers().some((worker) => /\/worker-[^/]*\.js$/.test(worker.url()))
}
