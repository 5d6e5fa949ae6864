import { zipSync } from 'fflate'
import type { Chart } from '../deck/model'
import { Parts } from './parts'
import { el, text, type Xml } from './xml'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** The sheet that holds a chart's numbers; formulas name it. */
const SHEET = 'Sheet1'

/** The letters of a column, from 0: A, B … Z, AA. */
function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

/** Where a series stands in the sheet: categories in column A from row 2, each series in a column of its own. */
export function seriesRange(series: number, categories: number) {
  const column = columnName(series + 1)
  return {
    name: `${SHEET}!$${column}$1`,
    categories: `${SHEET}!$A$2:$A$${categories + 1}`,
    values: `${SHEET}!$${column}$2:$${column}$${categories + 1}`,
  }
}

/** A workbook with a chart's numbers, which Office opens to edit them. */
export function chartWorkbook({ categories, series }: Chart): Uint8Array {
  const parts = new Parts()
  parts.addRelationships('', [{ type: 'officeDocument', target: 'xl/workbook.xml' }])
  const namespaces = {
    xmlns: MAIN,
    'xmlns:r': 'http://schemas.openxmlformats.org/officeDocument/2006/relationships',
  }
  parts.addXml(
    'xl/workbook.xml',
    el('workbook', namespaces, el('sheets', {}, el('sheet', { name: SHEET, sheetId: 1, 'r:id': 'rId1' }))),
    [
      { type: 'worksheet', target: 'xl/worksheets/sheet1.xml' },
      { type: 'styles', target: 'xl/styles.xml' },
    ],
  )
  parts.addXml('xl/styles.xml', styles())
  const rows = [
    row(1, ['', ...series.map(({ name }) => name)]),
    ...categories.map((name, i) => row(i + 2, [name, ...series.map(({ values }) => values[i] ?? 0)])),
  ]
  parts.addXml('xl/worksheets/sheet1.xml', el('worksheet', namespaces, el('sheetData', {}, ...rows)))
  return zipSync(Object.fromEntries(parts.files()))
}

function row(number: number, cells: readonly (string | number)[]): Xml {
  return el(
    'row',
    { r: number },
    ...cells.map((value, i) => {
      const r = `${columnName(i)}${number}`
      return typeof value === 'number'
        ? el('c', { r }, el('v', {}, text(String(value))))
        : value !== '' && el('c', { r, t: 'inlineStr' }, el('is', {}, el('t', {}, text(value))))
    }),
  )
}

/** The least that Excel takes for styles. */
function styles(): Xml {
  const one = (list: string, item: Xml) => el(list, { count: 1 }, item)
  const font = el('font', {}, el('sz', { val: 11 }), el('name', { val: 'Calibri' }))
  return el(
    'styleSheet',
    { xmlns: MAIN },
    one('fonts', font),
    el(
      'fills',
      { count: 2 },
      el('fill', {}, el('patternFill', { patternType: 'none' })),
      el('fill', {}, el('patternFill', { patternType: 'gray125' })),
    ),
    one('borders', el('border', {}, el('left'), el('right'), el('top'), el('bottom'), el('diagonal'))),
    one('cellStyleXfs', el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0 })),
    one('cellXfs', el('xf', { numFmtId: 0, fontId: 0, fillId: 0, borderId: 0, xfId: 0 })),
    one('cellStyles', el('cellStyle', { name: 'Normal', xfId: 0, builtinId: 0 })),
  )
}
