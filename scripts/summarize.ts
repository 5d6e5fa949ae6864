/** Writes the summary that stands beside a Parquet file: see `src/datasets/large/summary.ts`. */
import { writeFileSync } from 'node:fs'
import { asyncBufferFromFile } from 'hyparquet'
import { summaryPath } from '../src/datasets/large/address'
import { openParquet } from '../src/datasets/large/parquet'
import { readCounted } from '../src/datasets/large/parquetCounted'
import { summaryOf } from '../src/datasets/large/summary'
import { NO_FILTERS } from '../src/domain/filters'
import { coreOf } from '../src/engine/core'
import { createCoreEngine, headerOf } from '../src/engine/coreEngine'
import { askHere } from '../src/engine/protocol'

/** @throws DatasetError where the file cannot be opened. */
export async function summarize(file: string): Promise<void> {
  const dataset = await openParquet(file, await asyncBufferFromFile(file))
  const { columns, places } = await readCounted(dataset, () => undefined)
  const core = coreOf(columns, {
    withWords: () => new Uint8Array(columns.rows),
    searched: () => columns.rows,
    rowOf: () => null,
  })
  const engine = createCoreEngine(askHere(core), headerOf(columns), { read: async () => [] })
  const summary = await summaryOf(dataset.header, places, columns.extent, (unit) =>
    engine.count(NO_FILTERS, unit),
  )
  writeFileSync(summaryPath(file), JSON.stringify(summary))
}
