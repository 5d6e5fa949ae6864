/** Writes a synthetic dataset to a file, with only a part of it in memory at any time. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import type { SchemaElement } from 'hyparquet'
import { fileWriter, parquetWriteRows } from 'hyparquet-writer'
import {
  COLUMNS,
  type ColumnLayout,
  FILTER_COLUMNS,
  HEADER_KEY,
  ID_COLUMN,
  PLACES_KEY,
} from '../src/datasets/large/layout'
import type { Entry } from '../src/domain/dataset'
import { parseDay } from '../src/domain/dates'
import type { Synthetic } from './synthetic'

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

/**
 * Parquet as `layout.ts` describes it. Row groups are small, since a list that comes to a row reads its whole group; the
 * filter columns are packed so that they unpack fast, the texts so that they are small.
 */
export function writeParquet(
  { header, places, entries }: Synthetic,
  file: string,
  rowGroup = ROW_GROUP,
): void {
  function* rows(): Generator<ParquetRow> {
    for (const entry of entries()) yield rowOf(entry)
  }
  const columns = COLUMNS.filter(({ name }) => WRITTEN.has(name))
  parquetWriteRows({
    writer: fileWriter(file),
    rows: rows(),
    columns: columns.map(({ name, type }) => ({
      name,
      codec: FAST.has(name) ? ('SNAPPY' as const) : ('GZIP' as const),
      statistics: name === ID_COLUMN,
      offsetIndex: false,
      ...(type === 'day' && { encoding: 'DELTA_BINARY_PACKED' as const }),
    })),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    compressors: COMPRESSORS,
    rowGroupSize: rowGroup,
    kvMetadata: [
      { key: HEADER_KEY, value: JSON.stringify(header) },
      { key: PLACES_KEY, value: JSON.stringify(places.map(({ adcode, name }) => [adcode, name])) },
    ],
  })
}

const ROW_GROUP = 8192
/** By the format's own names. */
const COMPRESSORS = Object.fromEntries([['GZIP', (bytes: Uint8Array) => gzipSync(bytes)]])
const FAST: ReadonlySet<string> = new Set(FILTER_COLUMNS.map(({ name }) => name))

function schemaOf({ name, type, isNeeded }: ColumnLayout): readonly SchemaElement[] {
  const repetition_type = isNeeded && type !== 'day' ? 'REQUIRED' : 'OPTIONAL'
  switch (type) {
    case 'text':
    case 'set':
      return [{ name, type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type }]
    case 'day':
      return [{ name, type: 'INT32', converted_type: 'DATE', repetition_type }]
    case 'number':
      return [{ name, type: 'INT32', repetition_type }]
    case 'texts':
      return [
        { name, repetition_type: 'REQUIRED', num_children: 1, converted_type: 'LIST' },
        { name: 'list', repetition_type: 'REPEATED', num_children: 1 },
        { name: 'element', type: 'BYTE_ARRAY', converted_type: 'UTF8', repetition_type: 'REQUIRED' },
      ]
  }
}

type ParquetRow = Readonly<Record<string, string | number | null | undefined | readonly string[] | Date>>

/** Synthetic entries have neither actors nor media nor notes. */
const WRITTEN: ReadonlySet<string> = new Set(
  COLUMNS.map(({ name }) => name).filter((name) => !/^(actor|media|note)/.test(name)),
)

function rowOf(entry: Entry): ParquetRow {
  const { date, title, summary, locator, places } = entry
  const dayOf = (iso: string | null) => (iso === null ? null : new Date((parseDay(iso) ?? 0) * 86_400_000))
  return {
    id: entry.id,
    jurisdiction: entry.jurisdiction,
    kind: entry.kind,
    kind_basis: entry.kindBasis,
    topics: entry.topics.join(' '),
    places: places.map(({ adcode }) => adcode).join(' '),
    place_names: places.map(({ name }) => name),
    start: dayOf(date.start),
    end: dayOf(date.end),
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
