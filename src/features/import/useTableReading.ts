import { useEffect, useRef, useState } from 'react'
import type { Adcode } from '../../domain/adcode'
import type { Sheet } from '../../ingest/opened'
import type { ColumnMapping } from '../../ingest/table/columns'
import type { TableReading } from '../../ingest/table/types'
import { detailOf } from './troubles'
import type { Import } from './useImport'

/** How a sheet is read: what its columns mean, and what its names of provinces mean. */
export interface Choice {
  readonly sheet: Sheet
  readonly mapping: ColumnMapping
  readonly names: Readonly<Record<string, Adcode>>
  readonly isRemembered: boolean
}

/** What came of reading a table by a choice. */
interface Outcome {
  readonly choice: Choice
  /** `null` where it failed. */
  readonly reading: TableReading | null
  /** Why it failed, as the browser says it. */
  readonly trouble: string | null
}

/** What there is to show and to go on with, of a choice. */
interface Shown {
  /** What is seen until the choice is read: of the same sheet, by this choice or the one before it. */
  readonly seen: TableReading | null
  /** What was read by this very choice; nothing else goes on to the review. */
  readonly reading: TableReading | null
  readonly trouble: string | null
}

const NOTHING: Shown = { seen: null, reading: null, trouble: null }

export function shownOf(outcome: Outcome | null, choice: Choice | null): Shown {
  if (!outcome || outcome.choice.sheet !== choice?.sheet) return NOTHING
  const { reading, trouble } = outcome
  return outcome.choice === choice
    ? { seen: reading, reading, trouble }
    : { seen: reading, reading: null, trouble: null }
}

/** A pause after a choice, in milliseconds, before the table is read anew. */
const PAUSE = 150

/** Reads a table by a choice, and anew whenever that changes. */
export function useTableReading(
  choice: Choice | null,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
  readTable: Import['readTable'],
): Shown {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const read = useRef(readTable)
  read.current = readTable
  useEffect(() => {
    if (!choice) return
    const controller = new AbortController()
    const { signal } = controller
    const { sheet, mapping, names } = choice
    const end = (reading: TableReading | null, trouble: string | null): void => {
      if (!signal.aborted) setOutcome({ choice, reading, trouble })
    }
    const timer = setTimeout(() => {
      const options = { source: { file, sha256 }, names }
      read.current(sheet, mapping, options, signal).then(
        (reading) => end(reading, null),
        (error) => end(null, detailOf(error)),
      )
    }, PAUSE)
    return () => {
      clearTimeout(timer)
      controller.abort()
    }
  }, [choice, file, sha256])
  return shownOf(outcome, choice)
}
