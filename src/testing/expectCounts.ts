import { expect } from 'vitest'
import { type Entry, KINDS } from '../domain/dataset'
import type { Filters } from '../domain/filters'
import type { Counts } from '../engine/engine'
import { naiveCounts } from './naiveEngine'

/** Expects counts to be the naive double loop's, and to leave nothing out. */
export function expectNaive(counts: Counts, entries: readonly Entry[], filters: Filters): void {
  const naive = naiveCounts(entries, filters)
  expect(counts.total).toBe(entries.length)
  expect(counts.passing).toBe(naive.passing)
  expect(counts.kind).toEqual(naive.kind)
  expect(counts.undated).toBe(naive.undated)
  for (const { jurisdiction, topics, places } of entries) {
    expect(counts.jurisdiction.has(jurisdiction)).toBe(true)
    for (const id of topics) expect(counts.topic.has(id)).toBe(true)
    for (const { adcode } of places) expect(counts.place.has(adcode)).toBe(true)
  }
  for (const [adcode, count] of counts.jurisdiction) expect(count).toBe(naive.jurisdiction(adcode))
  for (const [id, count] of counts.topic) expect(count).toBe(naive.topic(id))
  for (const [adcode, count] of counts.place) expect(count).toBe(naive.place(adcode))
  for (const bin of counts.bins) {
    for (const kind of KINDS) expect(bin.byKind[kind]).toBe(naive.bin(bin.start, bin.end, kind))
  }
}
