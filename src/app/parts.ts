let open: () => void
const gate = new Promise<void>((resolve) => {
  open = resolve
})

/** Lets the parts beside the map load: called when the map is drawn, or when there is none to wait for. */
export function openParts(): void {
  open()
}

/** A part's script: its name, unique among the parts, and how to get it. */
export interface PartLoader<M> {
  readonly name: string
  readonly load: () => Promise<M>
}

/** Fetched only after the map has its colours, so that nothing delays them. */
function afterMap<M>(name: string, load: () => Promise<M>): PartLoader<M> {
  return { name, load: () => gate.then(load) }
}

export const SEARCH = afterMap('search', () => import('../features/search/SearchBox'))
export const TIMELINE = afterMap('timeline', () => import('../features/timeline/Timeline'))
export const BREAKDOWNS = afterMap('breakdowns', () => import('../features/breakdowns/Breakdowns'))
export const ENTRIES = afterMap('entries', () => import('../features/entries/EntryList'))

export const DATASETS = { name: 'datasets', load: () => import('../features/datasets/DatasetsDialog') }
export const IMPORT = { name: 'import', load: () => import('../features/import/ImportDialog') }
export const EXPORT = { name: 'export', load: () => import('./ExportPart') }

export const REGION = { name: 'region', load: () => import('../features/details/RegionPanel') }
export const ENTRY = { name: 'entry', load: () => import('../features/details/EntryPanel') }
export const SEAL = { name: 'seal', load: () => import('../features/share/FileSeal') }
export const SHARE = { name: 'share', load: () => import('../features/share/ShareDialog') }
export const LOAD = { name: 'load', load: () => import('./LoadNotice') }
export const BRIEFING = { name: 'briefing', load: () => import('../features/briefing/BriefingEditor') }
export const TABLE = { name: 'table', load: () => import('../features/choropleth/DivisionTable') }
export const CHOOSE = { name: 'choose', load: () => import('../features/compare/ChooseDataset') }
export const SLIDES = { name: 'slides', load: () => import('../features/slides/SlidesSection') }
export const PRINT = { name: 'print', load: () => import('../features/slides/PrintSection') }
