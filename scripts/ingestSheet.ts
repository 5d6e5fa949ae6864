/** Which sheet of a workbook the command reads. */
import type { LocalText } from '../src/domain/text'
import type { OpenedFile, Sheet } from '../src/ingest/opened'

/** Of which sheet a table is read: the one that is named, or the first, and that the others were left is said. */
interface ChosenSheet {
  /** `null`: none has that name. */
  readonly sheet: Sheet | null
  readonly doubt: LocalText | null
}

/** `null` where there is none to choose. */
export function sheetOf(opened: OpenedFile, wanted: string | undefined): ChosenSheet | null {
  const sheets = opened.type === 'table' ? opened.sheets : []
  const names = (all: readonly Sheet[]) => all.map(({ name }) => name)
  if (wanted !== undefined) {
    const sheet = sheets.find(({ name }) => name === wanted) ?? null
    return { sheet, doubt: sheet ? null : noSheet(wanted, names(sheets)) }
  }
  const [sheet, ...others] = sheets
  if (!sheet) return null
  return { sheet, doubt: others.length > 0 ? othersLeft(sheet.name, names(others)) : null }
}

function noSheet(wanted: string, names: readonly string[]): LocalText {
  return {
    zh: `没有名为“${wanted}”的工作表；${names.length > 0 ? `有：${names.join('、')}。` : '这个文件没有工作表。'}`,
    en: `there is no sheet "${wanted}"${names.length > 0 ? `, only: ${names.join(', ')}.` : ': the file has none.'}`,
  }
}

function othersLeft(name: string, others: readonly string[]): LocalText {
  return {
    zh: `只读了工作表“${name}”，没有读：${others.join('、')}。要读别的，请用 --sheet 指定。`,
    en: `only the sheet "${name}" was read, and not: ${others.join(', ')}. Name another by --sheet.`,
  }
}
