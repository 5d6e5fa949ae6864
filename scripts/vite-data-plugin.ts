import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import type { Plugin } from 'vite'
import { filesUnder } from './files'

/**
 * Serves the datasets of a folder under `/data/`: from disk in development, as files of the build in production.
 * Only JSON, CSV and Parquet go out; the READMEs and tests beside it stay.
 *
 * @param folder absolute, or relative to the working directory.
 */
export function dataPlugin(folder: string): Plugin {
  const root = resolve(folder)
  return {
    name: 'policy-map:data',
    configureServer(server) {
      server.middlewares.use('/data', async (request, response) => {
        const name = decodeURIComponent(new URL(request.url ?? '/', 'http://host').pathname).slice(1)
        const known = await datasetFiles(root)
        if (!known.includes(name)) {
          response
            .writeHead(404, { 'Content-Type': 'text/plain; charset=utf-8' })
            .end(`No dataset file ${name}`)
          return
        }
        const text = await readFile(join(root, name))
        response.writeHead(200, { 'Content-Type': typeOf(name), 'Cache-Control': 'no-cache' }).end(text)
      })
    },
    async generateBundle() {
      for (const name of await datasetFiles(root)) {
        this.emitFile({ type: 'asset', fileName: `data/${name}`, source: await readFile(join(root, name)) })
      }
    },
  }
}

function typeOf(name: string): string {
  if (name.endsWith('.json')) return 'application/json; charset=utf-8'
  return name.endsWith('.csv') ? 'text/csv; charset=utf-8' : 'application/vnd.apache.parquet'
}

async function datasetFiles(root: string): Promise<readonly string[]> {
  return (await filesUnder(root)).filter((name) => /\.(json|csv|parquet)$/.test(name))
}
