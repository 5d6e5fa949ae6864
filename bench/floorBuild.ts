import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { readFile, rename, rm } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build } from 'vite'
import { buildOptions } from '../scripts/build-options'
import { filesUnder } from '../scripts/files'
import { compressPlugin } from '../scripts/vite-compress-plugin'
import { dataPlugin } from '../scripts/vite-data-plugin'

const CACHE = 'node_modules/.cache/floor'
const FOLDERS = ['bench/floor', 'public/geo', 'data']
const FILES = [
  'package-lock.json',
  'bench/floorBuild.ts',
  'scripts/build-options.ts',
  'scripts/vite-compress-plugin.ts',
  'scripts/vite-data-plugin.ts',
]

/** Builds the floor page in the product's own way, unless it was built from exactly this before. Returns its folder. */
export async function buildFloor(): Promise<string> {
  const dir = join(CACHE, await fingerprint())
  if (existsSync(join(dir, 'index.html'))) return dir
  await rm(CACHE, { recursive: true, force: true })
  const unfinished = `${dir}-unfinished`
  await build({
    configFile: false,
    root: 'bench/floor',
    publicDir: resolve('public'),
    logLevel: 'warn',
    plugins: [react(), dataPlugin('data'), compressPlugin()],
    build: { ...buildOptions(), outDir: resolve(unfinished), emptyOutDir: true },
  })
  await rename(unfinished, dir)
  return dir
}

async function fingerprint(): Promise<string> {
  const names = [...FILES]
  for (const folder of FOLDERS) {
    for (const name of await filesUnder(folder)) {
      if (!name.endsWith('.md')) names.push(`${folder}/${name}`)
    }
  }
  const hash = createHash('sha256').update(process.version)
  for (const name of names) hash.update(name).update(await readFile(name))
  return hash.digest('hex').slice(0, 16)
}
