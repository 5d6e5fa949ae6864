/** What the XML of a workbook says besides the values of its cells. */
import type { SheetNote } from '../opened'

/** Merged cells that stand in several rows: indices from 0, of the first and the last row, and of the first column. */
interface Merged {
  readonly top: number
  readonly bottom: number
  readonly column: number
}

export interface SheetFacts {
  /** How far the full cells reach: the last row and the last column, counted from 1. */
  readonly rows: number
  readonly columns: number
  /** The last row that is so much as mentioned, counted from 1. */
  readonly lastRow: number
  readonly merged: readonly Merged[]
  readonly notes: readonly SheetNote[]
}

/** Paths of the sheets, in the order of the workbook; one that is not to be found is empty. */
export function worksheets(textOf: (path: string) => string): readonly string[] {
  const targets = new Map<string, string>()
  for (const [tag] of textOf('xl/_rels/workbook.xml.rels').matchAll(/<(?:\w+:)?Relationship\s[^>]*>/g)) {
    const target = attribute(tag, 'Target') ?? ''
    targets.set(attribute(tag, 'Id') ?? '', target.startsWith('/') ? target.slice(1) : `xl/${target}`)
  }
  const sheets = textOf('xl/workbook.xml').matchAll(/<(?:\w+:)?sheet\s[^>]*>/g)
  return Array.from(sheets, ([tag]) => targets.get(attribute(tag, 'id') ?? '') ?? '')
}

/** An attribute as it stands there, whatever its prefix; `null` where it is missing. */
function attribute(tag: string, name: string): string | null {
  const form = FORMS.get(name) ?? new RegExp(`[\\s:]${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`)
  FORMS.set(name, form)
  const found = form.exec(tag)
  return found?.[1] ?? found?.[2] ?? null
}

const FORMS = new Map<string, RegExp>()

/** Most merged rows and most notes that are looked at. */
const MOST_MERGED = 500_000
const MOST_NOTES = 100

/** A cell has at most 32,767 characters, of which some may be written as entities. */
const LONGEST_TEXT = 200_000

/** Whether some text goes on for longer than any cell's: the library takes very long over it. */
export function hasEndlessText(xml: string): boolean {
  for (let at = 0; at < xml.length; ) {
    const next = xml.indexOf('<', at)
    const end = next < 0 ? xml.length : next
    if (end - at > LONGEST_TEXT) return true
    at = end + 1
  }
  return false
}

/** Where a cell stands whose address cannot be read here, though the library might: further than any may. */
const BEYOND = Number.POSITIVE_INFINITY

export function sheetFacts(xml: string): SheetFacts {
  const merged: Merged[] = []
  const notes: SheetNote[] = []
  let rows = 0
  let columns = 0
  let lastRow = 0
  let mergedRows = 0
  for (const [tag, name, rest = ''] of xml.matchAll(/<(?:\w+:)?(row|c|mergeCell)\s([^<>]*)>/g)) {
    const at = attribute(tag, 'r')
    if (name === 'row' && at !== null) lastRow = Math.max(lastRow, /^\d+$/.test(at) ? Number(at) : BEYOND)
    if (name === 'c' && at !== null && !rest.endsWith('/')) {
      const { row, column } = address(at)
      rows = Math.max(rows, row < 0 ? BEYOND : row + 1)
      columns = Math.max(columns, column < 0 ? BEYOND : column + 1)
    }
    if (name !== 'mergeCell') continue
    const [from = '', to = from] = (attribute(tag, 'ref') ?? '').split(':')
    const { row: top, column } = address(from)
    const bottom = address(to).row
    mergedRows += Math.max(0, bottom - top)
    if (bottom > top && top >= 0 && column >= 0 && mergedRows <= MOST_MERGED)
      merged.push({ top, bottom, column })
  }
  for (const [, cell = ''] of xml.matchAll(NO_RESULT)) {
    if (notes.length < MOST_NOTES) notes.push(noResult(attribute(` ${cell}`, 'r') ?? ''))
  }
  return { rows, columns, lastRow, merged, notes }
}

/** A formula that stands in its cell alone. */
const NO_RESULT =
  /<(?:\w+:)?c\s([^<>]*)>\s*<(?:\w+:)?f\b(?:[^<>]*\/>|[^<>]*>[^<]*<\/(?:\w+:)?f>)\s*(?:<(?:\w+:)?v\s*\/>\s*|<(?:\w+:)?v><\/(?:\w+:)?v>\s*)?<\/(?:\w+:)?c>/g

/** Indices from 0 of an address such as `B12`; -1 where it is none. */
function address(text: string): { readonly row: number; readonly column: number } {
  const [, letters = '', digits = '0'] = /^\$?([A-Z]{1,3})\$?(\d{1,7})$/.exec(text) ?? []
  const column = [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0)
  return { row: Number(digits) - 1, column: column - 1 }
}

function noResult(at: string): SheetNote {
  const { row, column } = address(at)
  return {
    row: row + 1,
    column: column + 1,
    code: 'formula',
    message: {
      zh: `${at} 是没有存下结果的公式，读作空白；请在 Excel 中打开并重新保存。`,
      en: `${at} is a formula whose result was not saved, read as empty: open the file in Excel and save it again.`,
    },
  }
}
