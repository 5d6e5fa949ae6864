import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { build, createServer } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { buildOptions } from './build-options'
import { filesUnder } from './files'
import { compressPlugin } from './vite-compress-plugin'
import { dataPlugin } from './vite-data-plugin'

let root: string
const LONG = JSON.stringify({ text: '区块链'.repeat(1000) })

beforeAll(async () => {
  root = await mkdtemp(join(tmpdir(), 'plugins-'))
  for (const [path, text] of Object.entries({
    'index.html': '<!doctype html><title>x</title><script type="module" src="/main.js"></script>',
    'main.js': 'import("./lazy.js").then(({ say }) => say())',
    'lazy.js': 'export const say = () => console.log("here")',
    'public/geo/borders.json': LONG,
    'data/catalogue.json': '[]',
    'data/2019q3/dataset.json': LONG,
    'data/2019q3/README.md': 'text',
    'data/2019q3/dataset.test.ts': 'test',
  })) {
    await mkdir(join(root, dirname(path)), { recursive: true })
    await writeFile(join(root, path), text)
  }
})

afterAll(() => rm(root, { recursive: true }))

const config = () => ({
  configFile: false as const,
  root,
  logLevel: 'silent' as const,
  plugins: [dataPlugin(join(root, 'data')), compressPlugin()],
  build: buildOptions(),
})

test('a build holds the datasets and compressed files, and inlines no script', async () => {
  await build(config())
  const files = await filesUnder(join(root, 'dist'))
  expect(files.filter((name) => name.startsWith('data/'))).toEqual([
    'data/2019q3/dataset.json',
    'data/2019q3/dataset.json.br',
    'data/2019q3/dataset.json.gz',
    'data/catalogue.json',
  ])
  const packed = (ending: string) => readFile(join(root, `dist/geo/borders.json.${ending}`))
  expect(brotliDecompressSync(await packed('br')).toString()).toBe(LONG)
  expect(gunzipSync(await packed('gz')).toString()).toBe(LONG)
  expect(await readFile(join(root, 'dist/index.html'), 'utf8')).not.toMatch(/<script[^>]*>[^<]|<style|style=/)
})

test('development serves the datasets from disk, and nothing else of their folder', async () => {
  const server = await createServer({ ...config(), server: { port: 0, host: '127.0.0.1' } })
  try {
    await server.listen()
    const [url] = server.resolvedUrls?.local ?? []
    const get = (path: string) => fetch(new URL(path, url))
    expect(await (await get('/data/2019q3/dataset.json')).text()).toBe(LONG)
    expect((await get('/data/2019q3/README.md')).status).toBe(404)
    expect((await get('/data/absent.json')).status).toBe(404)
  } finally {
    await server.close()
  }
})
