/** Whether the pages of a Parquet file are what they say, before the library reads them. */
import type { Compressors, DataReader, Encoding, FileMetaData, PageHeader, SchemaTree } from 'hyparquet'
import { parquetHeader } from 'hyparquet/src/column.js'
import { decompressPage } from 'hyparquet/src/datapage.js'
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js'
import { readRleBitPackedHybrid } from 'hyparquet/src/encoding.js'
import { getMaxDefinitionLevel, getMaxRepetitionLevel, getSchemaPath } from 'hyparquet/src/schema.js'
import { DamagedParquet, insist, isCount, isSnappy, passDeltas, passRuns, passStruct } from './bytes'

export interface Limits {
  readonly rows: number
  /** Values of all columns together. */
  readonly values: number
  /** Bytes that all pages unpack to. */
  readonly bytes: number
}

/** What is left of the limits. */
interface Left {
  values: number
  bytes: number
}

type ColumnMetaData = NonNullable<FileMetaData['row_groups'][number]['columns'][number]['meta_data']>

interface Column extends ColumnMetaData {
  readonly schemaPath: SchemaTree[]
  readonly typeLength: number
  readonly compressors: Compressors
}

/** Passes over the footer, which `parquetMetadata` reads. @throws where that would not end, and `RangeError` */
export function checkFooter(file: ArrayBuffer): void {
  const view = new DataView(file)
  const end = view.byteLength - 8
  const offset = end - view.getUint32(end, true)
  passStruct({ view: new DataView(file, 0, end), offset })
}

/** Passes over all pages, as `parquetReadObjects` reads them. @throws where that would not end, and `RangeError` */
export function checkPages(
  file: ArrayBuffer,
  { num_rows, row_groups, schema }: FileMetaData,
  compressors: Compressors,
  limits: Limits,
): void {
  const left: Left = { ...limits }
  let rows = 0
  insist(row_groups.length * schema.length <= limits.values)
  for (const group of row_groups) {
    const own = Number(group.num_rows)
    insist(isCount(own, limits.rows) && group.columns.length <= schema.length)
    rows += own
    for (const { meta_data } of group.columns) {
      if (!meta_data) throw new DamagedParquet()
      const schemaPath = getSchemaPath(schema, meta_data.path_in_schema)
      const typeLength = schemaPath.at(-1)?.element.type_length ?? 0
      checkColumn(file, { ...meta_data, schemaPath, typeLength, compressors }, left)
    }
  }
  insist(rows <= limits.rows && rows === Number(num_rows))
}

function checkColumn(file: ArrayBuffer, column: Column, left: Left): void {
  const start = Number(column.dictionary_page_offset || column.data_page_offset)
  const size = Number(column.total_compressed_size)
  insist(isCount(start, file.byteLength) && isCount(size, file.byteLength - start))
  const reader: DataReader = { view: new DataView(file, start, size), offset: 0 }
  while (reader.offset < size - 1) {
    passStruct({ ...reader })
    const header = parquetHeader(reader)
    const { compressed_page_size: packed, uncompressed_page_size: unpacked } = header
    insist(isCount(packed, size - reader.offset) && isCount(unpacked, left.bytes))
    left.bytes -= unpacked
    const bytes = new Uint8Array(file, start + reader.offset, packed)
    reader.offset += packed
    checkPage(bytes, header, column, left)
  }
}

/** Counts values off what is left of them. */
function take(left: Left, values: unknown): number {
  if (!isCount(values, left.values)) throw new DamagedParquet()
  left.values -= values
  return values
}

function unpack(bytes: Uint8Array, size: number, { codec, compressors }: Column): DataReader {
  insist(codec !== 'SNAPPY' || isSnappy(bytes, size))
  const page = decompressPage(bytes, size, codec, compressors)
  return { view: new DataView(page.buffer, page.byteOffset, page.byteLength), offset: 0 }
}

