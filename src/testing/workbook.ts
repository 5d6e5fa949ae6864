import { strToU8, zipSync } from 'fflate'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships'

/** A cell of a workbook: text, a number, a day number of Excel's, or a formula with the result that was saved, if any. */
export type WorkbookCell =
  | string
  | number
  | null
  | { readonly day: number }
  | { readonly formula: string; readonly result?: string | number }

interface WorkbookSheet {
  readonly name: string
  readonly rows: readonly (readonly WorkbookCell[])[]
  /** Areas such as `A2:A4`. */
  readonly merged?: readonly string[]
  /** XML of rows after the others. */
  readonly more?: string
}

/** An .xlsx file as other programs write it, byte by byte; `more` are further files in it. */
export function workbook(
  sheets: readonly WorkbookSheet[],
  more: Readonly<Record<string, Uint8Array>> = {},
): Uint8Array<ArrayBuffer> {
  const parts = sheets.map(
    (sheet, i) => [`xl/worksheets/sheet${i + 1}.xml`, strToU8(sheetXml(sheet))] as const,
  )
  const list = sheets.map(
    ({ name }, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`,
  )
  const links = sheets.map(
    (_, i) =>
      `<Relationship Id="rId${i + 1}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${i + 1}.xml"/>`,
  )
  return zipSync({
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${list.join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="${PACKAGE}">${links.join('')}<Relationship Id="rIdS" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ),
    'xl/styles.xml': strToU8(
      `<styleSheet xmlns="${MAIN}"><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="14" applyNumberFormat="1"/></cellXfs></styleSheet>`,
    ),
    ...Object.fromEntries(parts),
    ...more,
  })
}

function sheetXml({ rows, merged = [], more = '' }: WorkbookSheet): string {
  const lines = rows.map((row, r) => {
    const cells = row.map((cell, c) => cellXml(cell, `${columnName(c)}${r + 1}`))
    return `<row r="${r + 1}">${cells.join('')}</row>`
  })
  const areas = merged.map((area) => `<mergeCell ref="${area}"/>`)
  return `<worksheet xmlns="${MAIN}"><sheetData>${lines.join('')}${more}</sheetData>${
    areas.length > 0 ? `<mergeCells count="${areas.length}">${areas.join('')}</mergeCells>` : ''
  }</worksheet>`
}

function cellXml(cell: WorkbookCell, at: string): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return `<c r="${at}" t="inlineStr"><is><t>${escapeXml(cell)}</t></is></c>`
  if (typeof cell === 'number') return `<c r="${at}"><v>${cell}</v></c>`
  if ('day' in cell) return `<c r="${at}" s="1"><v>${cell.day}</v></c>`
  const { formula, result } = cell
  const type = typeof result === 'string' ? ' t="str"' : ''
  const value = result === undefined ? '' : `<v>${escapeXml(String(result))}</v>`
  return `<c r="${at}"${type}><f>${escapeXml(formula)}</f>${value}</c>`
}

function columnName(index: number): string {
  const last = String.fromCharCode(65 + (index % 26))
  return index < 26 ? last : columnName(Math.floor(index / 26) - 1) + last
}

function escapeXml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')
}
