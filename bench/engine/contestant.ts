import type { WorkloadColumns } from './workload'

/** Filters by code; an empty list narrows nothing. Days since the workload's first, both inclusive. */
export interface State {
  readonly jurisdiction: readonly number[]
  readonly kind: readonly number[]
  readonly days: readonly [number, number] | null
}

/** The four count arrays, each of the rows that pass every filter but its own, and the newest rows that pass all. */
export interface Answer {
  readonly jurisdiction: readonly number[]
  readonly kind: readonly number[]
  readonly topic: readonly number[]
  readonly weeks: readonly number[]
  /** Days of the newest rows, the newest first: which row of a day comes first is left to each contestant. */
  readonly newest: readonly number[]
}

export const NEWEST = 50

export interface Contestant {
  load(columns: WorkloadColumns): Promise<void>
  /** Brings all counts up to date with a state. What comes back puts them into one form, and is not timed. */
  run(state: State): Promise<() => Answer>
  /** Bytes in memory that the browser does not count, such as WebAssembly's. */
  otherBytes?(): Promise<number>
}

/** A list of zeros with some counts filled in. */
export function filled(length: number, counts: Iterable<readonly [number, number]>): number[] {
  const list = new Array<number>(length).fill(0)
  for (const [code, count] of counts) list[code] = count
  return list
}

/** One bit a topic. */
export function topicMasks({ rows, topicOffsets, topicValues }: WorkloadColumns): Uint16Array {
  const masks = new Uint16Array(rows)
  for (let row = 0; row < rows; row++) {
    let mask = 0
    for (let at = topicOffsets[row] ?? 0; at < (topicOffsets[row + 1] ?? 0); at++) {
      mask |= 1 << (topicValues[at] ?? 0)
    }
    masks[row] = mask
  }
  return masks
}