function checkPage(bytes: Uint8Array, header: PageHeader, column: Column, left: Left): void {
  const { data_page_header: one, data_page_header_v2: two, dictionary_page_header: dictionary } = header
  const size = header.uncompressed_page_size
  switch (header.type) {
    case 'DICTIONARY_PAGE':
      take(left, dictionary?.num_values)
      unpack(bytes, size, column)
      return
    case 'DATA_PAGE': {
      if (!one) throw new DamagedParquet()
      const count = take(left, one.num_values)
      const page = unpack(bytes, size, column)
      const values = count - passLevels(page, count, column)
      return checkValues(page, one.encoding, values, column)
    }
    case 'DATA_PAGE_V2': {
      if (!two) throw new DamagedParquet()
      const { repetition_levels_byte_length: repeated, definition_levels_byte_length: defined } = two
      const count = take(left, two.num_values)
      insist(isCount(repeated, bytes.length) && isCount(defined, bytes.length - repeated))
      insist(isCount(two.num_nulls, count) && repeated + defined <= size)
      const levels = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.length), offset: 0 }
      const [most, deepest] = levelsOf(column)
      if (most) passRuns(levels, bitsOf(most), count, repeated)
      levels.offset = repeated
      if (deepest) passRuns(levels, bitsOf(deepest), count, defined)
      const rest = bytes.subarray(repeated + defined)
      const restSize = size - repeated - defined
      const page =
        two.is_compressed === false
          ? { view: new DataView(rest.buffer, rest.byteOffset, rest.length), offset: 0 }
          : unpack(rest, restSize, column)
      return checkValues(page, two.encoding, count - two.num_nulls, column)
    }
    default:
      throw new DamagedParquet()
  }
}

function levelsOf({ schemaPath }: Column): readonly [repetition: number, definition: number] {
  return [getMaxRepetitionLevel(schemaPath), getMaxDefinitionLevel(schemaPath)]
}

/** Bits that a number takes. */
function bitsOf(value: number): number {
  return 32 - Math.clz32(value)
}

/** Passes over the levels of a page of the first kind. @returns how many of its values are missing */
function passLevels(page: DataReader, count: number, column: Column): number {
  const [most, deepest] = levelsOf(column)
  if (most) passRuns(page, bitsOf(most), count)
  if (!deepest) return 0
  const before = { ...page }
  passRuns(page, bitsOf(deepest), count)
  const levels: number[] = new Array(count)
  readRleBitPackedHybrid(before, bitsOf(deepest), levels)
  return levels.reduce((missing, level) => missing - Number(level === deepest), count)
}

function checkValues(
  page: DataReader,
  encoding: Encoding,
  count: number,
  { type, typeLength }: Column,
): void {
  const rest = page.view.byteLength - page.offset
  switch (encoding) {
    case 'PLAIN':
      return
    case 'RLE':
    case 'PLAIN_DICTIONARY':
    case 'RLE_DICTIONARY':
      if (count === 0) return
      if (type === 'BOOLEAN') return passRuns(page, 1, count)
      return passRuns(page, page.view.getUint8(page.offset++), count, rest - 1)
    case 'DELTA_BINARY_PACKED':
    case 'DELTA_LENGTH_BYTE_ARRAY':
      return passDeltas(page, count)
    case 'DELTA_BYTE_ARRAY':
      return checkPrefixes(page, count)
    case 'BYTE_STREAM_SPLIT':
      return insist(count * Math.max(4, typeLength) <= Math.max(rest, 0) || count === 0)
    default:
      throw new DamagedParquet()
  }
}

/** Most bytes that texts with shared beginnings come to. */
const MOST_SHARED = 256 * 1024 * 1024

/** Texts that begin as the one before does: no text may begin with more than there is of that one. */
function checkPrefixes(page: DataReader, count: number): void {
  const lengths = (): Int32Array => {
    passDeltas({ ...page }, count)
    const found = new Int32Array(count)
    deltaBinaryUnpack(page, count, found)
    return found
  }
  const shared = lengths()
  const own = lengths()
  let last = 0
  let total = 0
  for (let i = 0; i < count; i++) {
    const prefix = shared[i] ?? 0
    insist(isCount(prefix, last) && isCount(own[i], MOST_SHARED))
    last = prefix + (own[i] ?? 0)
    total += last
    insist(total <= MOST_SHARED)
  }
}
