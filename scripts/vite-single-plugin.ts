import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { type FileApp, SINGLE_APP } from '../src/domain/singleFile'
import { bundle } from './single/bundle'
import { frameHtml } from './single/frame'

const WORKER = 'maplibre-gl/dist/maplibre-gl-worker.mjs'

/**
 * Adds to the build what one HTML file is made of besides data: the whole app in one script, its sheet and its worker,
 * under gzip. A page of the build never loads it; the hand-out does.
 */
export function singlePlugin(): Plugin {
  let root = ''
  let app: Promise<FileApp> | undefined
  return {
    name: 'policy-map:single',
    apply: 'build',
    configResolved(config) {
      root = config.root
    },
    buildStart() {
      app = buildApp(root)
      app.catch(() => undefined)
    },
    async generateBundle() {
      const source = await promisify(gzip)(JSON.stringify(await app), { level: 9 })
      this.emitFile({ type: 'asset', fileName: SINGLE_APP, source })
    },
  }
}

async function buildApp(root: string): Promise<FileApp> {
  const [{ script, style }, boot, worker, index] = await Promise.all([
    bundle(join(root, 'src/main.ts'), [
      workerAsText(),
      ...withoutThreads(),
      importingInThePage(),
      ...react(),
    ]),
    bundle(join(root, 'scripts/single/boot.ts')),
    readFile(join(root, 'node_modules', WORKER), 'utf8').then(asClassicScript),
    readFile(join(root, 'index.html'), 'utf8'),
  ])
  const icon = /<link\s+rel="icon"[^>]*>/.exec(index)?.[0]
  if (!icon) throw new Error('index.html links no icon')
  return { frame: frameHtml({ boot: boot.script, script, style, icon }), script, style, worker }
}

/** The worker exports what nobody in it imports: without that, it runs as a classic script. */
function asClassicScript(module: string): string {
  const [code, rest, ...more] = module.split(/export\{\w+ as default\};?/)
  if (code === undefined || rest === undefined || more.length > 0) {
    throw new Error(`${WORKER} does not end in its one export any more`)
  }
  return `(()=>{"use strict";${code}})()`
}

/**
 * A file has no address to start a worker from: it gets one from the text that the file carries. On a page from a
 * file MapLibre makes a `data:` address of a module's text, which needs more rights; what ends in `.cjs` it starts from
 * a `blob:`, as a classic script.
 */
function workerAsText(): Plugin {
  const resolved = '\0worker-as-text'
  return {
    name: 'policy-map:worker-as-text',
    enforce: 'pre',
    resolveId: { filter: { id: /maplibre-gl-worker\.mjs\?url$/ }, handler: () => resolved },
    load: (id) =>
      id === resolved
        ? `const text = new Blob([globalThis.policyMapFile.app.worker], { type: 'text/javascript' })
          export default URL.createObjectURL(text) + '#.cjs'`
        : undefined,
  }
}

/**
 * A file has no scripts of its own for threads: the engine counts in the page, as where workers are refused, and large
 * files, which lie on a server, are not opened.
 */
function withoutThreads(): readonly Plugin[] {
  return [
    inPlaceOf(/\/workerCore$/, 'startWorker', 'A file starts no counting thread'),
    inPlaceOf(/\/large\/thread$/, 'newThread', 'A file starts no counting thread'),
    inPlaceOf(/\/large\/openLarge$/, 'openLarge', 'A page from one file opens no files of a server'),
  ]
}

/** Puts a function that always fails in the place of a module. */
function inPlaceOf(id: RegExp, name: string, why: string): Plugin {
  const resolved = `\0without-${name}`
  return {
    name: `policy-map:without-${name}`,
    enforce: 'pre',
    resolveId: { filter: { id }, handler: () => resolved },
    load: (loaded) =>
      loaded === resolved
        ? `export const ${name} = () => Promise.reject(new Error(${JSON.stringify(why)}))`
        : undefined,
  }
}

/** Nor has it one for imports: `pageThread.ts` does in the page what `workerThread.ts` does beside it. */
function importingInThePage(): Plugin {
  return {
    name: 'policy-map:importing-in-the-page',
    enforce: 'pre',
    resolveId: {
      filter: { id: /\/workerThread$/ },
      handler(id, importer) {
        return this.resolve(id.replace('workerThread', 'pageThread'), importer)
      },
    },
  }
}
