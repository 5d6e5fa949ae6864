/** Office files, which are ZIP archives of XML. */
import { refusalOfOffice } from '../fileKind'
import { failed } from '../opened'
import { readZip } from '../zip'
import { DAMAGED } from './damaged'
import type { Driver } from './driver'

const WORD = 'word/document.xml'
const EXCEL = 'xl/workbook.xml'

/** Most bytes that a Word file unpacks to, its pictures included, and a workbook. */
const MOST_WORD = 64 * 1024 * 1024
const MOST_EXCEL = 256 * 1024 * 1024

export const openArchive: Driver = async (bytes, name, progress, signal) => {
  const refusal = refusalOfOffice(bytes.length)
  if (refusal) return refusal
  const names = new TextDecoder('latin1').decode(bytes.subarray(-200_000))
  const isExcel = names.includes(EXCEL)
  const archive = await readZip(bytes, {
    most: isExcel ? MOST_EXCEL : MOST_WORD,
    keeps: (file) =>
      isExcel &&
      /^xl\/(?:workbook|styles|sharedStrings)\.xml$|\.rels$|^xl\/worksheets\/[^/]+\.xml$/.test(file),
    signal,
  })
  if (!archive.ok) return archive.reason === 'damaged' ? DAMAGED : TOO_LARGE
  progress(0.3)
  if (archive.names.has(EXCEL)) {
    const { openWorkbook } = await import('./xlsx')
    return openWorkbook(archive.files, progress, signal)
  }
  if (archive.names.has(WORD)) {
    const { openWord } = await import('./word')
    return openWord(bytes)
  }
  return failed(
    `“${name}”是压缩包，但不是 Word 或 Excel 文档；请给 .docx、.xlsx 或纯文本。`,
    `"${name}" is an archive, but no Word or Excel file: give a .docx, an .xlsx or plain text.`,
  )
}

const TOO_LARGE = failed(
  '文件展开后过大，没有打开；请分成几份，或删去其中的图片。',
  'the file unpacks to too much and was not opened: split it, or remove its pictures.',
)
