import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { Manifest } from 'vite'
import { filesUnder } from './files'

/** Bytes of JavaScript after gzip -9, each file for itself. */
export interface BuildSize {
  /** What the page loads before anything is asked for: the script of index.html and whatever it imports statically. */
  readonly initial: number
  /** Every script of the build, workers included. */
  readonly total: number
}

/** Weighs a build of Vite that wrote its manifest. */
export async function measureBuild(dir: string): Promise<BuildSize> {
  const manifest = JSON.parse(await readFile(join(dir, '.vite/manifest.json'), 'utf8')) as Manifest
  const scripts = (await filesUnder(dir)).filter((name) => /\.m?js$/.test(name))
  const sizes = new Map<string, number>()
  await Promise.all(
    scripts.map(async (name) => {
      sizes.set(name, (await promisify(gzip)(await readFile(join(dir, name)), { level: 9 })).length)
    }),
  )
  const sum = (names: Iterable<string>) =>
    [...names].reduce((bytes, name) => bytes + (sizes.get(name) ?? 0), 0)
  return { initial: sum(initialScripts(manifest)), total: sum(scripts) }
}

/** Files that the entries of a manifest load at once. */
export function initialScripts(manifest: Manifest): ReadonlySet<string> {
  const files = new Set<string>()
  const follow = (key: string): void => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    for (const imported of chunk.imports ?? []) follow(imported)
  }
  for (const [key, chunk] of Object.entries(manifest)) {
    if (chunk.isEntry) follow(key)
  }
  return files
}
