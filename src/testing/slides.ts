import { readFileSync } from 'node:fs'
import { decodeBoundaries, decodePrefectures } from '../datasets/boundaries'
import type { OpenDataset } from '../datasets/openDataset'
import type { MapApproval } from '../domain/boundaries'
import type { Dataset } from '../domain/dataset'
import type { Lang } from '../domain/text'
import { createMemoryEngine } from '../engine/memoryEngine'
import type { FactSources } from '../features/slides/facts/sceneFacts'

function read<T>(path: string): T {
  return JSON.parse(readFileSync(path, 'utf8')) as T
}

/** The shipped dataset. */
export const SHIPPED = read<Dataset>('data/2019q3/dataset.json')

function openInTest(dataset: Dataset): OpenDataset {
  const { entries, ...header } = dataset
  const places = new Map(entries.flatMap((entry) => entry.places.map(({ adcode, name }) => [adcode, name])))
  return { header, places, engine: createMemoryEngine(dataset) }
}

/** Boundaries as served, and one dataset; others cannot be opened. */
export function slideSources(lang: Lang, dataset: Dataset = SHIPPED, approval?: MapApproval): FactSources {
  const opened = openInTest(dataset)
  const points = read<Record<string, [number, number]>>('public/geo/places.json')
  return {
    lang,
    files: {
      boundaries: decodeBoundaries(read('public/geo/divisions.topo.json')),
      prefectures: decodePrefectures(read('public/geo/prefectures.topo.json')),
      points: new Map(Object.entries(points)),
      approval: approval ?? read<MapApproval>('public/geo/approval.json'),
    },
    open: async (id) => {
      if (id !== null && id !== dataset.id) throw new Error('not here')
      return opened
    },
  }
}
