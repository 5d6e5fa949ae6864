import type { Dataset } from '../domain/dataset'
import { entryText, glossaryOf } from '../domain/searchText'
import { countedColumns } from './columns'
import { buildCore, type CoreColumns } from './core'
import { createCoreEngine, headerOf } from './coreEngine'
import type { Engine } from './engine'
import { packText } from './packedText'
import { type Ask, askHere } from './protocol'
import { startWorker } from './workerCore'

/** From this many entries on, building the counts would hold the page up for longer than starting a worker takes. */
const WORKER_ENTRIES = 50_000

/** Columns of a valid dataset for a core. */
export function coreColumns(dataset: Dataset): CoreColumns {
  const { entries } = dataset
  const glossary = glossaryOf(dataset)
  return {
    ...countedColumns(dataset),
    text: packText(entries.length, (row) => {
      const entry = entries[row]
      return entry ? entryText(entry, glossary) : ''
    }),
    ids: packText(entries.length, (row) => entries[row]?.id ?? ''),
  }
}

/**
 * The engine for datasets of thousands of entries and more: counts in a worker; in this thread where they are built sooner
 * than a worker starts, or where the browser allows none.
 *
 * @param start as of `startWorker`.
 * @throws CoreError where the counts cannot be built.
 */
export async function createLargeEngine(dataset: Dataset, start: () => Worker): Promise<Engine> {
  const columns = coreColumns(dataset)
  const header = headerOf(columns)
  const { entries } = dataset
  return createCoreEngine(await askOf(columns, start), header, {
    read: async (rows) => Array.from(rows).flatMap((row) => entries[row] ?? []),
  })
}

async function askOf(columns: CoreColumns, start: () => Worker): Promise<Ask> {
  const worker = columns.rows < WORKER_ENTRIES ? null : await startWorker(start).catch(() => null)
  return worker ? worker.open(columns) : askHere(buildCore(columns))
}
