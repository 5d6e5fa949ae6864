/** Writes a synthetic dataset to a file, with only a part of it in memory at any time. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import type { SchemaElement } from 'hyparquet'
import { fileWriter, parquetWriteRows } from 'hyparquet-writer'
import type { Entry } from '../src/domain/dataset'
import type { Synthetic } from './synthetic'

const ROW_GROUP = 20_000
const ENTRIES_AT_ONCE = 500

/** JSON in the dataset's own format. */
export async function writeJson({ header, entries }: Synthetic, file: string): Promise<void> {
  function* parts(): Generator<string> {
    yield `${JSON.stringify(header).slice(0, -1)},"entries":[`
    let part: string[] = []
    let isFirst = true
    for (const entry of entries()) {
      part.push(`${isFirst ? '' : ','}\n${JSON.stringify(entry)}`)
      isFirst = false
      if (part.length < ENTRIES_AT_ONCE) continue
      yield part.join('')
      part = []
    }
    yield `${part.join('')}\n]}\n`
  }
  await pipeline(Readable.from(parts()), createWriteStream(file))
}

/** Days as numbers and lists as lists, so that the filter columns can be read alone; the header is in the metadata. */
export function writeParquet({ header, entries }: Synthetic, file: string): void {
  function* rows(): Generator<ParquetRow> {
    for (const entry of entries()) yield rowOf(entry)
  }
  parquetWriteRows({
    writer: fileWriter(file),
    rows: rows(),
    columns: COLUMNS.map(([{ name }]) => ({ name })),
    schema: [{ name: 'root', num_children: COLUMNS.length }, ...COLUMNS.flat()],
    rowGroupSize: ROW_GROUP,
    kvMetadata: [{ key: header.format, value: JSON.stringify(header) }],
  })
}

type ParquetColumn = readonly [SchemaElement, ...SchemaElement[]]

const text = (name: string, isNullable = false): ParquetColumn => [
  {
    name,
    type: 'BYTE_ARRAY',
    converted_type: 'UTF8',
    repetition_type: isNullable ? 'OPTIONAL' : 'REQUIRED',
  },
]
const day = (name: string): ParquetColumn => [
  { name, type: 'INT32', converted_type: 'DATE', repetition_type: 'OPTIONAL' },
]
const offset = (name: string): ParquetColumn => [{ name, type: 'INT32', repetition_type: 'REQUIRED' }]
const texts = (name: string): ParquetColumn => [
  { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
  { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
  { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
]

const COLUMNS: readonly ParquetColumn[] = [
  text('id'),
  text('jurisdiction'),
  text('kind'),
  text('kind_basis'),
  texts('topics'),
  texts('places'),
  texts('place_names'),
  day('start'),
  day('end'),
  text('precision'),
  text('title_zh', true),
  text('title_en', true),
  text('summary_zh', true),
  text('summary_en', true),
  text('section'),
  offset('section_start'),
  offset('section_end'),
]

type ParquetRow = Readonly<Record<string, string | number | null | undefined | readonly string[] | Date>>

function rowOf(entry: Entry): ParquetRow {
  const { date, title, summary, locator, places } = entry
  return {
    id: entry.id,
    jurisdiction: entry.jurisdiction,
    kind: entry.kind,
    kind_basis: entry.kindBasis,
    topics: entry.topics,
    places: places.map(({ adcode }) => adcode),
    place_names: places.map(({ name }) => name),
    start: date.start === null ? null : new Date(date.start),
    end: date.end === null ? null : new Date(date.end),
    precision: date.precision,
    title_zh: title.zh,
    title_en: title.en,
    summary_zh: summary.zh,
    summary_en: summary.en,
    section: locator.section,
    section_start: locator.start,
    section_end: locator.end,
  }
}
