/** Whatever the file: no crash, no hang, a message or valid entries that point at what they were read from. */
import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { expect, test } from 'vitest'
import { parseDataset } from '../datasets/schema'
import { csvText } from '../datasets/serialise/csv'
import { workbook } from '../testing/workbook'
import { readIndex } from './fixtures/fixtures'
import type { Sheet } from './opened'
import { openFile } from './openFile'
import { readDigest } from './readDigest'
import { COLUMN_MEANINGS, type ColumnMapping } from './table/columns'
import { correctedTable } from './table/correctedTable'
import { proposeMapping } from './table/mapping'
import { readTable } from './table/readTable'

/** 500 in the tests, 10,000 by `npm run fuzz`. */
const RUNS = Number(process.env.FUZZ_RUNS ?? 500)
const HOUR = 3_600_000

/** Longest time of one case, in milliseconds, on a busy machine. */
const LONGEST = 20_000

const index = readIndex()
const source = { file: 'fuzz.csv', sha256: '0'.repeat(64) }

function checkTable(sheet: Sheet, mapping: ColumnMapping): void {
  const reading = readTable(sheet, mapping, { source, index })
  const { dataset, issues, marks, confidence, text } = reading
  const parsed = parseDataset(JSON.parse(JSON.stringify(dataset)))
  expect(parsed.ok ? [] : parsed.problems).toEqual([])
  expect(new Set(dataset.entries.map(({ id }) => id)).size).toBe(dataset.entries.length)
  expect(text.split('\n')).toHaveLength(Math.max(1, sheet.rows.length))
  let last = 0
  for (const { locator, id, date } of dataset.entries) {
    expect(text.slice(locator.start, locator.end)).toMatch(/^\S(?:[^\n]*\S)?$/)
    expect(locator.start).toBeGreaterThanOrEqual(last)
    expect(date.start === null || (date.end !== null && date.start <= date.end)).toBe(true)
    expect(confidence.has(id)).toBe(true)
    last = locator.end
  }
  for (const { start, end, line } of issues) {
    expect(start <= end && end <= text.length && line <= Math.max(1, sheet.rows.length)).toBe(true)
  }
  for (const { start, end, confidence: sure } of marks) {
    expect(start < end && end <= text.length && sure > 0 && sure <= 1).toBe(true)
  }
  expect(correctedTable(sheet, mapping, reading)).toHaveLength(sheet.rows.length)
}

async function check(bytes: Uint8Array, name: string): Promise<void> {
  const started = performance.now()
  const opened = await openFile(bytes, name)
  switch (opened.type) {
    case 'failed':
      expect(opened.message.zh && opened.message.en).toBeTruthy()
      break
    case 'text':
      readDigest(opened.text, { source, index, today: '2026-01-01' })
      break
    case 'table':
      for (const sheet of opened.sheets.slice(0, 3)) checkTable(sheet, proposeMapping(sheet))
      break
    case 'dataset':
      expect(parseDataset(opened.dataset).ok).toBe(true)
      break
    case 'library':
      expect(opened.value).toBeTypeOf('object')
  }
  expect(performance.now() - started).toBeLessThan(LONGEST)
}

const WORDS = [
  ...[
    '日期',
    '结束日期',
    '省份',
    '城市',
    '类别',
    '主题',
    '标题',
    '内容',
    '机构',
    '来源',
    '备注',
    '编号',
    'date',
    'province',
    'title',
  ],
  ...[
    '2019-07-06',
    '2019/7/6',
    '2019-02-30',
    '43652',
    '7月6-7日',
    '3/4/2019',
    '6-Jul-19',
    '2019Q3',
    '201907',
    '9999-12-31',
    '0000-00-00',
  ],
  ...['北京', '内蒙', '湖被省', '京津冀', '110108', 'Hubei', '中央', '海淀区', '鼓楼区', '华北'],
  ...[
    '政策',
    '声音',
    'voice',
    '金融；司法',
    '__proto__',
    'constructor',
    '=1+1',
    "'=1",
    '<img src=x onerror=alert(1)>',
  ],
  ...[
    'a"b',
    'a,b',
    'a\tb',
    'a\nb',
    '\r',
    '\u2028',
    '\ufeff',
    ' ',
    '　',
    '\0',
    '\ud800',
    '😀',
    '（（',
    '(a)(b)',
    '-',
    '',
  ],
]
const cell = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 8 }) },
  {
    weight: 1,
    arbitrary: fc.tuple(fc.constantFrom(...WORDS), fc.constantFrom(...WORDS)).map((two) => two.join('')),
  },
)
const rows = fc.array(fc.array(cell, { maxLength: 8 }), { maxLength: 12 })

const changes = fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 5 })
const cut = fc.option(fc.nat(), { freq: 8 })

/** Some bytes are others, and perhaps the end is missing. */
function damaged(
  bytes: Uint8Array,
  edits: readonly (readonly [number, number])[],
  end: number | null,
): Uint8Array {
  const copy = bytes.slice(0, end === null ? bytes.length : end % (bytes.length + 1))
  for (const [at, value] of edits) if (copy.length > 0) copy[at % copy.length] = value
  return copy
}

