import type { Adcode } from '../domain/adcode'
import type { Sheet } from '../ingest/opened'
import { COLUMN_MEANINGS, type ColumnMapping } from '../ingest/table/columns'

/** How a table was read: what its columns mean, and what its names of jurisdictions mean. */
export interface KeptMapping {
  readonly mapping: ColumnMapping
  readonly names: Readonly<Record<string, Adcode>>
}

const PLACE = 'policy-map-mappings/1'

/** The mappings used last, by their headers. */
const MOST = 50

type Stored = readonly (readonly [headers: string, kept: KeptMapping])[]

function stored(): Stored {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(PLACE) ?? '[]')
    return Array.isArray(value) ? (value.filter(Array.isArray) as unknown as Stored) : []
  } catch {
    return []
  }
}

/** Of headers, or of the first row where there are none, no more than this many characters count. */
const LONGEST = 1000

/** What a table is known by: its headers; without any, its first row that has something in it. */
function keyOf({ rows }: Sheet, headerRow: number): string {
  const row = headerRow < 0 ? rows.find((cells) => cells.some((cell) => /\S/.test(cell))) : rows[headerRow]
  const key = (row ?? []).map((cell) => cell.trim()).join('\t')
  return /\S/.test(key) ? key.slice(0, LONGEST) : ''
}

function isMapping(mapping: ColumnMapping | undefined): boolean {
  return (
    Number.isInteger(mapping?.headerRow) &&
    Array.isArray(mapping?.columns) &&
    mapping.columns.every((meaning) => COLUMN_MEANINGS.includes(meaning))
  )
}

/** The row in which a table has headers that are kept: where they were, or where they are proposed; `null`: neither. */
function rowOf(headers: string, sheet: Sheet, kept: number, proposed: number): number | null {
  if (headers === keyOf(sheet, kept)) return kept
  return kept >= 0 && proposed >= 0 && headers === keyOf(sheet, proposed) ? proposed : null
}

/** How the same table, or one with the same headers, was read last on this device; `null` where none was. */
export function recallMapping(sheet: Sheet, proposed: ColumnMapping): KeptMapping | null {
  for (const [headers, kept] of stored()) {
    if (!headers || !isMapping(kept?.mapping)) continue
    const headerRow = rowOf(headers, sheet, kept.mapping.headerRow, proposed.headerRow)
    if (headerRow !== null) {
      return { mapping: { headerRow, columns: kept.mapping.columns }, names: kept.names ?? {} }
    }
  }
  return null
}

/** Remembers how a table was read; where nothing may be kept, nothing is. */
export function keepMapping(sheet: Sheet, kept: KeptMapping): void {
  const headers = keyOf(sheet, kept.mapping.headerRow)
  if (!headers) return
  const others = stored().filter(([one]) => one !== headers)
  try {
    localStorage.setItem(PLACE, JSON.stringify([[headers, kept], ...others].slice(0, MOST)))
  } catch {
    // It is asked again next time.
  }
}
