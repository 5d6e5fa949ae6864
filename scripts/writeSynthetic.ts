/** Writes a synthetic dataset to a file, with only a part of it in memory at any time. */
import { createWriteStream } from 'node:fs'
import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { gzipSync } from 'node:zlib'
import type { RowGroup, SchemaElement } from 'hyparquet'
import { type ColumnSource, fileWriter, ParquetWriter } from 'hyparquet-writer'
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
 * filter columns are packed so that they unpack fast, the texts so that they are small. The filter columns of all row groups
 * stand before all texts: a group's columns need not lie together, and so few requests get what is needed at once.
 */
export function writeParquet(
  { header, places, entries }: Synthetic,
  file: string,
  rowGroup = ROW_GROUP,
): void {
  const columns = COLUMNS.filter(({ name }) => WRITTEN.has(name))
  const parquet = new ParquetWriter({
    writer: fileWriter(file),
    schema: [{ name: 'root', num_children: columns.length }, ...columns.flatMap(schemaOf)],
    compressors: COMPRESSORS,
    kvMetadata: [
      { key: HEADER_KEY, value: JSON.stringify(header) },
      { key: PLACES_KEY, value: JSON.stringify(places.map(({ adcode, name }) => [adcode, name])) },
    ],
  })
  const write = (part: readonly ColumnLayout[]): readonly RowGroup[] => {
    for (const rows of inGroups(entries(), rowGroup)) {
      void parquet.write({ columnData: part.map((column) => sourceOf(column, rows)), rowGroupSize: rowGroup })
    }
    return parquet.row_groups.splice(0)
  }
  const filters = write(columns.filter(({ name }) => FAST.has(name)))
  parquet.num_rows = 0n
  const texts = write(columns.filter(({ name }) => !FAST.has(name)))
  parquet.row_groups.push(...filters.map((group, i) => joined(group, texts[i])))
  void parquet.finish()
}

/** A row group of both parts. */
function joined(first: RowGroup, second: RowGroup | undefined): RowGroup {
  if (!second) throw new Error('the parts differ in their row groups')
  const sum = (a = 0n, b = 0n): bigint => a + b
  return {
    ...first,
    columns: [...first.columns, ...second.columns],
    total_byte_size: sum(first.total_byte_size, second.total_byte_size),
    total_compressed_size: sum(first.total_compressed_size, second.total_compressed_size),
  }
}

function* inGroups(entries: Iterable<Entry>, size: number): Generator<readonly ParquetRow[]> {
  let rows: ParquetRow[] = []
  for (const entry of entries) {
    rows.push(rowOf(entry))
    if (rows.length < size) continue
    yield rows
    rows = []
  }
  if (rows.length > 0) yield rows
}

function sourceOf({ name, type }: ColumnLayout, rows: readonly ParquetRow[]): ColumnSource {
  return {
    name,
    data: rows.map((row) => row[name]),
    codec: FAST.has(name) ? 'SNAPPY' : 'GZIP',
    statistics: name === ID_COLUMN,
    offsetIndex: false,
    ...(type === 'day' && { encoding: 'DELTA_BINARY_PACKED' }),
  }
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
