/** The packages of the peers, which are heavy: they have a lock file of their own, and are installed when first missing. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const HERE = dirname(fileURLToPath(import.meta.url))

/** Installs the peers where they are not, and says whether they are there. */
export function ensurePeers(): boolean {
  const isThere = () => existsSync(join(HERE, 'node_modules', 'crossfilter2', 'package.json'))
  if (isThere()) return true
  console.error('Installing the packages of bench/engine …')
  spawnSync('npm', ['ci', '--ignore-scripts', '--no-audit', '--no-fund'], {
    cwd: HERE,
    stdio: ['ignore', 'ignore', 'inherit'],
    shell: process.platform === 'win32',
  })
  return isThere()
}
