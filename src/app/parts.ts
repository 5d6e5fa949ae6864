import { lazy } from 'react'

/** Parts of the page that are fetched after the map has its colours. */
export const Timeline = lazy(async () => ({
  default: (await import('../features/timeline/Timeline')).Timeline,
}))
export const Breakdowns = lazy(async () => ({
  default: (await import('../features/breakdowns/Breakdowns')).Breakdowns,
}))
export const EntryList = lazy(async () => ({
  default: (await import('../features/entries/EntryList')).EntryList,
}))
export const RegionPanel = lazy(async () => ({
  default: (await import('../features/details/RegionPanel')).RegionPanel,
}))
export const EntryPanel = lazy(async () => ({
  default: (await import('../features/details/EntryPanel')).EntryPanel,
}))
export const DivisionTable = lazy(async () => ({
  default: (await import('../features/choropleth/DivisionTable')).DivisionTable,
}))
