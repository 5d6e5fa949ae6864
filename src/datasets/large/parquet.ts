/** Reads a dataset from Parquet, as `layout.ts` describes it: its header, its filter columns, and texts by row group. */
import { gunzipSync } from 'fflate'
import {
  type AsyncBuffer,
  type ColumnMetaData,
  type Compressors,
  type FileMetaData,
  type ParquetParsers,
  parquetMetadataAsync,
  parquetRead,
  type SchemaElement,
} from 'hyparquet'
import type { Adcode } from '../../domain/adcode'
import { formatCount } from '../../domain/numbers'
import { DatasetError } from '../datasetError'
import type { DatasetHeader } from '../openDataset'
import { parseHeader } from './header'
import { type ByteRange, joinRanges } from './joinedFile'
import {
  COLUMNS,
  type ColumnLayout,
  FILTER_COLUMNS,
  HEADER_KEY,
  ID_COLUMN,
  PLACES_KEY,
  TITLE_COLUMNS,
} from './layout'
import { trouble, troubleOf } from './trouble'

/** Names of places by adcode. */
export type PlaceNames = readonly (readonly [Adcode, string])[]

interface RowGroup {
  readonly start: number
  readonly rows: number
  /** Least and greatest id, where the file tells them. */
  readonly ids: readonly [string, string] | null
}

/** A file whose columns are known to be there and of the right types. */
export interface ParquetDataset {
  readonly url: string
  readonly file: AsyncBuffer
  readonly metadata: FileMetaData
  readonly header: DatasetHeader
  /** `null` where the file does not name them. */
  readonly places: PlaceNames | null
  readonly rows: number
  readonly groups: readonly RowGroup[]
  readonly has: (column: string) => boolean
  /** What the filter columns take in the file. */
  readonly filterBytes: number
}

/** More than any browser can hold: 16 bytes a row. */
const MOST_ROWS = 100_000_000

/** The end of the file, which is asked for first: the metadata of some million rows fit in. */
export const FOOTER_BYTES = 1 << 17

/** Length of the metadata, and the format's four letters, behind them. */
const FOOTER_TAIL = 8

const COMPRESSORS: Compressors = {
  GZIP: (bytes, length) => gunzipSync(bytes, { out: new Uint8Array(length) }),
}
const FILTER_NAMES: ReadonlySet<string> = new Set(FILTER_COLUMNS.map(({ name }) => name))
/** Texts stay bytes: a million strings keep the collection of garbage busy for seconds. */
export const BYTES = { stringFromBytes: (bytes: Uint8Array) => bytes }

/** @throws DatasetError naming what is missing or wrong. */
export async function openParquet(url: string, file: AsyncBuffer): Promise<ParquetDataset> {
  const metadata = await readMetadata(url, file)
  const rows = Number(metadata.num_rows)
  if (rows > MOST_ROWS) throw trouble(url, 'tooManyRows', formatCount(rows))
  const present = checkColumns(url, metadata.schema)
  const dataEnd = file.byteLength - metadata.metadata_length - FOOTER_TAIL
  const groups: RowGroup[] = []
  let start = 0
  let filterBytes = 0
  for (const { num_rows, columns } of metadata.row_groups) {
    const stats = columns.find(({ meta_data }) => meta_data?.path_in_schema[0] === ID_COLUMN)?.meta_data
      ?.statistics
    const { min_value: least, max_value: most } = stats ?? {}
    const ids = typeof least === 'string' && typeof most === 'string' ? ([least, most] as const) : null
    groups.push({ start, rows: Number(num_rows), ids })
    start += Number(num_rows)
    for (const { meta_data } of columns) {
      // So it is where the beginning of the file is missing.
      if (meta_data && rangeOf(meta_data).end > dataEnd) throw trouble(url, 'notParquet')
      if (FILTER_NAMES.has(meta_data?.path_in_schema[0] ?? '')) {
        filterBytes += Number(meta_data?.total_compressed_size ?? 0)
      }
    }
  }
  if (start !== rows) throw trouble(url, 'damaged', `${start} of ${rows} rows`)
  return {
    url,
    file,
    metadata: { ...metadata, schema: metadata.schema.map(asNumber) },
    header: headerOf(url, metadata),
    places: placesOf(metadata),
    rows,
    groups,
    has: (column) => present.has(column),
    filterBytes,
  }
}

/** Days stay numbers, as they are in the file: nothing is made of each. */
function asNumber(element: SchemaElement): SchemaElement {
  const { converted_type, logical_type, ...number } = element
  return converted_type === 'DATE' ? number : element
}

/** Where the bytes of a column of a row group lie. */
function rangeOf({
  dictionary_page_offset,
  data_page_offset,
  total_compressed_size,
}: ColumnMetaData): ByteRange {
  const start = Number(dictionary_page_offset || data_page_offset)
  return { start, end: start + Number(total_compressed_size) }
}

/** Where the bytes of some columns lie, in all row groups: of one group together, as the library asks for them. */
export function rangesOf({ row_groups }: FileMetaData, columns: readonly string[]): readonly ByteRange[] {
  const wanted = new Set(columns)
  return row_groups.flatMap((group) =>
    joinRanges(
      group.columns.flatMap(({ meta_data }) =>
        meta_data && wanted.has(meta_data.path_in_schema[0] ?? '') ? rangeOf(meta_data) : [],
      ),
    ),
  )
}

