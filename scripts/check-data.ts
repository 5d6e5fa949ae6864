/**
 * `npm run check:data`: checks every dataset of `data/catalogue.json` for itself, against the boundaries and, where it
 * is at hand, against its source file (in the folder DIGEST_DIR). One line a problem; exit code 1 when there is any.
 */
import { createHash } from 'node:crypto'
import { existsSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import * as v from 'valibot'
import { type Problem, parseDataset } from '../src/datasets/schema'
import { checkDataset } from '../src/datasets/validate'
import { CENTRAL } from '../src/domain/adcode'
import { type Dataset, KINDS } from '../src/domain/dataset'
import { findDivision } from '../src/domain/divisions'

const ROOT = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const DIGESTS = resolve(ROOT, process.env.DIGEST_DIR ?? '../shared/seeds')
const CATALOGUE = 'data/catalogue.json'
const GEO_FILES = ['divisions.topo.json', 'prefectures.topo.json', 'places.json'].map(
  (name) => `public/geo/${name}`,
)

const text = v.pipe(v.string(), v.nonEmpty())
const catalogueSchema = v.strictObject({
  default: text,
  datasets: v.array(
    v.strictObject({
      id: text,
      title: v.strictObject({ zh: text, en: text }),
      period: v.strictObject({ start: text, end: text }),
      entries: v.number(),
      path: text,
    }),
  ),
})
type CatalogueItem = v.InferOutput<typeof catalogueSchema>['datasets'][number]

const failures: string[] = []

function fail(file: string, path: string, message: string): void {
  failures.push([file, path, message].filter(Boolean).join(': '))
}

function failAll(file: string, problems: readonly Problem[]): void {
  for (const { path, message } of problems) fail(file, path, message.en ?? message.zh ?? '')
}

/** The JSON of a file of the repository, or `undefined` after saying why there is none. */
function readJson(file: string): unknown {
  try {
    return JSON.parse(readFileSync(join(ROOT, file), 'utf8'))
  } catch (error) {
    fail(file, '', error instanceof Error ? error.message : String(error))
    return undefined
  }
}

/** Every adcode of the boundaries, or `undefined` where a file of them is missing. */
function readKnownAdcodes(): ReadonlySet<string> | undefined {
  const missing = GEO_FILES.filter((file) => !existsSync(join(ROOT, file)))
  if (missing.length > 0) {
    console.log(`${missing.join(', ')} not present: adcodes not compared`)
    return undefined
  }
  const found = new Set<string>()
  for (const file of GEO_FILES) collectAdcodes(readJson(file), found)
  return found
}

/** Adcodes wherever JSON writes them: in fields named `adcode`, and as keys. */
function collectAdcodes(value: unknown, found: Set<string>): void {
  if (typeof value !== 'object' || value === null) return
  for (const [key, part] of Object.entries(value)) {
    if (key === 'arcs') continue
    if (key === 'adcode') found.add(String(part))
    else if (/^[1-9]\d{5}$/.test(key)) found.add(key)
    collectAdcodes(part, found)
  }
}

/** The text of the dataset's source file, or `undefined` where that very file is not at hand. */
function readSource(file: string, { source }: Dataset): string | undefined {
  const path = join(DIGESTS, source.file)
  if (!existsSync(path)) {
    console.log(`${file}: source file not present: offsets not compared`)
    return undefined
  }
  const bytes = readFileSync(path)
  const sha256 = createHash('sha256').update(bytes).digest('hex')
  if (sha256 === source.sha256) return bytes.toString('utf8')
  fail(file, 'source.sha256', `the source file at hand has ${sha256}: offsets not compared`)
  return undefined
}

function checkOne(item: CatalogueItem, knownAdcodes: ReadonlySet<string> | undefined): void {
  const file = `data/${item.path}`
  const json = readJson(file)
  if (json === undefined) return
  const parsed = parseDataset(json)
  if (!parsed.ok) {
    failAll(file, parsed.problems)
    return
  }
  const { dataset } = parsed
  failAll(file, checkDataset(dataset, { knownAdcodes, sourceText: readSource(file, dataset) }))
  for (const key of ['id', 'title', 'period'] as const) {
    if (JSON.stringify(item[key]) !== JSON.stringify(dataset[key])) {
      fail(CATALOGUE, `${item.id}.${key}`, `differs from ${file}`)
    }
  }
  if (item.entries !== dataset.entries.length) {
    fail(CATALOGUE, `${item.id}.entries`, `is ${item.entries}, but ${file} has ${dataset.entries.length}`)
  }
  console.log(`${file}: ${summaryOf(dataset)}`)
}

function summaryOf({ entries }: Dataset): string {
  const jurisdictions = [...new Set(entries.map((entry) => entry.jurisdiction))].sort()
  const byJurisdiction = jurisdictions.map((adcode) => {
    const name = adcode === CENTRAL ? 'Central' : (findDivision(adcode)?.short.en ?? adcode)
    return `${name} ${entries.filter((entry) => entry.jurisdiction === adcode).length}`
  })
  const byKind = KINDS.map((kind) => `${kind} ${entries.filter((entry) => entry.kind === kind).length}`)
  return `${entries.length} entries; ${byJurisdiction.join(', ')}; ${byKind.join(', ')}`
}

const catalogue = v.safeParse(catalogueSchema, readJson(CATALOGUE))
if (catalogue.success) {
  const { datasets, default: first } = catalogue.output
  if (!datasets.some(({ id }) => id === first))
    fail(CATALOGUE, 'default', `${first} is not among the datasets`)
  const knownAdcodes = readKnownAdcodes()
  for (const item of datasets) checkOne(item, knownAdcodes)
} else if (failures.length === 0) {
  for (const issue of catalogue.issues) fail(CATALOGUE, v.getDotPath(issue) ?? '', issue.message)
}
for (const line of failures) console.error(line)
process.exitCode = failures.length > 0 ? 1 : 0
