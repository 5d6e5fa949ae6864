/**
 * `npm run bench:many [-- --entries N --file FILE]`: the same page with many entries and with the shipped 37, from
 * `pointerdown` on a division until all views are painted, in the same run, as a ratio. Runs alternate, each in a fresh
 * browser; the clicks begin when the columns are in and the titles are indexed. It measures and prints: no figure is an error.
 */
import { basename } from 'node:path'
import { parseArgs } from 'node:util'
import { findBrowser } from '../scripts/browser'
import { startServer } from '../scripts/server'
import { servedFolder, writtenFile } from './bigFile'
import { clickRound, inFreshBrowser, titlesIndexed } from './measure'
import { OURS } from './pages'
import { median, percentile, printTable } from './report'

/** Of the time from a click until all views are painted. */
const LIMIT = 1.15

const { values } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    file: { type: 'string' },
    rounds: { type: 'string', default: '3' },
    clicks: { type: 'string', default: '24' },
  },
})
const file = values.file ?? (await writtenFile(Number(values.entries)))
const server = await startServer({ port: 0, dir: servedFolder(file) })
const browser = findBrowser()
const urls = { many: `${server.url}/#d=${basename(file)}`, few: `${server.url}/` }
const times = { many: [] as number[], few: [] as number[] }
try {
  for (let round = 0; round < Number(values.rounds); round++) {
    for (const name of ['few', 'many'] as const) {
      times[name].push(
        ...(await inFreshBrowser(browser, (page) =>
          clickRound(page, OURS, urls[name], Number(values.clicks), async () => {
            await page.getByTestId('entry-row').first().waitFor()
            if (name === 'many') await titlesIndexed(page)
          }),
        )),
      )
    }
  }
} finally {
  await server.close()
}
console.log('ours: many entries; floor: the shipped 37')
printTable([
  {
    name: 'click to all views painted, median',
    unit: 'ms',
    ours: median(times.many),
    floor: median(times.few),
    limit: LIMIT,
  },
  {
    name: 'p95',
    unit: 'ms',
    ours: percentile(times.many, 0.95),
    floor: percentile(times.few, 0.95),
  },
])
