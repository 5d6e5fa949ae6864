import { readFile, writeFile } from 'node:fs/promises'
import { extname, join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, constants, gzip } from 'node:zlib'
import type { Plugin } from 'vite'
import { filesUnder } from './files'

const COMPRESSIBLE = new Set(['.html', '.js', '.mjs', '.css', '.json', '.svg', '.txt'])
const SMALLEST = 1024
/** Brotli's best quality takes about two seconds a megabyte; beyond this size a quicker one does. */
const SLOW_UP_TO = 1_500_000

/** Writes `.br` and `.gz` beside every text file of the build, public files included, for a server that sends them. */
export function compressPlugin(): Plugin {
  let outDir = ''
  return {
    name: 'policy-map:compress',
    apply: 'build',
    configResolved(config) {
      outDir = resolve(config.root, config.build.outDir)
    },
    async closeBundle(error?: Error) {
      if (error) return
      const names = (await filesUnder(outDir)).filter(
        (name) => COMPRESSIBLE.has(extname(name)) && !name.startsWith('.'),
      )
      await Promise.all(names.map((name) => compressFile(join(outDir, name))))
    },
  }
}

async function compressFile(path: string): Promise<void> {
  const content = await readFile(path)
  if (content.length < SMALLEST) return
  const quality = content.length <= SLOW_UP_TO ? 11 : 9
  const [br, gz] = await Promise.all([
    promisify(brotliCompress)(content, { params: { [constants.BROTLI_PARAM_QUALITY]: quality } }),
    promisify(gzip)(content, { level: 9 }),
  ])
  if (br.length < content.length) await writeFile(`${path}.br`, br)
  if (gz.length < content.length) await writeFile(`${path}.gz`, gz)
}
