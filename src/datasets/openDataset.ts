import { createContext, useContext } from 'react'
import type { Adcode } from '../domain/adcode'
import type { Dataset } from '../domain/dataset'
import type { Engine } from '../engine/engine'

/** A dataset without its entries: what the page may hold whole, however many entries there are. */
export type DatasetHeader = Omit<Dataset, 'entries'>

/** The dataset on screen, the names of its places below the division, and the engine that counts its entries. */
export interface OpenDataset {
  readonly header: DatasetHeader
  readonly places: ReadonlyMap<Adcode, string>
  readonly engine: Engine
}

export const OpenDatasetContext = createContext<OpenDataset | null>(null)

/** The dataset on screen. Only below the provider that the app puts up once a dataset is open. */
export function useOpenDataset(): OpenDataset {
  const open = useContext(OpenDatasetContext)
  if (!open) throw new Error('useOpenDataset needs an open dataset around it')
  return open
}
