/**
 * Workbooks of text (Office Open XML, ECMA-376), packed row by row, so that long tables neither fill the memory nor hold
 * up the page. All cells are texts: dates stay ISO, so that no program makes days of what is only a month, and nothing
 * is a formula. docs/decisions/0011-pictures.md says why no library writes them.
 */
import { strToU8, Zip, ZipDeflate, ZipPassThrough } from 'fflate'

/** Rows that one sheet can hold, its head included. */
export const XLSX_MOST_ROWS = 1_048_576

/** Characters that one cell can hold. */
const LONGEST_CELL = 32_767

const XLSX_TYPE = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

/** A sheet of texts. */
export interface TextSheet {
  /** At most 31 characters, none of them []:*?/\ */
  readonly name: string
  readonly head: readonly string[]
  /** Of its columns, in characters. */
  readonly widths: readonly number[]
  /** The rows below the head, in portions. */
  readonly rows: AsyncIterable<readonly (readonly string[])[]> | readonly (readonly (readonly string[])[])[]
}

const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const PART = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** @throws Error where a sheet has more rows than the format holds; whatever the rows throw. */
export async function xlsxFile(sheets: readonly TextSheet[]): Promise<Blob> {
  const chunks: Uint8Array<ArrayBuffer>[] = []
  let failure: Error | null = null
  const zip = new Zip((error, chunk) => {
    failure ??= error
    if (chunk) chunks.push(chunk as Uint8Array<ArrayBuffer>)
  })
  for (const [path, text] of frameParts(sheets)) {
    const part = new ZipPassThrough(path)
    zip.add(part)
    part.push(strToU8(text), true)
  }
  for (const [i, sheet] of sheets.entries()) {
    const part = new ZipDeflate(`xl/worksheets/sheet${i + 1}.xml`, { level: 6 })
    zip.add(part)
    for await (const text of sheetXml(sheet)) part.push(strToU8(text))
    part.push(new Uint8Array(0), true)
  }
  zip.end()
  if (failure) throw failure
  return new Blob(chunks, { type: XLSX_TYPE })
}

/** All files of a workbook but the sheets themselves. */
function frameParts(sheets: readonly TextSheet[]): readonly (readonly [string, string])[] {
  const each = (write: (sheet: TextSheet, n: number) => string) =>
    sheets.map((sheet, i) => write(sheet, i + 1)).join('')
  return [
    [
      '[Content_Types].xml',
      `${XML}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${PART}.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="${PART}.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="${PART}.worksheet+xml"/>`)}</Types>`,
    ],
    [
      '_rels/.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships"><Relationship Id="rId1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    ],
    [
      'xl/workbook.xml',
      `${XML}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}"><sheets>${each(({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets></workbook>`,
    ],
    [
      'xl/_rels/workbook.xml.rels',
      `${XML}<Relationships xmlns="${PACKAGE}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${OFFICE}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId0" Type="${OFFICE}/styles" Target="styles.xml"/></Relationships>`,
    ],
    // Style 0 is plain, at the top of its cell; style 1, of the head, is bold.
    [
      'xl/styles.xml',
      `${XML}<styleSheet xmlns="${MAIN}"><fonts count="2"><font><sz val="11"/><name val="Calibri"/></font><font><b/><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="2"><xf numFmtId="49" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"/><xf numFmtId="49" fontId="1" fillId="0" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1"/></cellXfs></styleSheet>`,
    ],
  ]
}

async function* sheetXml({ name, head, widths, rows }: TextSheet): AsyncGenerator<string> {
  const columns = widths.map(
    (width, i) => `<col min="${i + 1}" max="${i + 1}" width="${width}" customWidth="1"/>`,
  )
  yield `${XML}<worksheet xmlns="${MAIN}"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>${columns.length > 0 ? `<cols>${columns.join('')}</cols>` : ''}<sheetData>${rowXml(head, 1, 1)}`
  let count = 1
  for await (const portion of rows) {
    if (count + portion.length > XLSX_MOST_ROWS) {
      throw new Error(`${name} has more than the ${XLSX_MOST_ROWS} rows that a sheet can hold`)
    }
    yield portion.map((row, i) => rowXml(row, count + i + 1, 0)).join('')
    count += portion.length
  }
  yield '</sheetData></worksheet>'
}

function rowXml(row: readonly string[], number: number, style: number): string {
  const cells = row.map((text, i) =>
    text === ''
      ? ''
      : `<c r="${columnName(i)}${number}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${cellText(text)}</t></is></c>`,
  )
  return `<row r="${number}">${cells.join('')}</row>`
}

/** A, B … Z, AA … for 0, 1 … 25, 26 … */
function columnName(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26))
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter
}

/** XML has no way to write most control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is meant
const NOT_XML = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu

/** Line ends become single line feeds; `_x000D_` and the like, by which the format writes characters, stay texts. */
function cellText(text: string): string {
  const plain = text.slice(0, LONGEST_CELL).replace(/\r\n?/g, '\n').replace(NOT_XML, '')
  return escapeXml(plain.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_'))
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

function escapeXml(text: string): string {
  return text.replace(/[&<>"]/g, (char) => ESCAPES[char] ?? '')
}
