import type { Dataset } from '../domain/dataset'
import { entryText, glossaryOf } from '../domain/searchText'
import { countedColumns } from './columns'
import { buildCore, type CoreColumns } from './core'
import { createCoreEngine, headerOf } from './coreEngine'
import type { Engine } from './engine'
import { packText } from './packedText'
import { type Ask, askHere } from './protocol'
import { startWorker } from './workerCore'

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
 * The engine for datasets of many entries: counts in a worker, or in this thread where the browser allows no worker.
 *
 * @throws CoreError where the counts cannot be built.
 */
export async function createLargeEngine(dataset: Dataset): Promise<Engine> {
  const columns = coreColumns(dataset)
  const header = headerOf(columns)
  const { entries } = dataset
  return createCoreEngine(await askOf(columns), header, {
    read: async (rows) => Array.from(rows).flatMap((row) => entries[row] ?? []),
  })
}

async function askOf(columns: CoreColumns): Promise<Ask> {
  const worker = await startWorker().catch(() => null)
  return worker ? worker.open(columns) : askHere(buildCore(columns))
}
