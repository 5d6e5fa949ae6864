/**
 * `npm run bench:page`: the page against the floor page of `bench/floor`, in the same run, as ratios. Both are built
 * in the same way and served by the same server, compressed by Brotli, at 1440x900; the floor's views take the sizes of
 * ours. Runs alternate, each in a fresh browser.
 *
 * - Loads: medians of first paint, first coloured choropleth, live MapLibre map and charts, by the pages' own marks.
 * - Clicks: from `pointerdown` on a division until all views are painted, seen from outside (`activity.ts`).
 * - Growth of the heap after collecting garbage, from 200 to 1,000 clicks: as it is, and where V8 makes no machine code, so
 *   that only what the page keeps is counted. Nodes and listeners are from the second.
 *
 * `--quick` for a short look, `--json` for a machine. It measures and prints; only a broken page is an error.
 */
import { parseArgs } from 'node:util'
import { findBrowser } from '../scripts/browser'
import { measureBuild } from '../scripts/buildSize'
import { startServer } from '../scripts/server'
import { isStale } from '../scripts/stale'
import { buildFloor } from './floorBuild'
import {
  clickRound,
  grow,
  type Holdings,
  inFreshBrowser,
  type LoadTimes,
  load,
  NO_MACHINE_CODE,
} from './measure'
import { boxesOf, FLOOR, type MeasuredPage, OURS } from './pages'
import { median, printTable, type Row } from './report'

/** Growth below this is noise of the collector, on either page. */
const LEAST_GROWTH = 300_000

const { values: options } = parseArgs({
  options: { json: { type: 'boolean' }, quick: { type: 'boolean' }, 'floor-only': { type: 'boolean' } },
})
const { loads, rounds, clicks, growth } = options.quick
  ? { loads: 3, rounds: 1, clicks: 10, growth: [16, 64] as const }
  : { loads: 7, rounds: 5, clicks: 40, growth: [200, 1000] as const }

const say = (text: string) => console.error(text)
const browser = findBrowser()
const dirs = { ours: 'dist', floor: await buildFloor() }
if (options['floor-only']) dirs.ours = dirs.floor
else if (await isStale())
  throw new Error('dist is missing or older than its sources: run npm run build first.')

const ours: MeasuredPage = options['floor-only'] ? { ...FLOOR, name: 'ours' } : OURS
const servers = {
  ours: await startServer({ port: 0, dir: dirs.ours }),
  floor: await startServer({ port: 0, dir: dirs.floor }),
}

try {
  const urls = { ours: `${servers.ours.url}/`, floor: `${servers.floor.url}/` }
  const boxes = await inFreshBrowser(browser, async (page) => {
    await load(page, ours, urls.ours)
    return boxesOf(page)
  })
  urls.floor += `?boxes=${encodeURIComponent(boxes)}`
  say(`Views of ${boxes}`)

  /** Alternates between the pages. */
  const both = async <T>(times: number, run: (page: MeasuredPage, url: string) => Promise<T>) => {
    const results = { ours: [] as T[], floor: [] as T[] }
    for (let i = 0; i < times; i++) {
      for (const one of [FLOOR, ours]) results[one.name].push(await run(one, urls[one.name]))
    }
    return results
  }

  say(`${loads} loads each`)
  const loaded = await both(loads, (one, url) => inFreshBrowser(browser, (page) => load(page, one, url)))
  say(`${rounds} x ${clicks} clicks each`)
  const clicked = await both(rounds, (one, url) =>
    inFreshBrowser(browser, (page) => clickRound(page, one, url, clicks)),
  )
  say(`Growth from ${growth[0]} to ${growth[1]} clicks`)
  const growths = (flags: readonly string[] = []) =>
    both(1, (one, url) => inFreshBrowser(browser, (page) => grow(page, one, url, growth), flags))
  const compiled = heapGrowth(await growths())
  const grown = await growths(NO_MACHINE_CODE)
  const sizes = { ours: await measureBuild(dirs.ours), floor: await measureBuild(dirs.floor) }

  const time = (name: string, key: keyof LoadTimes, limit?: number): Row => ({
    name,
    unit: 'ms',
    ours: median(loaded.ours.map((times) => times[key])),
    floor: median(loaded.floor.map((times) => times[key])),
    limit,
  })
  const [oursBefore, oursAfter] = grown.ours[0] ?? []
  if (!oursBefore || !oursAfter) throw new Error('Nothing was grown.')
  const rows: Row[] = [
    time('first contentful paint', 'firstPaint'),
    time('first coloured choropleth', 'choropleth', 0.4),
    time('live MapLibre map', 'liveMap', 1.25),
    time('charts', 'charts'),
    {
      name: 'click to all views painted',
      unit: 'ms',
      ours: median(clicked.ours.flat()),
      floor: median(clicked.floor.flat()),
      limit: 1.25,
    },
    {
      name: `heap growth, ${growth[0]} to ${growth[1]} clicks, machine code too`,
      unit: 'KB',
      ...compiled,
    },
    {
      name: 'heap growth, interpreted: what the pages keep',
      unit: 'KB',
      ...heapGrowth(grown),
      limit: 1.2,
    },
    {
      name: `nodes of ours after ${growth[1]} clicks, and after ${growth[0]}`,
      unit: '',
      ours: oursAfter.nodes,
      floor: oursBefore.nodes,
      limit: 1,
    },
    {
      name: `listeners of ours after ${growth[1]} clicks, and after ${growth[0]}`,
      unit: '',
      ours: oursAfter.listeners,
      floor: oursBefore.listeners,
      limit: 1,
    },
    {
      name: 'initial JavaScript',
      unit: 'KB',
      ours: sizes.ours.initial / 1000,
      floor: sizes.floor.initial / 1000,
      limit: 1.15,
    },
    {
      name: 'JavaScript fetched for opening',
      unit: 'KB',
      ours: sizes.ours.opening / 1000,
      floor: sizes.floor.opening / 1000,
    },
    {
      name: 'all JavaScript of the dashboard',
      unit: 'KB',
      ours: sizes.ours.dashboard / 1000,
      floor: sizes.floor.dashboard / 1000,
      limit: 1.15,
    },
    {
      name: 'all JavaScript, parts beyond the dashboard too',
      unit: 'KB',
      ours: sizes.ours.total / 1000,
      floor: sizes.floor.total / 1000,
    },
  ]
  if (options.json)
    console.log(JSON.stringify({ boxes: JSON.parse(boxes), rows, loaded, clicked, grown }, null, 2))
  else printTable(rows)
} finally {
  await Promise.all([servers.ours.close(), servers.floor.close()])
}

/** Of both pages, in KB. */
function heapGrowth(
  grown: Readonly<Record<MeasuredPage['name'], readonly (readonly [Holdings, Holdings])[]>>,
) {
  const of = (name: MeasuredPage['name']) => {
    const [before, after] = grown[name][0] ?? []
    if (!before || !after) throw new Error(`The page ${name} was not grown.`)
    return Math.max(LEAST_GROWTH, after.heapBytes - before.heapBytes) / 1000
  }
  return { ours: of('ours'), floor: of('floor') }
}