async function readMetadata(url: string, file: AsyncBuffer): Promise<FileMetaData> {
  const least = 12
  if (file.byteLength < least) throw trouble(url, 'notParquet')
  const magic = new TextDecoder().decode(await file.slice(file.byteLength - 4))
  if (magic !== 'PAR1') throw trouble(url, 'notParquet')
  try {
    return await parquetMetadataAsync(file, { initialFetchSize: FOOTER_BYTES, geoparquet: false })
  } catch (error) {
    throw troubleOf(url, error)
  }
}

/** What bytes may be otherwise, of which the library makes numbers and objects. */
const NO_TEXTS: ReadonlySet<string> = new Set(['DECIMAL', 'JSON', 'BSON'])

const TYPE_WORDS: Readonly<Record<ColumnLayout['type'], string>> = {
  text: 'UTF-8 (BYTE_ARRAY)',
  texts: 'LIST<UTF-8>',
  set: 'UTF-8 (BYTE_ARRAY) / LIST<UTF-8>',
  day: 'DATE (INT32)',
  number: 'INT32',
}

/** The columns that the file has, of those that are known. */
function checkColumns(url: string, schema: readonly SchemaElement[]): ReadonlySet<string> {
  const present = new Set<string>()
  const tops = topElements(schema)
  const problems = COLUMNS.flatMap((layout) => {
    const elements = tops.get(layout.name)
    if (!elements) {
      return layout.isNeeded ? trouble(url, 'noColumn', layout.name).problems : []
    }
    present.add(layout.name)
    return isOfType(layout.type, elements)
      ? []
      : trouble(`${url}: ${layout.name}`, 'wrongColumn', TYPE_WORDS[layout.type]).problems
  })
  if (!TITLE_COLUMNS.some((name) => present.has(name))) {
    problems.push(...trouble(url, 'noColumn', TITLE_COLUMNS.join(' / ')).problems)
  }
  if (problems.length > 0) throw new DatasetError(problems)
  return present
}

/** Each column of the table with the elements below it. */
function topElements(schema: readonly SchemaElement[]): ReadonlyMap<string, readonly SchemaElement[]> {
  const tops = new Map<string, readonly SchemaElement[]>()
  let at = 1
  const skip = (): void => {
    for (let children = schema[at++]?.num_children ?? 0; children > 0; children--) skip()
  }
  while (at < schema.length) {
    const from = at
    skip()
    tops.set(schema[from]?.name ?? '', schema.slice(from, at))
  }
  return tops
}

function isOfType(type: ColumnLayout['type'], elements: readonly SchemaElement[]): boolean {
  const [top] = elements
  const leaf = elements.at(-1)
  const isText = leaf?.type === 'BYTE_ARRAY' && !NO_TEXTS.has(leaf.converted_type ?? '')
  switch (type) {
    case 'text':
      return elements.length === 1 && isText
    case 'texts':
      return top?.converted_type === 'LIST' && elements.length === 3 && isText
    case 'set':
      return isOfType('text', elements) || isOfType('texts', elements)
    case 'day':
      return elements.length === 1 && leaf?.type === 'INT32' && leaf.converted_type === 'DATE'
    case 'number':
      return elements.length === 1 && leaf?.type === 'INT32'
  }
}

function headerOf(url: string, { key_value_metadata }: FileMetaData): DatasetHeader {
  const text = key_value_metadata?.find(({ key }) => key === HEADER_KEY)?.value
  if (!text) throw trouble(url, 'noHeader', HEADER_KEY)
  return parseHeader(url, text)
}

function placesOf({ key_value_metadata }: FileMetaData): PlaceNames | null {
  const text = key_value_metadata?.find(({ key }) => key === PLACES_KEY)?.value
  if (!text) return null
  try {
    const value: unknown = JSON.parse(text)
    const isPair = (one: unknown): one is [string, string] =>
      Array.isArray(one) && typeof one[0] === 'string' && typeof one[1] === 'string'
    return Array.isArray(value) ? value.filter(isPair) : null
  } catch {
    return null
  }
}

/** Some columns of one row group, each an array of its values. Columns that the file lacks are left out. */
export async function readGroup(
  { url, file, metadata, groups, has }: ParquetDataset,
  group: number,
  columns: readonly string[],
  parsers: Partial<ParquetParsers> = {},
): Promise<ReadonlyMap<string, readonly unknown[]>> {
  const { start = 0, rows = 0 } = groups[group] ?? {}
  const read = new Map<string, unknown[]>()
  try {
    await parquetRead({
      file,
      metadata,
      columns: columns.filter(has),
      rowStart: start,
      rowEnd: start + rows,
      compressors: COMPRESSORS,
      parsers,
      geoparquet: false,
      onChunk: ({ columnName, columnData }) => {
        const known = read.get(columnName)
        if (!known) read.set(columnName, columnData as unknown[])
        else if (Array.isArray(known)) for (const value of columnData) known.push(value)
        else read.set(columnName, [...(known as Iterable<unknown>), ...columnData])
      },
    })
  } catch (error) {
    throw troubleOf(url, error)
  }
  for (const [name, values] of read) {
    if (values.length < rows) {
      throw trouble(`${url}: ${name}`, 'damaged', `${values.length} of ${rows} rows`)
    }
  }
  return read
}
