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

function headersOf({ rows }: Sheet, { headerRow }: ColumnMapping): string {
  return (rows[headerRow] ?? []).map((cell) => cell.trim()).join('\t')
}

/** How a table with the same headers was read last on this device; `null` where none was. */
export function recallMapping(sheet: Sheet, proposed: ColumnMapping): KeptMapping | null {
  const headers = headersOf(sheet, proposed)
  const kept = headers && stored().find(([one]) => one === headers)?.[1]
  if (!kept || !Array.isArray(kept.mapping?.columns)) return null
  const columns = kept.mapping.columns.filter((meaning) => COLUMN_MEANINGS.includes(meaning))
  if (columns.length !== kept.mapping.columns.length) return null
  return { mapping: { headerRow: proposed.headerRow, columns }, names: kept.names ?? {} }
}

/** Remembers how a table was read; where nothing may be kept, nothing is. */
export function keepMapping(sheet: Sheet, kept: KeptMapping): void {
  const headers = headersOf(sheet, kept.mapping)
  if (!headers) return
  const others = stored().filter(([one]) => one !== headers)
  try {
    localStorage.setItem(PLACE, JSON.stringify([[headers, kept], ...others].slice(0, MOST)))
  } catch {
    // It is asked again next time.
  }
}
