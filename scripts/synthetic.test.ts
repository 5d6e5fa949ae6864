import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { asyncBufferFromFile, parquetMetadataAsync, parquetReadObjects } from 'hyparquet'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { parseDataset } from '../src/datasets/schema'
import { checkDataset } from '../src/datasets/validate'
import { synthesize } from './synthetic'
import { writeJson, writeParquet } from './writeSynthetic'

const ENTRIES = 1200
/** By the format's own names. */
const COMPRESSORS = Object.fromEntries([['GZIP', (bytes: Uint8Array) => gunzipSync(bytes)]])
let dir: string

beforeAll(async () => {
  dir = await mkdtemp(join(tmpdir(), 'synthetic-'))
})
afterAll(() => rm(dir, { recursive: true }))

async function jsonOf(entries: number, seed: number, name: string): Promise<string> {
  const file = join(dir, name)
  await writeJson(synthesize(entries, seed), file)
  return readFile(file, 'utf8')
}

describe('a synthetic dataset', () => {
  it('is the same to the byte for the same seed, and another for another', async () => {
    const first = await jsonOf(ENTRIES, 7, 'a.json')
    expect(await jsonOf(ENTRIES, 7, 'b.json')).toBe(first)
    expect(await jsonOf(ENTRIES, 8, 'c.json')).not.toBe(first)
  })

  it('keeps the format and its rules, and says that it is synthetic', async () => {
    const parsed = parseDataset(JSON.parse(await jsonOf(ENTRIES, 7, 'd.json')))
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems))
    const { dataset } = parsed
    expect(dataset.entries).toHaveLength(ENTRIES)
    expect(dataset.title.zh).toContain('合成')
    expect(dataset.entries.every(({ title }) => title.zh?.includes('合成'))).toBe(true)
    const untranslated = /glossary/
    const problems = checkDataset(dataset).filter(({ message }) => !untranslated.test(message.en ?? ''))
    expect(problems).toEqual([])
  })

  it('is as well of one entry', async () => {
    expect(parseDataset(JSON.parse(await jsonOf(1, 1, 'e.json'))).ok).toBe(true)
  })

  it('is in Parquet what it is in JSON', async () => {
    const file = join(dir, 'a.parquet')
    const dataset = synthesize(ENTRIES, 7)
    writeParquet(dataset, file)
    const buffer = await asyncBufferFromFile(file)
    const metadata = await parquetMetadataAsync(buffer)
    const header = metadata.key_value_metadata?.find(({ key }) => key === 'policy-map-dataset/1')?.value
    expect(JSON.parse(header ?? '')).toEqual(dataset.header)
    const rows = await parquetReadObjects({ file: buffer, compressors: COMPRESSORS })
    const expected = [...dataset.entries()].map((entry) => ({
      id: entry.id,
      jurisdiction: entry.jurisdiction,
      topics: entry.topics.join(' '),
      places: entry.places.map(({ adcode }) => adcode).join(' '),
      start: entry.date.start && new Date(entry.date.start),
      title_zh: entry.title.zh,
    }))
    expect(
      rows.map(({ id, jurisdiction, topics, places, start, title_zh }) => ({
        id,
        jurisdiction,
        topics,
        places,
        start: start ?? null,
        title_zh,
      })),
    ).toEqual(expected)
  })
})
