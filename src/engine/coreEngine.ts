import { type Entry, KINDS } from '../domain/dataset'
import { binDays, binStarts } from './bins'
import type { CountedColumns } from './columns'
import type { CountArrays } from './counting'
import type { BinUnit, Counts, Engine, TimeBin } from './engine'
import type { Ask } from './protocol'
import type { Vocabulary } from './selection'

/** Where the texts of entries are: in memory, or in a file that is read in parts. */
export interface EntrySource {
  /** The entries at these rows of the digest, in this order. */
  read(rows: ArrayLike<number>, signal?: AbortSignal): Promise<readonly Entry[]>
}

/** What a core's codes stand for; small, whatever the number of rows. */
export interface CoreHeader extends Vocabulary {
  readonly rows: number
  readonly extent: CountedColumns['extent']
}

export function headerOf({ rows, extent, jurisdictions, topics, places }: CountedColumns): CoreHeader {
  return { rows, extent, jurisdictions, topics: topics.dictionary, places: places.dictionary }
}

/** The engine over a core, wherever that counts: puts names to its codes and texts to its rows. */
export function createCoreEngine(ask: Ask, header: CoreHeader, source: EntrySource): Engine {
  const days = new Map<BinUnit, readonly Pick<TimeBin, 'start' | 'end'>[]>()

  function daysOf(unit: BinUnit): readonly Pick<TimeBin, 'start' | 'end'>[] {
    const known = days.get(unit) ?? binDays(binStarts(header.extent, unit))
    days.set(unit, known)
    return known
  }

  return {
    count: async (filters, unit, signal) => {
      const counts = await ask({ type: 'count', filters, unit }, signal)
      return nameCounts(counts, header, daysOf(unit))
    },
    page: async (filters, sort, range, signal) => {
      const { rows, entries, ...page } = await ask({ type: 'page', filters, sort, range }, signal)
      return { ...page, rows: entries ?? (await source.read(rows, signal)) }
    },
    entry: async (id, signal) => {
      const row = await ask({ type: 'row', id }, signal)
      if (row === null) return null
      const [entry] = await source.read([row], signal)
      return entry ?? null
    },
  }
}

function nameCounts(
  counts: CountArrays,
  header: CoreHeader,
  days: readonly Pick<TimeBin, 'start' | 'end'>[],
): Counts {
  const { bins, kind, searched } = counts
  return {
    total: header.rows,
    ...(searched !== undefined && { searched }),
    passing: counts.passing,
    jurisdiction: named(header.jurisdictions, counts.jurisdiction),
    kind: byKind(kind, 0),
    topic: named(header.topics, counts.topic),
    place: named(header.places, counts.place),
    bins: days.map(({ start, end }, i) => ({ start, end, byKind: byKind(bins, i * KINDS.length) })),
    undated: counts.undated,
  }
}

function named(dictionary: readonly string[], counts: Uint32Array): ReadonlyMap<string, number> {
  const byName = new Map<string, number>()
  for (let code = 0; code < dictionary.length; code++) byName.set(dictionary[code] ?? '', counts[code] ?? 0)
  return byName
}

/** Counts stand in the order of `KINDS`. */
function byKind(counts: Uint32Array, at: number): Counts['kind'] {
  return {
    policy: counts[at] ?? 0,
    voice: counts[at + 1] ?? 0,
    application: counts[at + 2] ?? 0,
    unspecified: counts[at + 3] ?? 0,
  }
}
