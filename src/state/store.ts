import { create } from 'zustand'
import { COUNTRY } from '../domain/camera'
import type { Kind } from '../domain/dataset'
import { clickValues, type Filters, type SetDimension, type TimeFilter } from '../domain/filters'
import { DEFAULT_VIEW, type Panel, type ThemeChoice, type View } from './view'

/** How a change enters the browser's history: as a step that Back undoes, or in place of the present one. */
export type HistoryStep = 'push' | 'replace'

interface Store {
  readonly view: View
  /** How the last change of `view` came about; read by the history. */
  readonly step: HistoryStep
  readonly theme: ThemeChoice
}

/** The user's choices. Components read through `useStore(selector)` with selectors that return what is stored. */
export const useStore = create<Store>(() => ({ view: DEFAULT_VIEW, step: 'replace', theme: 'auto' }))

/** Changes parts of the view in one step. */
export function changeView(change: Partial<View>, step: HistoryStep = 'push'): void {
  useStore.setState(({ view }) => ({ view: { ...view, ...change }, step }))
}

/** Changes parts of the filters in one step. */
export function changeFilters(change: Partial<Filters>, step: HistoryStep = 'push'): void {
  const { filters } = useStore.getState().view
  changeView({ filters: { ...filters, ...change } }, step)
}

/** A click on values of a dimension: sets, adds (Ctrl, Cmd, Shift) or takes back. */
export function clickFilter(dimension: SetDimension, values: readonly string[], additive: boolean): void {
  const { filters } = useStore.getState().view
  switch (dimension) {
    case 'jurisdiction':
      return changeFilters({ jurisdiction: clickValues(filters.jurisdiction, values, additive) })
    case 'topic':
      return changeFilters({ topic: clickValues(filters.topic, values, additive) })
    case 'kind':
      return changeFilters({ kind: clickValues<Kind>(filters.kind, values as readonly Kind[], additive) })
  }
}

/** Filters by time; while a brush is dragged or played, in place of the present step. */
export function setTime(time: TimeFilter | null, step: HistoryStep = 'push'): void {
  changeFilters({ time }, step)
}

export function openPanel(panel: Panel): void {
  changeView({ panel })
}

export function closePanel(): void {
  changeView({ panel: null })
}

/**
 * Escape: one step a press. Closes an entry's panel; takes back the chosen jurisdictions with the panel that came with
 * them, then the other filters, one dimension after the other; and at last goes back to the whole country.
 */
export function takeBack(): void {
  const { filters, panel, camera } = useStore.getState().view
  if (panel?.type === 'entry') closePanel()
  else if (panel || filters.jurisdiction.length > 0) {
    changeView({ filters: { ...filters, jurisdiction: [] }, panel: null })
  } else if (filters.text !== '') changeFilters({ text: '' })
  else if (filters.time) changeFilters({ time: null })
  else if (filters.topic.length > 0) changeFilters({ topic: [] })
  else if (filters.kind.length > 0) changeFilters({ kind: [] })
  else if (camera.type !== 'country') changeView({ camera: COUNTRY }, 'replace')
}

export function setTheme(theme: ThemeChoice): void {
  useStore.setState({ theme })
}
