import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Manifest } from 'vite'
import { filesUnder } from './files'

/** Bytes of JavaScript after gzip -9, each file for itself. */
export interface BuildSize {
  /** What runs before anything else is asked for: the scripts of index.html and whatever they import statically. */
  readonly initial: number
  /** That, and what index.html has fetched beside it, to run as soon as the first map is drawn. */
  readonly opening: number
  /** All that exploring a shipped dataset may load: whatever it is, whichever part of the dashboard is used. */
  readonly dashboard: number
  /** Every script of the build, workers included. */
  readonly total: number
}

/**
 * The modules by which parts beyond the dashboard begin, each fetched when it is asked for: briefings and hand-outs,
 * imports and own datasets, comparing, large datasets; and the floor's share of libraries for them.
 */
const BEYOND =
  /^(src\/(app\/(Compare|Embed|ExportPart|HandOut|openEmbedded|present\/)|features\/(briefing|compare|datasets|import|share|slides)\/|datasets\/(readOwn|pair)|engine\/(large|differences)|ingest\/)|node_modules\/|later\.ts$)/

/** MapLibre's worker, which no manifest lists. */
const MAP_WORKER = /maplibre-gl-worker/

/** Weighs a build of Vite that wrote its manifest. */
export async function measureBuild(dir: string): Promise<BuildSize> {
  const manifest = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest
  const page = await readFile(join(dir, 'index.html'), 'utf8')
  const scripts = (await filesUnder(dir)).filter((name) => /\.m?js$/.test(name))
  const sizes = new Map<string, number>()
  await Promise.all(
    scripts.map(async (name) => {
      sizes.set(name, (await promisify(gzip)(await readFile(join(dir, name)), { level: 9 })).length)
    }),
  )
  const sum = (names: Iterable<string>) =>
    [...names].reduce((bytes, name) => bytes + (sizes.get(name) ?? 0), 0)
  const { run, fetched } = namedScripts(page)
  return {
    initial: sum(withImports(manifest, run)),
    opening: sum(withImports(manifest, [...run, ...fetched])),
    dashboard: sum([
      ...withImports(manifest, [...run, ...fetched], (key) => !BEYOND.test(key)),
      ...scripts.filter((name) => MAP_WORKER.test(name)),
    ]),
    total: sum(scripts),
  }
}

/** What the first map of a large file is opened by, and must not bring the page's script along. */
const OPENER = 'src/datasets/large/openLarge.ts'

/** Scripts that index.html fetches in advance, and the first map of a large file would wait for; none, as it should be. */
export async function firstMapWaitsFor(dir: string): Promise<readonly string[]> {
  const manifest = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest
  const { run, fetched } = namedScripts(await readFile(join(dir, 'index.html'), 'utf8'))
  const atHand = withImports(manifest, run)
  const opener = manifest[OPENER]
  if (!opener) throw new Error(`${OPENER} is in no script`)
  const needed = withImports(manifest, [opener.file])
  return fetched.filter((name) => needed.has(name) && !atHand.has(name))
}

/** The scripts that a page runs, and those that it has fetched in advance, by their files in the build. */
export function namedScripts(page: string): {
  readonly run: readonly string[]
  readonly fetched: readonly string[]
} {
  const files = (tags: RegExp) => [...page.matchAll(tags)].map(([, path = '']) => path)
  return {
    run: files(/<script\b[^>]*\bsrc="\/([^"]+)"/g),
    fetched: files(/<link\b[^>]*\brel="modulepreload"[^>]*\bhref="\/([^"]+)"/g),
  }
}

/**
 * Files of a build and all that they import.
 *
 * @param isWanted which modules, by their keys in the manifest, to follow where they are imported dynamically; none
 *   without it.
 */
export function withImports(
  manifest: Manifest,
  names: readonly string[],
  isWanted: (key: string) => boolean = () => false,
): ReadonlySet<string> {
  const chunks = new Map(Object.values(manifest).map((chunk) => [chunk.file, chunk]))
  const files = new Set<string>()
  const follow = (file: string): void => {
    if (files.has(file)) return
    files.add(file)
    const { imports = [], dynamicImports = [] } = chunks.get(file) ?? {}
    for (const key of [...imports, ...dynamicImports.filter(isWanted)]) {
      const imported = manifest[key]
      if (imported) follow(imported.file)
    }
  }
  for (const name of names) follow(name)
  return files
}
