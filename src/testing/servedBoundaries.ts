/** The boundaries as served, for tests of what draws them. */
import { readFileSync } from 'node:fs'
import { decodeBoundaries } from '../datasets/boundaries'
import type { Boundaries } from '../domain/boundaries'

/** Without the islands, which would lie among the labels. */
export function servedBoundaries(): Boundaries {
  return {
    ...decodeBoundaries(JSON.parse(readFileSync('public/geo/divisions.topo.json', 'utf8'))),
    islands: { type: 'FeatureCollection', features: [] },
  }
}
