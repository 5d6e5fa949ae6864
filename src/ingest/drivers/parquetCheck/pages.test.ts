import fc from 'fast-check'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test } from 'vitest'
import { openFile } from '../../openFile'
import { DamagedParquet, isSnappy, passDeltas, passRuns, passStruct } from './bytes'

const texts = Array.from({ length: 24 }, (_, i) => `${['北京市发布方案', '上海', 'abc'][i % 3]}${i % 5}`)
const numbers = texts.map((_, i) => (i * i) % 91)

type Columns = Parameters<typeof parquetWriteBuffer>[0]['columnData']

const fileOf = (columnData: Columns, codec: 'SNAPPY' | 'UNCOMPRESSED' = 'UNCOMPRESSED') =>
  new Uint8Array(parquetWriteBuffer({ columnData, codec }))

/** Small files of every way to write values. */
const FILES: Readonly<Record<string, Uint8Array>> = {
  packed: fileOf([{ name: '标题', data: texts, type: 'STRING' }], 'SNAPPY'),
  plain: fileOf([{ name: '标题', data: texts, type: 'STRING', encoding: 'PLAIN' }]),
  lengths: fileOf([{ name: '标题', data: texts, type: 'STRING', encoding: 'DELTA_LENGTH_BYTE_ARRAY' }]),
  prefixes: fileOf([{ name: '标题', data: texts, type: 'STRING', encoding: 'DELTA_BYTE_ARRAY' }]),
  differences: fileOf([{ name: 'n', data: numbers, type: 'INT32', encoding: 'DELTA_BINARY_PACKED' }]),
  split: fileOf([
    { name: 'n', data: numbers.map((n) => n / 3), type: 'DOUBLE', encoding: 'BYTE_STREAM_SPLIT' },
  ]),
  missing: fileOf([
    { name: 'n', data: numbers.map((n) => (n % 7 ? n : null)), type: 'INT32', nullable: true },
  ]),
  booleans: fileOf([{ name: 'b', data: numbers.map((n) => n % 3 > 1), type: 'BOOLEAN' }]),
}

/** Values at which numbers, lengths and counts go wrong. */
const VALUES = [0, 1, 0x15, 0x7f, 0x80, 0xfc, 0xff]

/** Longest time of one file, in milliseconds, on a busy machine. */
const LONGEST = 3000

async function open(bytes: Uint8Array): Promise<string> {
  const started = performance.now()
  const { type } = await openFile(bytes, 'a.parquet')
  expect(performance.now() - started).toBeLessThan(LONGEST)
  return type
}

describe('what is whole opens, and what is damaged ends', () => {
  test.each(Object.entries(FILES))(
    '%s',
    async (_, file) => {
      expect(await open(file)).toBe('table')
      for (const at of file.keys()) {
        const value = VALUES[at % VALUES.length] ?? 0
        await open(file.with(at, value))
      }
    },
    60_000,
  )

  test('several bytes of any of them', async () => {
    const edit = fc.tuple(fc.nat(), fc.oneof(fc.constantFrom(...VALUES), fc.nat(255)))
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...Object.values(FILES)),
        fc.array(edit, { minLength: 1, maxLength: 4 }),
        async (file, edits) => {
          const bytes = file.slice()
          for (const [at, value] of edits) bytes[at % bytes.length] = value
          await open(bytes)
        },
      ),
      { numRuns: Number(process.env.FUZZ_RUNS ?? 500) },
    )
  }, 600_000)

  test.each([
    ['a page without a length', 14, 0x80],
    ['a page whose length is a text', 16, 0x80],
  ])('%s', async (_, at, value) => {
    const file = fileOf([{ name: '日期', data: texts, type: 'STRING' }], 'SNAPPY')
    expect(await open(file.with(at, value))).toBe('failed')
  })
})

const readerOf = (...bytes: readonly number[]) => ({
  view: new DataView(Uint8Array.from(bytes).buffer),
  offset: 0,
})

describe('bytes that would lead the library back, or on for ever', () => {
  test('numbers without an end, structs within structs, lists longer than the file', () => {
    expect(() => passStruct(readerOf(0x15, ...Array(20).fill(0xff)))).toThrow(DamagedParquet)
    expect(() => passStruct(readerOf(...Array(100).fill(0x1c)))).toThrow(DamagedParquet)
    expect(() => passStruct(readerOf(0x19, 0xf5, 0xff, 0x7f, 0))).toThrow(DamagedParquet)
  })

  test('a run of more values than the page has', () => {
    expect(() => passRuns(readerOf(0x80, 0x80, 0x80, 0x80, 0x08, 1), 1, 24, 6)).toThrow(DamagedParquet)
    expect(() => passRuns(readerOf(0x81, 0x80, 0x80, 0x80, 0x08, 1), 1, 24, 6)).toThrow(DamagedParquet)
    const reader = readerOf(48, 1, 9)
    passRuns(reader, 1, 24, 2)
    expect(reader.offset).toBe(2)
  })

  test('blocks of no values, or of fewer than none', () => {
    expect(() => passDeltas(readerOf(0, 4, 24, 0), 24)).toThrow(DamagedParquet)
    expect(() => passDeltas(readerOf(0x80, 0x80, 0x80, 0x80, 0x08, 4, 24, 0), 24)).toThrow(DamagedParquet)
  })

  test('a literal whose length is negative', () => {
    expect(isSnappy(Uint8Array.of(4, 0x0c, 97, 98, 99, 100), 4)).toBe(true)
    expect(isSnappy(Uint8Array.of(4, 0xfc, 0xf0, 0xff, 0xff, 0xff), 4)).toBe(false)
  })
})
