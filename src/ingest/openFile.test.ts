import { mkdtempSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { parquetWriteBuffer } from 'hyparquet-writer'
import { describe, expect, test, vi } from 'vitest'
import { synthesize } from '../../scripts/synthetic'
import { writeParquet } from '../../scripts/writeSynthetic'
import { CSV_BOM, csvText } from '../datasets/serialise/csv'
import { datasetJson } from '../datasets/serialise/json'
import { TABLE_HEAD, TABLE_WIDTHS, tableRows } from '../datasets/serialise/table'
import { xlsxFile } from '../datasets/serialise/xlsx'
import type { Dataset } from '../domain/dataset'
import { workbook } from '../testing/workbook'
import { refusalBySize } from './fileKind'
import { readIndex } from './fixtures/fixtures'
import { migrateDataset } from './migrations'
import type { OpenedFile, Sheet } from './opened'
import { openFile } from './openFile'
import { proposeMapping } from './table/mapping'
import { readTable } from './table/readTable'

const shipped = JSON.parse(readFileSync('data/2019q3/dataset.json', 'utf8')) as Dataset
const MB = 1024 * 1024

const open = (content: string | Uint8Array, name: string) =>
  openFile(typeof content === 'string' ? strToU8(content) : content, name)

function sheetsOf(opened: OpenedFile): readonly Sheet[] {
  if (opened.type !== 'table') throw new Error(JSON.stringify(opened).slice(0, 300))
  return opened.sheets
}

const rowsOf = (opened: OpenedFile) => sheetsOf(opened)[0]?.rows

const utf16 = (text: string) =>
  new Uint8Array(Uint16Array.from(`\ufeff${text}`, (sign) => sign.charCodeAt(0)).buffer)

const HEAD = ['日期', '标题']
const TABLE = [HEAD, ['2019-07-06', '一']]

describe('CSV and TSV', () => {
  test.each([
    ['commas', '日期,标题\n2019-07-06,一\n', 'a.csv'],
    ['a byte order mark', '\ufeff日期,标题\r\n2019-07-06,一', 'a.csv'],
    ['semicolons', '日期;标题\n2019-07-06;一', 'a.csv'],
    ['tabs', '日期\t标题\n2019-07-06\t一', 'a.tsv'],
    ['tabs under another name', '日期\t标题\n2019-07-06\t一', 'a.csv'],
    ['full-width commas', '日期，标题\n2019-07-06，一', 'a.CSV'],
    ['quotes', '"日期","标题"\n"2019-07-06","一"', 'a.csv'],
    ['empty cells and rows at the end', '日期,标题,,\n2019-07-06,一,,\n,,,\n\n', 'a.csv'],
  ])('%s', async (_, text, name) => {
    expect(rowsOf(await open(text, name))).toEqual(TABLE)
  })

  test('a line that says what parts the cells', async () => {
    expect(rowsOf(await open('sep=|\n日期|标题\n2019-07-06|一', 'a.csv'))).toEqual([['sep=|'], ...TABLE])
  })

  test('UTF-16 and GB18030', async () => {
    expect(rowsOf(await open(utf16('日期\t标题\n2019-07-06\t一'), 'a.csv'))).toEqual(TABLE)
    const gb = new Uint8Array([
      ...[0xc8, 0xd5, 0xc6, 0xda, 0x2c, 0xb1, 0xea, 0xcc, 0xe2],
      ...strToU8('\n1,2'),
    ])
    expect(await open(gb, 'a.csv')).toMatchObject({
      type: 'table',
      guessed: 'gb18030',
      sheets: [{ name: 'a' }],
    })
  })

  test('a cell of several lines is one cell, and empty rows keep their place', async () => {
    expect(rowsOf(await open('a,b\n"1\n2",3\n\n4,5', 'a.csv'))).toEqual([
      ['a', 'b'],
      ['1\n2', '3'],
      [],
      ['4', '5'],
    ])
  })

  test('a quotation mark without a partner is told', async () => {
    const [sheet] = sheetsOf(await open('a,b\n"1,2\n3,4', 'a.csv'))
    expect(sheet?.notes).toMatchObject([{ row: 2, code: 'quotes' }])
  })
})

describe('Excel', () => {
  const table = (more = {}) =>
    workbook(
      [
        {
          name: '三季度',
          rows: [
            ['日期', '省份', '标题'],
            [{ day: 43652 }, '北京', '一'],
            [43653, null, '二'],
            ['7月8日', null, { formula: 'A1&A2', result: '三' }],
            [{ formula: 'TODAY()' }, '天津', '<img src=x onerror=alert(1)>'],
          ],
          merged: ['B2:B4', 'A1:C1'],
        },
        { name: 'empty', rows: [] },
        { name: 'second', rows: [['x'], [], ['y']] },
      ],
      more,
    )

  test('days, merged cells, results of formulas, several sheets', async () => {
    const sheets = sheetsOf(await open(table(), 'a.xlsx'))
    expect(sheets).toMatchObject([
      {
        name: '三季度',
        rows: [
          ['日期', '省份', '标题'],
          ['2019-07-06', '北京', '一'],
          ['43653', '北京', '二'],
          ['7月8日', '北京', '三'],
          ['', '天津', '<img src=x onerror=alert(1)>'],
        ],
        notes: [
          { row: 5, column: 1, code: 'formula', message: { en: expect.stringContaining('A5 is a formula') } },
        ],
      },
      { name: 'second', rows: [['x'], [], ['y']] },
    ])
  })

  test('a sheet opens on a machine that is busy: nothing goes by how long its parts take', async () => {
    let time = Date.now()
    const clock = vi.spyOn(Date, 'now').mockImplementation(() => (time += 20))
    try {
      const { now } = Date
      const rows = Array.from({ length: 3000 }, (_, i) => [`${i}`, '某市发布方案，推进区块链平台建设'])
      expect(rowsOf(await open(workbook([{ name: 'a', rows }]), 'a.xlsx'))).toEqual(rows)
      expect(Date.now).toBe(now)
    } finally {
      clock.mockRestore()
    }
  })

  test('what a formula lacks is an issue of the table', async () => {
    const [sheet] = sheetsOf(await open(table(), 'a.xlsx'))
    if (!sheet) throw new Error('no sheet')
    const source = { file: 'a.xlsx', sha256: '0'.repeat(64) }
    const { issues, dataset } = readTable(sheet, proposeMapping(sheet), { source, index: readIndex() })
    expect(issues).toContainEqual(expect.objectContaining({ code: 'formula', line: 5, column: 1 }))
    expect(dataset.entries.map(({ jurisdiction }) => jurisdiction)).toEqual([
      '110000',
      '110000',
      '110000',
      '120000',
    ])
  })

  test('a hundred thousand rows', async () => {
    const rows = Array.from({ length: 100_000 }, (_, i) => [{ day: 43652 }, '北京', `第${i}条`])
    const opened = rowsOf(await open(workbook([{ name: 'a', rows }]), 'a.xlsx'))
    expect(opened).toHaveLength(100_000)
    expect(opened?.[99_999]).toEqual(['2019-07-06', '北京', '第99999条'])
  }, 300_000)

  test.each([
    ['a cell far to the right', '<row r="9"><c r="XFD9"><v>1</v></c></row>'],
    ['a cell far below', '<row r="1048576"><c r="A1048576"><v>1</v></c></row>'],
    ['a row beyond the format', '<row r="4294967295"></row>'],
    ['a cell beyond its row', '<row r="9"><c r="A1048576"><v>1</v></c></row>'],
    ['the same in other quotes', `<row r='9'><c r='XFD9'><v>1</v></c></row>`],
    ['the same with a prefix', '<row r="9"><c x:r = "XFD9"><v>1</v></c></row>'],
    ['the same in entities', '<row r="9"><c r="&#88;FD9"><v>1</v></c></row>'],
    ['a row in entities', '<row r="&#57;00000000"></row>'],
  ])('%s', async (_, more) => {
    expect(await open(workbook([{ name: 'a', rows: [['x']], more }]), 'a.xlsx')).toMatchObject({
      type: 'failed',
      message: { en: expect.stringContaining('delete its empty rows') },
    })
  })

  test('long texts in many rows', async () => {
    const rows = Array.from({ length: 1200 }, (_, i) => [i === 0 ? '长'.repeat(100_000) : null, 'x'])
    const opened = await open(workbook([{ name: 'a', rows, merged: ['A1:A1200'] }]), 'a.xlsx')
    expect(opened.type === 'failed' && opened.message.en).toMatch(/split it/)
  })

  test('a text without end', async () => {
    const opened = await open(workbook([{ name: 'a', rows: [['长'.repeat(MB)]] }]), 'a.xlsx')
    expect(opened.type === 'failed' && opened.message.en).toMatch(/damaged/)
  })

  test('blanks without end after a formula', async () => {
    const more = `<row r="9"><c r="A9"><f>A1</f>${' '.repeat(200_000)}<x/></c></row>`
    // What is quadratic in them takes minutes, and the test its time limit.
    expect((await open(workbook([{ name: 'a', rows: [['x']], more }]), 'a.xlsx')).type).toBe('failed')
  })

  test.each([
    ['without a sheet', workbook([]), /damaged/],
    ['with an empty sheet', workbook([{ name: 'a', rows: [] }]), /empty/],
    ['cut short', table().subarray(0, -40), /damaged/],
    ['with damaged XML', workbook([{ name: 'a', rows: [['x']], more: '<row><c>' }]), /damaged/],
    [
      'with a value of no kind',
      workbook([{ name: 'a', rows: [['x']], more: '<row r="9"><c r="A9" t="zz"><v>1</v></c></row>' }]),
      /damaged/,
    ],
    [
      'that unpacks to too much',
      table({ 'xl/media/zeros.bin': new Uint8Array(257 * MB) }),
      /unpacks to too much/,
    ],
  ])('a workbook %s', async (_, bytes, reason) => {
    const opened = await open(bytes, 'a.xlsx')
    expect(opened.type === 'failed' ? opened.message.en : opened.type).toMatch(reason)
  })
})

describe('JSON', () => {
  test('a dataset of the product’s own', async () => {
    const text = datasetJson(shipped)
    expect(await open(text, 'a.json')).toEqual({ type: 'dataset', dataset: shipped, migratedFrom: null })
    expect(await open(`\ufeff${text}`, 'a.txt')).toMatchObject({ type: 'dataset' })
  })

  test('a list of objects is a table', async () => {
    const list = [
      { 日期: '2019-07-06', 标题: '一' },
      { 标题: '二', 数: 3, 表: ['a', 'b'] },
    ]
    expect(rowsOf(await open(JSON.stringify(list), 'a.json'))).toEqual([
      ['日期', '标题', '数', '表'],
      ['2019-07-06', '一'],
      ['', '二', '3', 'a; b'],
    ])
  })

  test('a library goes through', async () => {
    expect(await open('{"format":"policy-map-library/7","a":[1]}', 'a.json')).toEqual({
      type: 'library',
      value: { format: 'policy-map-library/7', a: [1] },
    })
  })

  test.each([
    ['broken', '{"format": "policy-map-dataset/1", ', /no valid JSON/],
    ['of something else', '{"a": 1}', /not of this product/],
    ['an empty list', '[]', /not of this product/],
    ['nothing', 'null', /not of this product/],
    ['a briefing', '{"format":"policy-map-briefing/1"}', /briefing/],
    ['a draft that was never a version', '{"format":"policy-map-dataset/0"}', /unknown/],
    ['a newer version', '{"format":"policy-map-dataset/2"}', /newer version/],
    ['a dataset that lacks everything', '{"format":"policy-map-dataset/1"}', /wrong in \d+ places/],
    ['nested a hundred thousand deep', `${'['.repeat(100_000)}${']'.repeat(100_000)}`, /nested more than/],
    ['objects nested deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`, /nested more than/],
    [
      'with a key that changes prototypes',
      datasetJson(shipped).replace('"id"', '"__proto__": {"x": 1}, "id"'),
      /__proto__/,
    ],
    ['with the same key escaped', '[{"\\u005f_proto__": 1}]', /__proto__/],
    [
      'with an id twice',
      datasetJson({ ...shipped, entries: [...shipped.entries, ...shipped.entries.slice(0, 1)] }),
      /twice/,
    ],
  ])('%s', async (_, text, reason) => {
    const opened = await open(text, 'a.json')
    expect(
      opened.type === 'failed'
        ? `${opened.message.en} ${opened.problems?.map(({ message }) => message.en)}`
        : opened.type,
    ).toMatch(reason)
    expect(Object.prototype).not.toHaveProperty('x')
  })

  test('problems say where', async () => {
    const [first, ...rest] = shipped.entries
    const text = datasetJson({
      ...shipped,
      entries: [{ ...first, date: { start: '2019-02-30' } } as never, ...rest],
    })
    expect(await open(text, 'a.json')).toMatchObject({
      type: 'failed',
      problems: expect.arrayContaining([expect.objectContaining({ path: 'entries[0].date.start' })]),
    })
  })

  test('an older version is brought up step by step', () => {
    const rename = (dataset: object) => ({ ...dataset, format: shipped.format })
    const old = { ...shipped, format: 'policy-map-dataset/1' }
    expect(migrateDataset(old, 'policy-map-dataset/1', [rename])).toEqual({
      type: 'dataset',
      dataset: shipped,
      migratedFrom: 'policy-map-dataset/1',
    })
  })
})

describe('Parquet', () => {
  test('the product’s own is a dataset', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'parquet-')), 'a.parquet')
    const synthetic = synthesize(500, 7)
    writeParquet(synthetic, file)
    const opened = await openFile(new Uint8Array(readFileSync(file)), 'a.parquet')
    const entries = [...synthetic.entries()].map((entry) => ({ ...entry, actors: [], media: [] }))
    expect(opened).toEqual({ type: 'dataset', dataset: { ...synthetic.header, entries }, migratedFrom: null })
  })

  const other = () =>
    new Uint8Array(
      parquetWriteBuffer({
        columnData: [
          { name: 'date', data: [new Date('2019-07-06'), null], type: 'TIMESTAMP' },
          { name: 'title', data: ['一', '二'], type: 'STRING' },
          { name: 'count', data: [3n, 4n], type: 'INT64' },
        ],
      }),
    )

  test('another is a table', async () => {
    expect(rowsOf(await open(other(), 'a.parquet'))).toEqual([
      ['date', 'title', 'count'],
      ['2019-07-06', '一', '3'],
      ['', '二', '4'],
    ])
  })

  test('one cut short is damaged', async () => {
    expect(await open(other().subarray(0, -20), 'a.parquet')).toMatchObject({
      type: 'failed',
      message: { en: expect.stringContaining('damaged') },
    })
  })
})

