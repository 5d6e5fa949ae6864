/** Parquet files that are small enough to be read as a whole: the product's own as datasets, others as tables. */
import { gunzipSync } from 'fflate'
import { type Compressors, type FileMetaData, parquetMetadata, parquetReadObjects } from 'hyparquet'
import { DATASET_FORMAT } from '../../domain/dataset'
import { migrateDataset } from '../migrations'
import { failed, type OpenedFile } from '../opened'
import { cellText } from './cellText'
import { DAMAGED } from './damaged'
import type { Driver } from './driver'
import { checkFooter, checkPages } from './parquetCheck/pages'
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, nameWithoutEnding, TOO_MANY, tableOf, trimmed } from './rows'

/** Larger files are not read as a whole. */
const MOST_BYTES = 64 * 1024 * 1024

/** Lists have several values a row. */
const LIMITS = { rows: MOST_ROWS, values: 4 * MOST_CELLS, bytes: 1024 * 1024 * 1024 }

const CODECS: readonly string[] = ['UNCOMPRESSED', 'SNAPPY', 'GZIP']

/** What the library does not unpack by itself. No more comes out than the file says. */
const COMPRESSORS: Compressors = {
  GZIP: (bytes, length) => gunzipSync(bytes, { out: new Uint8Array(length) }),
}

type Row = Readonly<Record<string, unknown>>

export const openParquet: Driver = async (bytes, name, progress, signal) => {
  if (bytes.length > MOST_BYTES) return TOO_MANY
  const file = new Uint8Array(bytes).buffer
  let metadata: FileMetaData
  let rows: readonly Row[]
  try {
    checkFooter(file)
    // Of places on the globe nothing is wanted; looking for them does not end where a count of children is negative.
    metadata = parquetMetadata(file, { geoparquet: false })
    const { num_rows, schema } = metadata
    if (
      num_rows > MOST_ROWS ||
      schema.length > MOST_COLUMNS * 3 ||
      Number(num_rows) * schema.length > MOST_CELLS
    )
      return TOO_MANY
    const unknown = codecs(metadata).find((codec) => !CODECS.includes(codec))
    if (unknown) {
      return failed(
        `Parquet 用 ${unknown} 压缩，无法展开；请改用 SNAPPY、GZIP 或不压缩。`,
        `the Parquet file is packed with ${unknown}, which cannot be unpacked here: write it with SNAPPY, with GZIP or without.`,
      )
    }
    progress(0.2)
    signal?.throwIfAborted()
    checkPages(file, metadata, COMPRESSORS, LIMITS)
    rows = await parquetReadObjects({ file, metadata, compressors: COMPRESSORS })
  } catch {
    signal?.throwIfAborted()
    return DAMAGED
  }
  progress(0.8)
  const own = metadata.key_value_metadata?.find(({ key }) => key.startsWith(DATASET_STEM))
  return own ? asDataset(own.key, own.value ?? '', rows) : asTable(rows, name)
}

const DATASET_STEM = DATASET_FORMAT.replace(/\d+$/, '')

function codecs({ row_groups }: FileMetaData): readonly string[] {
  return row_groups.flatMap(({ columns }) => columns.flatMap(({ meta_data }) => meta_data?.codec ?? []))
}

function asTable(rows: readonly Row[], name: string): OpenedFile {
  const head = Object.keys(rows[0] ?? {})
  const cells = rows.map((row) => head.map((key) => cellText(row[key])))
  return tableOf([{ name: nameWithoutEnding(name), rows: trimmed([head, ...cells]), notes: [] }])
}

function asDataset(format: string, header: string, rows: readonly Row[]): OpenedFile {
  try {
    return migrateDataset({ ...JSON.parse(header), entries: rows.map(entryOf) }, format)
  } catch {
    return DAMAGED
  }
}

/** A row as an entry; whether it is one, the schema finds out. */
function entryOf(row: Row): object {
  const [names, roles] = [listOf(row.place_names), listOf(row.actor_roles)]
  const note = textOf(row.note_zh, row.note_en)
  return {
    id: row.id,
    jurisdiction: row.jurisdiction,
    places: setOf(row.places).map((adcode, i) => ({ adcode, name: names[i] ?? adcode })),
    kind: row.kind,
    kindBasis: row.kind_basis,
    topics: setOf(row.topics),
    date: { start: dayOf(row.start), end: dayOf(row.end), precision: row.precision },
    title: textOf(row.title_zh, row.title_en),
    summary: textOf(row.summary_zh, row.summary_en),
    actors: listOf(row.actors).map((name, i) => ({ name, ...(roles[i] ? { role: roles[i] } : {}) })),
    media: listOf(row.media),
    locator: { section: row.section, start: row.section_start, end: row.section_end },
    ...(Object.keys(note).length > 0 && { note }),
  }
}

/** Sets are lists, or texts with spaces between. */
function setOf(value: unknown): readonly unknown[] {
  return typeof value === 'string' ? value.split(' ').filter(Boolean) : listOf(value)
}

function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : []
}

function dayOf(value: unknown): unknown {
  return value instanceof Date ? cellText(value) : (value ?? null)
}

function textOf(zh: unknown, en: unknown): object {
  return { ...(zh != null && { zh }), ...(en != null && { en }) }
}
