import { newThread } from '../../src/datasets/large/thread'
import { type Entry, KINDS } from '../../src/domain/dataset'
import { formatDay, parseDay } from '../../src/domain/dates'
import { NO_FILTERS } from '../../src/domain/filters'
import { buildCore, type CoreColumns } from '../../src/engine/core'
import { createCoreEngine, headerOf } from '../../src/engine/coreEngine'
import type { Engine } from '../../src/engine/engine'
import { askHere } from '../../src/engine/protocol'
import { startWorker } from '../../src/engine/workerCore'
import { type Contestant, filled, NEWEST } from './contestant'
import { DAYS, FIRST_DAY, JURISDICTIONS, TOPICS, type WorkloadColumns } from './workload'

/** The engine through its seam: counts and rows as the page gets them, from a worker or in this thread. */
export async function ours(where: 'worker' | 'thread'): Promise<Contestant> {
  const worker = where === 'worker' ? await startWorker(newThread) : null
  let engine: Engine
  return {
    load: async (columns) => {
      const { day } = columns
      const core = coreColumns(columns)
      const header = headerOf(core)
      const ask = worker ? await worker.open(core) : askHere(buildCore(core))
      engine = createCoreEngine(ask, header, {
        read: async (rows) => Array.from(rows, (row) => ({ id: String(day[row] ?? 0) }) as Entry),
      })
    },
    run: async ({ jurisdiction, kind, days }) => {
      const filters = {
        ...NO_FILTERS,
        jurisdiction: jurisdiction.map((code) => JURISDICTIONS[code] ?? ''),
        kind: kind.flatMap((code) => KINDS[code] ?? []),
        time: days && {
          type: 'range' as const,
          start: formatDay(FIRST_DAY + days[0]),
          end: formatDay(FIRST_DAY + days[1]),
        },
      }
      const [counts, page] = await Promise.all([
        engine.count(filters, 'week'),
        engine.page(filters, 'newest', { type: 'offset', offset: 0, limit: NEWEST }),
      ])
      return () => ({
        jurisdiction: JURISDICTIONS.map((adcode) => counts.jurisdiction.get(adcode) ?? 0),
        kind: KINDS.slice(0, 3).map((kind) => counts.kind[kind]),
        topic: TOPICS.map((id) => counts.topic.get(id) ?? 0),
        weeks: filled(
          Math.ceil(DAYS / 7),
          counts.bins.map(({ start, byKind }) => [
            ((parseDay(start) ?? 0) - FIRST_DAY) / 7,
            byKind.policy + byKind.voice + byKind.application,
          ]),
        ),
        newest: page.rows.map(({ id }) => Number(id)),
      })
    },
  }
}

/** No places, no texts and no rows of several days, since no peer counts or searches any. */
function coreColumns({
  rows,
  jurisdiction,
  kind,
  day,
  topicOffsets,
  topicValues,
}: WorkloadColumns): CoreColumns {
  const startDay = new Int32Array(rows)
  for (let row = 0; row < rows; row++) startDay[row] = FIRST_DAY + (day[row] ?? 0)
  const noText = { rows: 0, chunks: [], starts: new Uint32Array(0) }
  return {
    rows,
    jurisdictions: JURISDICTIONS,
    jurisdiction,
    kind,
    topics: { dictionary: TOPICS, codes: null, offsets: topicOffsets, values: topicValues },
    places: {
      dictionary: [],
      codes: new Uint32Array(rows),
      offsets: new Uint32Array(2),
      values: new Uint16Array(0),
    },
    startDay,
    endDay: startDay,
    extent: [FIRST_DAY, FIRST_DAY + DAYS - 1],
    text: noText,
    ids: noText,
  }
}
