/**
 * `npm run build:single`: the product and a dataset in one HTML file, in dist-single/, from the build in dist/. An
 * argument names another dataset of the catalogue than its default.
 */
import { createHash } from 'node:crypto'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { gunzipSync, gzipSync } from 'node:zlib'
import { build } from 'vite'
import { catalogue } from '../src/datasets/catalogue'
import { gatherFileData } from '../src/datasets/fileData'
import { type FileApp, SINGLE_APP, singleFileName, singleHtml } from '../src/domain/singleFile'
import { pickText } from '../src/domain/text'
import { isStale } from './stale'

const BUILT = 'dist'
const OUT = 'dist-single'

const id = process.argv[2] ?? catalogue.default
const item = catalogue.datasets.find((one) => one.id === id)
if (!item) {
  console.error(
    `There is no dataset ${id}; there are: ${catalogue.datasets.map((one) => one.id).join(', ')}.`,
  )
  process.exit(1)
}
if (await isStale()) await build({ configLoader: 'runner', logLevel: 'warn' })

const app = await readFile(join(BUILT, SINGLE_APP))
const { frame } = JSON.parse(gunzipSync(app).toString()) as FileApp
const read = async (file: string) => JSON.parse(await readFile(join(BUILT, file), 'utf8'))
const data = JSON.stringify(await gatherFileData([id], null, read))
const checksum = createHash('sha256').update(data).digest('hex')
const html = singleHtml({
  frame,
  title: pickText(item.title, 'zh'),
  checksum,
  app: app.toString('base64'),
  data: gzipSync(data, { level: 9 }).toString('base64'),
})
const path = join(OUT, singleFileName(id))
await mkdir(OUT, { recursive: true })
await writeFile(path, html)
console.log(`${path}: ${(html.length / 1e6).toFixed(2)} MB\nSHA-256 of its data: ${checksum}`)
