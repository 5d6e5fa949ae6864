/** A summary beside a large file: its header and the counts of all rows, small enough to be there before anything else. */
import { KINDS } from '../../domain/dataset'
import { BIN_UNITS, binDays, binStarts } from '../../engine/bins'
import type { BinUnit, Counts } from '../../engine/engine'
import type { DatasetHeader } from '../openDataset'
import { parseHeader } from './header'
import type { PlaceNames } from './parquet'

export const SUMMARY_FORMAT = 'policy-map-summary/1'

type Tally = Readonly<Record<string, number>>

export interface SummaryFile {
  readonly format: typeof SUMMARY_FORMAT
  readonly header: DatasetHeader
  readonly places: PlaceNames
  readonly rows: number
  /** First and last day that the timeline shows, as day numbers. */
  readonly extent: readonly [number, number]
  readonly undated: number
  readonly jurisdiction: Tally
  readonly kind: Tally
  readonly topic: Tally
  readonly place: Tally
  /** Counts by kind, bin after bin, in the order of `KINDS`; without days where they are very many. */
  readonly bins: Readonly<Partial<Record<BinUnit, readonly number[]>>>
}

/** More days would make the summary longer to fetch than all else in it. */
const MOST_DAYS = 1000

/** A summary that was read. */
export interface Summary {
  readonly header: DatasetHeader
  readonly places: PlaceNames
  readonly rows: number
  /** `null` for a unit that it has no bins of. */
  readonly counts: (unit: BinUnit) => Counts | null
}

/** @param countsOf the counts of all rows. */
export async function summaryOf(
  header: DatasetHeader,
  places: PlaceNames,
  extent: readonly [number, number],
  countsOf: (unit: BinUnit) => Promise<Counts>,
): Promise<SummaryFile> {
  const bins: Partial<Record<BinUnit, readonly number[]>> = {}
  for (const unit of BIN_UNITS) {
    if (unit === 'day' && extent[1] - extent[0] >= MOST_DAYS) continue
    const counts = await countsOf(unit)
    bins[unit] = counts.bins.flatMap(({ byKind }) => KINDS.map((kind) => byKind[kind]))
  }
  const all = await countsOf('year')
  return {
    format: SUMMARY_FORMAT,
    header,
    places,
    rows: all.total,
    extent,
    undated: all.undated,
    jurisdiction: Object.fromEntries(all.jurisdiction),
    kind: all.kind,
    topic: Object.fromEntries(all.topic),
    place: Object.fromEntries(all.place),
    bins,
  }
}

/** Reads a summary of unknown origin; `null` where it is none: the file then speaks for itself. */
export function readSummary(url: string, value: unknown): Summary | null {
  try {
    const file = value as SummaryFile
    if (file.format !== SUMMARY_FORMAT) return null
    const header = parseHeader(url, JSON.stringify(file.header))
    const isWhole = BIN_UNITS.every((unit) => {
      const counts = file.bins[unit]
      return !counts || counts.length === (binStarts(file.extent, unit).length - 1) * KINDS.length
    })
    if (!isWhole || !Number.isSafeInteger(file.rows)) return null
    const [jurisdiction, topic, place] = [file.jurisdiction, file.topic, file.place].map(
      (tally) => new Map(Object.entries(tally)),
    )
    return {
      header,
      places: file.places,
      rows: file.rows,
      counts: (unit) => {
        const bins = file.bins[unit]
        if (!bins) return null
        return {
          total: file.rows,
          passing: file.rows,
          jurisdiction: jurisdiction ?? new Map(),
          kind: kindsOf(
            KINDS.map((kind) => file.kind[kind] ?? 0),
            0,
          ),
          topic: topic ?? new Map(),
          place: place ?? new Map(),
          bins: binDays(binStarts(file.extent, unit)).map((bin, i) => ({ ...bin, byKind: kindsOf(bins, i) })),
          undated: file.undated,
        }
      },
    }
  } catch {
    return null
  }
}

function kindsOf(counts: readonly number[], line: number): Counts['kind'] {
  const [policy = 0, voice = 0, application = 0, unspecified = 0] = counts.slice(
    line * KINDS.length,
    (line + 1) * KINDS.length,
  )
  return { policy, voice, application, unspecified }
}
