import { useEffect, useSyncExternalStore } from 'react'
import type { InitChart } from './chartHost'

/** Whether the chart library is here. `retry` asks for it again, for every chart that waits. */
export type Library =
  | { readonly type: 'loading' }
  | { readonly type: 'loaded'; readonly init: InitChart }
  | { readonly type: 'failed'; readonly retry: () => void }

/** Loads a library once for all who wait for it, and again after a failure when somebody asks. */
export function createLoader(load: () => Promise<InitChart>) {
  const loading: Library = { type: 'loading' }
  const listeners = new Set<() => void>()
  let state: Library = loading
  let asked = false

  const set = (next: Library) => {
    state = next
    for (const listener of listeners) listener()
  }
  const request = () => {
    if (asked) return
    asked = true
    if (state.type === 'failed') set(loading)
    load().then(
      (init) => set({ type: 'loaded', init }),
      () => {
        asked = false
        set({ type: 'failed', retry: request })
      },
    )
  }
  const subscribe = (listener: () => void) => {
    listeners.add(listener)
    return () => {
      listeners.delete(listener)
    }
  }
  return { request, subscribe, current: () => state }
}

const charts = createLoader(async () => (await import('./echarts')).initChart)

/** The chart library, asked for when the first chart is mounted. */
export function useChartLibrary(): Library {
  useEffect(charts.request, [])
  return useSyncExternalStore(charts.subscribe, charts.current)
}
