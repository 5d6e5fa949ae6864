/**
 * `npm run bench:engine -- --entries N`: the engine against its peers in Chromium, on one seeded workload, each in a
 * browser of its own, one after the other. The answers to the first steps are compared before any figure is told.
 *
 * An interaction ends with all four count arrays and the newest 50 rows. The engine is measured through its seam: in a
 * worker, hop included, under the product's own Content-Security-Policy (`ours`), and in the page's thread
 * (`oursInThread`). `scan` is one plain pass over typed arrays an answer. Memory is what the browser says the page and
 * its workers hold more than before, the data included. A peer that cannot be installed or fails has an `error` instead.
 *
 * `--topics 1` gives each entry one topic, else it has one to four; `--only ours,arquero` leaves contestants out;
 * `--seconds` is the time for each; `--json` for a machine. It measures and prints: only a wrong answer is an error.
 */
import { resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { chromium } from '@playwright/test'
import { build } from 'vite'
import { findBrowser, launchArgs } from '../scripts/browser'
import { startServer } from '../scripts/server'
import type { Outcome, Wish } from './engine/page'
import { ensurePeers } from './engine/peers'
import { BROWSER_START_MS } from './measure'
import { median, percentile } from './report'

const CONTESTANTS = ['ours', 'oursInThread', 'scan', 'crossfilter2', 'duckdb', 'arquero']
const DIST = 'node_modules/.cache/bench-engine'

/** The clock is exact to 5 µs, and the browser tells memory, only where the page is isolated. */
const ISOLATED = { 'Cross-Origin-Embedder-Policy': 'require-corp' }

/** arquero writes functions as text, DuckDB is WebAssembly. */
const LAX = {
  ...ISOLATED,
  'Content-Security-Policy': "default-src 'self' data:; script-src 'self' 'unsafe-eval' 'wasm-unsafe-eval'",
}

const { values: options } = parseArgs({
  options: {
    entries: { type: 'string', default: '1000000' },
    topics: { type: 'string', default: '4' },
    seed: { type: 'string', default: '1' },
    seconds: { type: 'string', default: '5' },
    only: { type: 'string', default: CONTESTANTS.join() },
    json: { type: 'boolean' },
  },
})
const numberOf = (name: 'entries' | 'topics' | 'seed' | 'seconds', least: number): number => {
  const number = Number(options[name])
  if (Number.isFinite(number) && number >= least) return number
  throw new Error(`--${name} needs a number from ${least} up, not ${options[name]}.`)
}
const wish: Omit<Wish, 'contestant'> = {
  entries: numberOf('entries', 1),
  mostTopics: numberOf('topics', 1),
  seed: numberOf('seed', 0),
  budget: numberOf('seconds', 0) * 1000,
  mostRounds: 60,
}

type Result = Outcome | { readonly error: string }

const executablePath = findBrowser()
await buildPage(ensurePeers())
const servers = {
  strict: await startServer({ port: 0, dir: DIST, headers: ISOLATED }),
  lax: await startServer({ port: 0, dir: DIST, headers: LAX }),
}
const results: Record<string, Result> = {}
try {
  for (const contestant of options.only.split(',')) {
    console.error(`${contestant}, ${wish.entries} entries`)
    const { url } = contestant.startsWith('ours') ? servers.strict : servers.lax
    results[contestant] = await runOne(url, contestant).catch((error: unknown) => ({ error: String(error) }))
  }
} finally {
  await Promise.all([servers.strict.close(), servers.lax.close()])
}
tell()

/** Peers that are missing are left to fail when the page asks for them. */
async function buildPage(hasPeers: boolean): Promise<void> {
  await build({
    configFile: false,
    root: 'bench/engine',
    logLevel: 'error',
    build: {
      outDir: resolve(DIST),
      emptyOutDir: true,
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
      chunkSizeWarningLimit: 100_000,
      rolldownOptions: { external: hasPeers ? [] : /^(crossfilter2|arquero|apache-arrow|@duckdb)/ },
    },
  })
}

async function runOne(url: string, contestant: string): Promise<Outcome> {
  const browser = await chromium.launch({
    executablePath,
    args: [
      ...launchArgs(),
      '--enable-blink-features=ForceEagerMeasureMemory',
      '--js-flags=--max-old-space-size=8192',
    ],
  })
  try {
    const page = await browser.newPage()
    page.setDefaultTimeout(600_000)
    await page.waitForTimeout(BROWSER_START_MS)
    await page.goto(`${url}/`)
    await page.waitForFunction(() => window.runWorkload !== undefined)
    return await page.evaluate(
      (wish) => {
        if (!window.runWorkload) throw new Error('The page has no workload.')
        return window.runWorkload(wish)
      },
      { ...wish, contestant },
    )
  } finally {
    await browser.close()
  }
}

/** Prints the figures; exit 1 where two contestants differ in their answers. */
function tell(): void {
  const good = Object.entries(results).filter((pair): pair is [string, Outcome] => !('error' in pair[1]))
  const agree = new Set(good.map(([, { answers }]) => answers)).size <= 1
  if (!agree) process.exitCode = 1
  if (options.json) {
    if (!agree) console.error('The answers differ.')
    console.log(JSON.stringify(summary()))
    return
  }
  console.log(`${wish.entries} entries of 1 to ${wish.mostTopics} topics; median / p95, ms`)
  const actions = ['click', 'add', 'toggle', 'brush', 'drag', 'clear'] as const
  console.log(['', ...actions, 'load ms', 'MB'].map((name) => name.padEnd(16)).join(''))
  for (const [name, result] of Object.entries(results)) {
    if ('error' in result) {
      console.log(`${name.padEnd(16)}${result.error}`)
      continue
    }
    const cells = actions.map((action) => {
      const { median: middle, p95 } = figures(result.times[action])
      return `${middle.toFixed(2)} / ${p95.toFixed(2)}`
    })
    const memory = result.memory === null ? '?' : (result.memory / 1e6).toFixed(1)
    console.log([name, ...cells, result.load.toFixed(0), memory].map((cell) => cell.padEnd(16)).join(''))
  }
  console.log(agree ? 'All answers agree.' : 'The answers differ.')
}

function figures(times: readonly number[]): { median: number; p95: number } {
  return { median: median(times), p95: percentile(times, 0.95) }
}

function summary(): Record<string, unknown> {
  const told: Record<string, unknown> = { entries: wish.entries }
  const load: Record<string, number | null> = {}
  const memory: Record<string, number | null> = {}
  for (const [name, result] of Object.entries(results)) {
    if ('error' in result) {
      told[name] = result
      continue
    }
    load[name] = result.load
    memory[name] = result.memory
    told[name] = Object.fromEntries(
      Object.entries(result.times).map(([action, times]) => [action, figures(times)]),
    )
  }
  return { ...told, load, memory }
}
