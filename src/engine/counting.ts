import { KINDS } from '../domain/dataset'
import { binStarts } from './bins'
import type { BlockCounts } from './blockCounts'
import type { BinUnit, Searched } from './engine'
import { groupsIn, type Selection } from './selection'
import { forLongRows, type SortedRows } from './sortedRows'
import type { Layer, Universe } from './universe'

/** Counts as arrays by code, which cross to another thread without a copy. See `Counts` for what each one counts. */
export interface CountArrays extends Searched {
  readonly passing: number
  readonly undated: number
  readonly jurisdiction: Uint32Array
  readonly kind: Uint32Array
  readonly topic: Uint32Array
  readonly place: Uint32Array
  /** One line of counts by kind for every bin. */
  readonly bins: Uint32Array
}

/** @param jurisdictions how many codes there are. */
export function countArrays(
  universe: Universe,
  selection: Selection,
  unit: BinUnit,
  jurisdictions: number,
): CountArrays {
  const { rows } = universe
  const { groups } = rows
  const layer = universe.layer(selection.topics)
  const byGroup = layer.groups.count(selection.span)
  const jurisdiction = new Uint32Array(jurisdictions)
  const kind = new Uint32Array(KINDS.length)
  let passing = 0
  let undated = 0
  for (let group = 0; group < byGroup.length; group++) {
    const count = byGroup[group] ?? 0
    const passesJurisdiction = selection.jurisdiction[group] === 1
    const passesKind = selection.kind[group] === 1
    if (passesKind) add(jurisdiction, groups.jurisdiction[group] ?? 0, count)
    if (passesJurisdiction) add(kind, groups.kind[group] ?? 0, count)
    if (passesJurisdiction && passesKind) {
      passing += count
      undated += layer.groups.undated[group] ?? 0
    }
  }
  return {
    passing,
    undated,
    jurisdiction,
    kind,
    topic: universe.countTopics(selection.span, selection.both),
    place: countPlaces(rows, layer, selection),
    bins: countBins(rows, layer, selection, unit),
  }
}

function add(counts: Uint32Array, code: number, by: number): void {
  counts[code] = (counts[code] ?? 0) + by
}

function countPlaces(rows: SortedRows, layer: Layer, { kind, span }: Selection): Uint32Array {
  const counts = new Uint32Array(rows.places.sets.vocabulary)
  if (counts.length === 0) return counts
  const passes = new Uint8Array(KINDS.length)
  for (const group of groupsIn(kind)) passes[rows.groups.kind[group] ?? 0] = 1
  const byKind = layer.places.count(span)
  for (let key = 0; key < byKind.length; key++) {
    if (passes[key % KINDS.length]) add(counts, Math.floor(key / KINDS.length), byKind[key] ?? 0)
  }
  return counts
}

function countBins(rows: SortedRows, layer: Layer, selection: Selection, unit: BinUnit): Uint32Array {
  switch (unit) {
    case 'day':
      return countEvenBins(rows, layer, selection, 1)
    case 'week':
      return countEvenBins(rows, layer, selection, 7)
    case 'month':
    case 'year':
      return countCalendarBins(rows, layer, selection, unit)
  }
}

/** Bins of months or years: each is the rows that begin in it and those that are open at its start. */
function countCalendarBins(
  { extent, origin, groups }: SortedRows,
  { groups: table }: Layer,
  { both }: Selection,
  unit: 'month' | 'year',
): Uint32Array {
  const starts = binStarts([extent[0] + origin, extent[1] + origin], unit)
  const bins = new Uint32Array((starts.length - 1) * KINDS.length)
  const passing = groupsIn(both)
  let begun = table.begunBefore((starts[0] ?? 0) - origin)
  for (let bin = 0; bin + 1 < starts.length; bin++) {
    const next = table.begunBefore((starts[bin + 1] ?? 0) - origin)
    const open = table.openAt((starts[bin] ?? 0) - origin)
    for (const group of passing) {
      const count = (next[group] ?? 0) - (begun[group] ?? 0) + (open[group] ?? 0)
      add(bins, bin * KINDS.length + (groups.kind[group] ?? 0), count)
    }
    begun = next
  }
  return bins
}

function countEvenBins(rows: SortedRows, layer: Layer, selection: Selection, days: 1 | 7): Uint32Array {
  const table = layer.groups.blockDays === days ? layer.groups : days === 1 ? layer.days() : null
  const bins = table ? binsOfTable(rows, table, selection) : binsOfRows(rows, layer, selection, days)
  const first = Math.floor(rows.extent[0] / days)
  return first === 0 ? bins : bins.slice(first * KINDS.length)
}

function binsOfTable({ groups }: SortedRows, table: BlockCounts, { both }: Selection): Uint32Array {
  const bins = new Uint32Array(table.blocks * KINDS.length)
  for (let code = 0; code < KINDS.length; code++) {
    const keys = groupsIn(both, (group) => groups.kind[group] === code)
    if (keys.length === 0) continue
    const begun = table.begunOf(keys)
    const open = table.openOf(keys)
    for (let bin = 0; bin < table.blocks; bin++) {
      bins[bin * KINDS.length + code] = (begun[bin + 1] ?? 0) - (begun[bin] ?? 0) + (open?.[bin] ?? 0)
    }
  }
  return bins
}

/** By a visit to every row, where a table would be more work. */
function binsOfRows(rows: SortedRows, { mask }: Layer, { both }: Selection, binDays: number): Uint32Array {
  const { dayStart, group, groups, topics } = rows
  const days = dayStart.length - 1
  const bins = new Uint32Array(Math.ceil(days / binDays) * KINDS.length)
  const passes = (position: number): boolean =>
    both[group[position] ?? 0] === 1 && (!mask || mask[topics.codes[position] ?? 0] === 1)
  const kindAt = (position: number): number => groups.kind[group[position] ?? 0] ?? 0
  for (let day = 0; day < days; day++) {
    const line = Math.floor(day / binDays) * KINDS.length
    const last = dayStart[day + 1] ?? 0
    for (let position = dayStart[day] ?? 0; position < last; position++) {
      if (passes(position)) add(bins, line + kindAt(position), 1)
    }
  }
  addOpenBins(rows, binDays, passes, kindAt, bins)
  return bins
}

/** Counts rows that span several days in every bin after their first, up to their last. */
function addOpenBins(
  rows: SortedRows,
  binDays: number,
  passes: (position: number) => boolean,
  kindAt: (position: number) => number,
  bins: Uint32Array,
): void {
  const changes = new Int32Array(bins.length + KINDS.length)
  const change = (day: number, code: number, by: number): void => {
    const at = (Math.floor(day / binDays) + 1) * KINDS.length + code
    changes[at] = (changes[at] ?? 0) + by
  }
  let day = 0
  forLongRows(rows, 0, rows.dated, (position, end) => {
    while ((rows.dayStart[day + 1] ?? 0) <= position) day++
    if (!passes(position)) return
    change(day, kindAt(position), 1)
    change(end, kindAt(position), -1)
  })
  const open = new Int32Array(KINDS.length)
  for (let at = 0; at < bins.length; at++) {
    const code = at % KINDS.length
    open[code] = (open[code] ?? 0) + (changes[at] ?? 0)
    add(bins, at, open[code] ?? 0)
  }
}
