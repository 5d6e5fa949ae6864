import { KINDS } from '../../domain/dataset'
import type { TimeBin } from '../../engine/engine'
import type { StackedColumn } from '../../ui/StackedColumns'

/** A region's entries a week as columns stacked by kind. */
export function weekColumns(
  bins: readonly TimeBin[],
  inWords: (bin: TimeBin, count: number) => string,
): readonly StackedColumn[] {
  return bins.map((bin) => {
    const parts = KINDS.map((kind) => ({ kind, count: bin.byKind[kind] }))
    const count = parts.reduce((sum, part) => sum + part.count, 0)
    return { key: bin.start, description: inWords(bin, count), parts }
  })
}
