import { stat } from 'node:fs/promises'
import { join } from 'node:path'
import { filesUnder } from './files'

/** What a build is made of. */
const SOURCES = ['src', 'data', 'public']
const SOURCE_FILES = [
  'index.html',
  'vite.config.ts',
  'package-lock.json',
  'scripts/build-options.ts',
  'scripts/vite-data-plugin.ts',
  'scripts/vite-compress-plugin.ts',
  'scripts/offline/serviceWorker.ts',
  'scripts/vite-offline-plugin.ts',
  'scripts/vite-single-plugin.ts',
  'scripts/single/boot.ts',
  'scripts/single/bundle.ts',
  'scripts/single/frame.ts',
]

/** Whether the build is missing or older than anything that it is made of. Tests and READMEs do not count. */
export async function isStale(root = '.', built = 'dist/index.html'): Promise<boolean> {
  const builtAt = await modified(join(root, built))
  if (builtAt === null) return true
  const names = [...SOURCE_FILES]
  for (const folder of SOURCES) {
    for (const name of await filesUnder(join(root, folder))) {
      if (!/\.test\.tsx?$|\.md$|(^|\/)testing\//.test(name)) names.push(`${folder}/${name}`)
    }
  }
  const times = await Promise.all(names.map((name) => modified(join(root, name))))
  return times.some((time) => time !== null && time > builtAt)
}

async function modified(path: string): Promise<number | null> {
  return stat(path).then(
    (stats) => stats.mtimeMs,
    () => null,
  )
}
