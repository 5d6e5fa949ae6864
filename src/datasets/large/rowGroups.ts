import type { ParquetParsers } from 'hyparquet'
import { breathing } from './breathing'
import { type ParquetDataset, readGroup } from './parquet'

/** The values of a row group's columns, by column. */
export type Values = ReadonlyMap<string, readonly unknown[]>

/** Row groups that are fetched at once, so that the connection is never idle; they are unpacked in order. */
const AHEAD = 6

interface GroupOptions {
  /** Whether somebody waits for them. */
  readonly isUrgent?: (() => boolean) | undefined
  /** From the last to the first. */
  readonly isBackward?: boolean
  /** How values are read, where otherwise than usual. */
  readonly parsers?: Partial<ParquetParsers>
}

/** Calls back for the columns of every row group, one after the other. */
export async function forGroups(
  dataset: ParquetDataset,
  columns: readonly string[],
  found: (values: Values, group: number) => void,
  { isUrgent = () => true, isBackward = false, parsers }: GroupOptions = {},
): Promise<void> {
  const pending: Promise<Values>[] = []
  const order = [...dataset.groups.keys()]
  if (isBackward) order.reverse()
  const breathe = breathing(isUrgent)
  for (const [at, group] of order.entries()) {
    for (const next of order.slice(at + pending.length, at + (isUrgent() ? AHEAD : 2))) {
      const values = readGroup(dataset, next, columns, parsers)
      // Whoever waits hears of a failure; the others must not be missed meanwhile.
      values.catch(() => undefined)
      pending.push(values)
    }
    const values = await pending.shift()
    if (values) found(values, group)
    await breathe()
  }
}
