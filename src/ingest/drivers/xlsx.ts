/** Workbooks of Excel. */
import { zipSync } from 'fflate'
import readWorkbook from 'read-excel-file/universal'
import type { OpenedFile, Progress, Sheet } from '../opened'
import { cellText } from './cellText'
import { DAMAGED } from './damaged'
import { MOST_CELLS, MOST_COLUMNS, MOST_ROWS, TOO_MANY, tableOf, trimmed } from './rows'
import { hasEndlessText, type SheetFacts, sheetFacts, worksheets } from './sheetFacts'

/** No sheet has more. */
const LAST_ROW = 1_048_576

/**
 * Reads the files of a workbook. The library gives values; merged cells and formulas without a result are found in the
 * sheets themselves, and so is how far they reach, before the library fills up what lies between.
 */
export async function openWorkbook(
  files: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
  progress: Progress,
  signal?: AbortSignal,
): Promise<OpenedFile> {
  const decoder = new TextDecoder()
  const textOf = (path: string) => decoder.decode(files.get(path) ?? new Uint8Array())
  const known = new Map<string, SheetFacts>()
  for (const path of files.keys()) {
    if (!path.startsWith('xl/worksheets/')) continue
    signal?.throwIfAborted()
    const xml = textOf(path)
    if (hasEndlessText(xml)) return DAMAGED
    const one = sheetFacts(xml)
    const { rows, columns, lastRow } = one
    if (rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS || lastRow > LAST_ROW)
      return TOO_MANY
    known.set(path, one)
  }
  const facts = worksheets(textOf).map((path) => known.get(path))
  progress(0.5)
  // Stored, not packed: the library would unpack large files in workers of its own making, which the page forbids.
  const stored = zipSync(Object.fromEntries(files), { level: 0 })
  let sheets: Awaited<ReturnType<typeof readWorkbook>>
  try {
    sheets = await atOnce(() => readWorkbook(stored.buffer as ArrayBuffer, { trim: false }))
  } catch {
    return DAMAGED
  }
  progress(0.9)
  return tableOf(
    sheets.map(({ sheet, data }, i): Sheet => {
      const rows = data.map((row) => row.map(cellText))
      fillMerged(rows, facts[i]?.merged ?? [])
      return { name: sheet.trim() || `Sheet${i + 1}`, rows: trimmed(rows), notes: facts[i]?.notes ?? [] }
    }),
    null,
    'xlsx',
  )
}

/**
 * Reads with a clock that stands still. The library parses a sheet in portions, by a function that calls itself, and halves
 * the next whenever one has taken more than 7 ms: on a busy machine until hardly a character is left in one and the stack
 * overflows, which looks like a damaged file (read-excel-file 9.3.17). Of portions that take no time, the next is twice as
 * large. All of it happens in one task, so that nobody else sees the clock.
 */
async function atOnce<T>(read: () => Promise<T>): Promise<T> {
  const { now } = Date
  const start = now()
  Date.now = () => start
  try {
    return await read()
  } finally {
    Date.now = now
  }
}

/** The rows below the first of merged cells say what it says. */
function fillMerged(rows: string[][], merged: SheetFacts['merged']): void {
  for (const { top, bottom, column } of merged) {
    const value = rows[top]?.[column] ?? ''
    if (value === '') continue
    for (const row of rows.slice(top + 1, bottom + 1)) {
      while (row.length < column) row.push('')
      row[column] = value
    }
  }
}
