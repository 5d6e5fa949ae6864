import { useEffect, useRef, useState } from 'react'
import type { Adcode } from '../../domain/adcode'
import type { Dataset } from '../../domain/dataset'
import type { Sheet } from '../../ingest/opened'
import type { ColumnMapping } from '../../ingest/table/columns'
import type { TableReading } from '../../ingest/table/types'
import type { Task } from './openChosen'
import { detailOf } from './troubles'
import type { Import } from './useImport'

/** How a sheet is read: what its columns mean, what its names of provinces mean, and what it covers. */
export interface Choice {
  readonly sheet: Sheet
  readonly mapping: ColumnMapping
  readonly names: Readonly<Record<string, Adcode>>
  /** `null`: what the table says. */
  readonly period: Dataset['period'] | null
  readonly isRemembered: boolean
}

/** How reading a table goes. */
export type ReadingState =
  /** It takes long; `fraction`, from 0 to 1, is `null` before anything is known. */
  | { readonly type: 'going'; readonly fraction: number | null }
  | { readonly type: 'done'; readonly reading: TableReading }
  | { readonly type: 'stopped' }
  /** `trouble`: why, as the browser says it. */
  | { readonly type: 'failed'; readonly trouble: string }

/** What came of reading a table by a choice, and the reading of the same sheet before that, if any. */
export interface Outcome {
  readonly choice: Choice
  readonly state: ReadingState
  readonly before: TableReading | null
}

/** What there is to show and to go on with, of a choice. */
interface Shown {
  /** What is seen until the choice is read: of the same sheet, by this choice or the one before it. */
  readonly seen: TableReading | null
  /** What was read by this very choice; nothing else goes on to the review. */
  readonly reading: TableReading | null
  /** How it goes, where there is something to say of it. */
  readonly state: ReadingState | null
}

export function shownOf(outcome: Outcome | null, choice: Choice | null): Shown {
  if (!outcome || outcome.choice.sheet !== choice?.sheet) return { seen: null, reading: null, state: null }
  const { state, before } = outcome
  const read = state.type === 'done' ? state.reading : null
  return outcome.choice === choice
    ? { seen: read ?? before, reading: read, state }
    : { seen: read ?? before, reading: null, state: null }
}

/** A pause after a choice, in milliseconds, before the table is read anew. */
const PAUSE = 150

/** From here on, in milliseconds, a reading takes long: how far it is is said. */
const LONG = 500

/** A reading that was started. */
interface Started {
  /** Ends it, and says so. */
  stop(): void
  /** Ends it without a word. */
  abandon(): void
}

/** Starts to read after a pause. @param tell called at most once a state, but for how far it is. */
export function startReading(
  read: (task: Task) => Promise<TableReading>,
  tell: (state: ReadingState) => void,
): Started {
  const controller = new AbortController()
  const { signal } = controller
  let fraction: number | null = null
  let isLong = false
  const end = (state: ReadingState | null): void => {
    if (signal.aborted) return
    clearTimeout(pause)
    clearTimeout(long)
    controller.abort()
    if (state) tell(state)
  }
  const progress = (next: number): void => {
    fraction = next
    if (isLong && !signal.aborted) tell({ type: 'going', fraction })
  }
  const pause = setTimeout(() => {
    read({ signal, progress }).then(
      (reading) => end({ type: 'done', reading }),
      (error) => end({ type: 'failed', trouble: detailOf(error) }),
    )
  }, PAUSE)
  const long = setTimeout(() => {
    isLong = true
    tell({ type: 'going', fraction })
  }, PAUSE + LONG)
  return { stop: () => end({ type: 'stopped' }), abandon: () => end(null) }
}

/** Reads a table by a choice, and anew whenever that changes. `stop` ends what is being read. */
export function useTableReading(
  choice: Choice | null,
  { file, sha256 }: { readonly file: string; readonly sha256: string },
  readTable: Import['readTable'],
): Shown & { readonly stop: () => void } {
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const read = useRef(readTable)
  read.current = readTable
  const started = useRef<Started | null>(null)
  useEffect(() => {
    if (!choice) return
    const { sheet, mapping, names, period } = choice
    const options = { source: { file, sha256 }, names, ...(period && { period }) }
    const one = startReading(
      (task) => read.current(sheet, mapping, options, task),
      (state) => setOutcome((last) => ({ choice, state, before: shownOf(last, choice).seen })),
    )
    started.current = one
    return one.abandon
  }, [choice, file, sha256])
  return { ...shownOf(outcome, choice), stop: () => started.current?.stop() }
}
