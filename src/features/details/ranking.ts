import type { Adcode } from '../../domain/adcode'

export interface Ranked {
  readonly adcode: Adcode
  readonly count: number
  /** 1 is the largest count; equal counts share a rank. */
  readonly rank: number
}

/** Jurisdictions with entries, most first; equal counts in the order of their adcodes. */
export function ranking(counts: ReadonlyMap<Adcode, number>): readonly Ranked[] {
  const sorted = [...counts]
    .filter(([, count]) => count > 0)
    .sort(([codeA, a], [codeB, b]) => b - a || codeA.localeCompare(codeB))
  return sorted.map(([adcode, count]) => ({
    adcode,
    count,
    rank: sorted.findIndex((other) => other[1] === count) + 1,
  }))
}

/** The jurisdiction with those before and after it in the ranking; empty where it has no entry. */
export function rankNeighbours(ranked: readonly Ranked[], adcode: Adcode, reach = 2): readonly Ranked[] {
  const at = ranked.findIndex((one) => one.adcode === adcode)
  return at < 0 ? [] : ranked.slice(Math.max(0, at - reach), at + reach + 1)
}