describe('what the product itself writes is read again', () => {
  const strip = ({ locator, kindBasis, ...entry }: Dataset['entries'][number]) => entry
  const reread = async (opened: OpenedFile) => {
    const [sheet] = sheetsOf(opened)
    if (!sheet) throw new Error('no sheet')
    const { period, source } = shipped
    return readTable(sheet, proposeMapping(sheet), { source, period, index: readIndex() })
  }
  const rows = tableRows(shipped.entries, shipped.topics)

  test('CSV', async () => {
    const { dataset } = await reread(await open(CSV_BOM + csvText([TABLE_HEAD, ...rows]), 'a.csv'))
    expect(dataset.entries.map(strip)).toEqual(shipped.entries.map(strip))
    expect(dataset.topics).toEqual(shipped.topics)
  })

  test('XLSX', async () => {
    const blob = await xlsxFile([{ name: 'entries', head: TABLE_HEAD, widths: TABLE_WIDTHS, rows: [rows] }])
    const { dataset } = await reread(await open(new Uint8Array(await blob.arrayBuffer()), 'a.xlsx'))
    expect(dataset.entries.map(strip)).toEqual(shipped.entries.map(strip))
  })
})

describe('no file of ours ends in a sentence', () => {
  test.each([
    ['an empty file', new Uint8Array(), 'a.txt', /empty/],
    ['an empty CSV', new Uint8Array(), 'a.csv', /empty/],
    ['a CSV of nothing but commas', strToU8(',,\n,,'), 'a.csv', /empty/],
    ['blanks', strToU8(' \n\t\n'), 'a.txt', /no text/],
    ['a picture renamed', new Uint8Array(readFileSync('docs/dashboard.png')), 'a.txt', /PNG picture/],
    ['a picture as CSV', new Uint8Array(readFileSync('docs/dashboard.png')), 'a.csv', /PNG picture/],
    ['invalid UTF-8', new Uint8Array([...strToU8('北京政策声音应用'), 0xff]), 'a.csv', /not valid UTF-8/],
    ['200 MB of text', new Uint8Array(200 * MB).fill(97), 'a.txt', /larger than 32 MB/],
    [
      'an Office file that is itself too large',
      zipSync({ 'word/document.xml': new Uint8Array(33 * MB) }, { level: 0 }),
      'a.docx',
      /larger than 32 MB: split it, or remove its pictures/,
    ],
    ['200 MB of CSV', new Uint8Array(200 * MB).fill(97), 'a.csv', /larger than 128 MB/],
    ['more rows than are read', strToU8('a,b\n'.repeat(200_001)), 'a.csv', /more than 200000 rows/],
    ['more columns than are read', strToU8('a,'.repeat(501).concat('b')), 'a.csv', /500 columns/],
    ['an old workbook', new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 1]), 'a.xls', /old or encrypted/],
    ['another archive', zipSync({ 'a.txt': strToU8('a') }), 'a.zip', /no Word or Excel/],
    ['an archive without an end', strToU8('PK\x03\x04'), 'a.xlsx', /damaged/],
    ['Parquet without an end', strToU8('PAR1'), 'a.parquet', /damaged/],
  ])('%s', async (_, bytes, name, reason) => {
    const opened = await openFile(bytes, name)
    expect(opened.type === 'failed' ? opened.message.en : opened.type).toMatch(reason)
  })

  test('some are too large to be read at all', () => {
    expect(refusalBySize('a.txt', 33 * MB)?.message.en).toMatch(/32 MB/)
    expect(refusalBySize('a.csv', 33 * MB)).toBeNull()
    expect(refusalBySize('a.xlsx', 33 * MB)?.message.en).toMatch(/32 MB.*pictures/)
    expect(refusalBySize('a.json', 129 * MB)?.message.en).toMatch(/128 MB/)
  })
})

test('stops between two steps', async () => {
  const stop = new AbortController()
  const reason = new Error('stopped')
  const opening = openFile(strToU8('a,b\n1,2'), 'a.csv', () => stop.abort(reason), stop.signal)
  await expect(opening).rejects.toBe(reason)
})
