import { describe, expect, test } from 'vitest'
import { workbook } from '../../testing/workbook'
import { readIndex } from '../fixtures/fixtures'
import { openFile } from '../openFile'
import { correctedFile } from './correctedFile'
import { proposeMapping } from './mapping'
import { readTable } from './readTable'

const ROWS = [
  ['日期', '省份', '标题'],
  ['2019/7/6', '内蒙', '=HYPERLINK("x")'],
  ['7月8日', '火星', '二'],
]
const CORRECTED = [ROWS[0], ['2019-07-06', '内蒙古自治区', '=HYPERLINK("x")'], ROWS[2]]

async function opened(bytes: Uint8Array, name: string) {
  const file = await openFile(bytes, name)
  if (file.type !== 'table') throw new Error(file.type)
  return file
}

/** A file, opened and given back, and what it says when it is opened again. */
async function back(content: string | Uint8Array, name: string) {
  const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : content
  const { format, sheets } = await opened(bytes, name)
  const [sheet] = sheets
  if (!sheet) throw new Error('no sheet')
  const mapping = proposeMapping(sheet)
  const source = { file: name, sha256: '0'.repeat(64) }
  const reading = readTable(sheet, mapping, { source, index: readIndex() })
  const blob = await correctedFile(format, sheets, sheet, mapping, reading)
  return { format, blob, again: await opened(new Uint8Array(await blob.arrayBuffer()), `b.${format}`) }
}

const lines = (delimiter: string) => ROWS.map((row) => row.map(quoted).join(delimiter)).join('\n')
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`

describe('a table is given back as it came', () => {
  test.each([
    ['CSV', lines(','), 'a.csv', 'csv', 'text/csv'],
    ['semicolons', lines(';'), 'a.csv', 'csv', 'text/csv'],
    ['TSV', lines('\t'), 'a.tsv', 'tsv', 'text/tab-separated-values'],
    ['tabs under another name', lines('\t'), 'a.csv', 'tsv', 'text/tab-separated-values'],
    ['JSON', JSON.stringify([{ 日期: '2019/7/6', 省份: '内蒙', 标题: '一' }]), 'a.json', 'csv', 'text/csv'],
  ])('%s', async (_, content, name, format, type) => {
    const { again, ...given } = await back(content, name)
    expect([given.format, again.format, given.blob.type]).toEqual([format, format, type])
    expect(again.sheets[0]?.rows[1]?.slice(0, 2)).toEqual(['2019-07-06', '内蒙古自治区'])
  })

  test('a cell that a spreadsheet would run is a text', async () => {
    for (const [name, delimiter] of [
      ['a.csv', ','],
      ['a.tsv', '\t'],
    ] as const) {
      const { again } = await back(lines(delimiter), name)
      expect(again.sheets[0]?.rows[1]?.[2]).toBe(`'=HYPERLINK("x")`)
    }
  })

  test('a workbook, with all its sheets: texts, no formulas', async () => {
    const other = { name: '说明', rows: [['什么'], [], ['都没有改']] }
    const { again, format } = await back(workbook([{ name: '一览', rows: ROWS }, other]), 'a.xlsx')
    expect(format).toBe('xlsx')
    expect(again.sheets).toMatchObject([
      { name: '一览', rows: CORRECTED, notes: [] },
      { name: '说明', rows: other.rows },
    ])
  })

  test('names of sheets that the format does not allow, or has already', async () => {
    const long = '名'.repeat(40)
    const sheets = [
      { name: `${long}1`, rows: ROWS },
      { name: `${long}2`, rows: [['x']] },
      { name: 'a/b', rows: [['y']] },
    ]
    const { again } = await back(workbook(sheets), 'a.xlsx')
    expect(again.sheets.map(({ name }) => name)).toEqual([long.slice(0, 31), `${long.slice(0, 27)} 2`, 'a b'])
  })
})