const fuzz = <T>(name: string, property: fc.IAsyncProperty<T>) =>
  test(name, () => fc.assert(property, { numRuns: RUNS }), HOUR)

const START = fc.constantFrom(
  '',
  'PK\x03\x04',
  'PAR1',
  '{"format":"policy-map-dataset/1"',
  '[{"a":',
  '\ufeff',
  '\xff\xfe',
)

fuzz(
  'any bytes under any name',
  fc.asyncProperty(
    START,
    fc.uint8Array({ maxLength: 300 }),
    fc.constantFrom('a.txt', 'a.csv', 'a.tsv', 'a.json', 'a.xlsx', 'a.docx', 'a.parquet', 'a', ''),
    (start, rest, name) => {
      const head = Uint8Array.from(start, (sign) => sign.charCodeAt(0))
      return check(new Uint8Array([...head, ...rest]), name)
    },
  ),
)

fuzz(
  'sheets with any columns',
  fc.asyncProperty(
    rows,
    fc.integer({ min: -3, max: 5 }),
    fc.array(fc.constantFrom(...COLUMN_MEANINGS), { maxLength: 9 }),
    async (cells, headerRow, columns) => {
      const sheet: Sheet = { name: 'Sheet1', rows: cells, notes: [] }
      checkTable(sheet, { headerRow, columns })
      checkTable(sheet, proposeMapping(sheet))
    },
  ),
)

fuzz(
  'CSV',
  fc.asyncProperty(rows, changes, cut, fc.constantFrom('a.csv', 'a.tsv'), (cells, edits, end, name) =>
    check(damaged(strToU8(csvText(cells)), edits, end), name),
  ),
)

fuzz(
  'workbooks',
  fc.asyncProperty(rows, changes, cut, fc.boolean(), (cells, edits, end, isInside) => {
    const safe = cells.map((row) => row.map((one) => one.replace(/[^\t\n\x20-\ud7ff\ue000-\ufffd]/g, '')))
    const more =
      isInside && edits.length > 0 ? { 'xl/worksheets/sheet1.xml': damaged(strToU8(SHEET), edits, end) } : {}
    const bytes = workbook([{ name: 'a', rows: safe, merged: ['A1:B9'] }], more)
    return check(isInside ? bytes : damaged(bytes, edits, end), 'a.xlsx')
  }),
)

const SHEET =
  '<worksheet><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>日期</t></is></c><c r="B1" t="str"><f>A1</f><v>标题</v></c></row><row r="2"><c r="A2" s="1"><v>43652</v></c><c r="C2" t="b"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A2:A9"/></mergeCells></worksheet>'

const WORD =
  '<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body><w:p><w:r><w:t>北京</w:t></w:r></w:p><w:p><w:r><w:t>1. 7月6日，某事。</w:t></w:r></w:p></w:body></w:document>'

fuzz(
  'Word files',
  fc.asyncProperty(changes, cut, fc.boolean(), (edits, end, isInside) => {
    const text = isInside ? damaged(strToU8(WORD), edits, end) : strToU8(WORD)
    const bytes = zipSync({ 'word/document.xml': text }, { level: 0 })
    return check(isInside ? bytes : damaged(bytes, edits, end), 'a.docx')
  }),
)

const HEADER = JSON.stringify({ format: 'policy-map-dataset/1', id: 'a' })

const shipped = strToU8(readFileSync('data/2019q3/dataset.json', 'utf8').slice(0, 6000))

fuzz(
  'JSON',
  fc.asyncProperty(
    fc.oneof(fc.json({ maxDepth: 8 }).map(strToU8), fc.constant(shipped)),
    changes,
    cut,
    (bytes, edits, end) => check(damaged(bytes, edits, end), 'a.json'),
  ),
)

/** Ways in which Parquet writes texts. */
const encoding = fc.constantFrom(undefined, 'PLAIN', 'DELTA_LENGTH_BYTE_ARRAY', 'DELTA_BYTE_ARRAY')

fuzz(
  'Parquet',
  fc.asyncProperty(
    rows,
    encoding,
    fc.boolean(),
    changes,
    cut,
    fc.option(fc.constantFrom('{}', '{', '[]', HEADER), { nil: undefined }),
    (cells, written, isPacked, edits, end, header) => {
      const column = (name: string, i: number) => ({
        name,
        data: cells.map((row) => row[i] ?? ''),
        type: 'STRING' as const,
        ...(written && { encoding: written }),
      })
      const bytes = parquetWriteBuffer({
        codec: isPacked ? 'SNAPPY' : 'UNCOMPRESSED',
        columnData: ['日期', '省份', '标题', 'id', 'start', 'places'].map(column),
        ...(header !== undefined && { kvMetadata: [{ key: 'policy-map-dataset/1', value: header }] }),
      })
      return check(damaged(new Uint8Array(bytes), edits, end), 'a.parquet')
    },
  ),
)
