/**
 * The floor page: the product's libraries from the same lock file and nothing of ours. It draws the same views in the
 * simplest way: the map with its names and hatching, four bar charts, a stacked timeline and the list, and filters by a
 * click on a division. It has no words, panels, keyboard, states, search or history. What the product takes is measured
 * as a ratio to it.
 *
 * Marks: `floor:choropleth` when MapLibre has drawn the divisions in their colours, `floor:charts` when the charts are
 * drawn. The address may give the boxes' sizes, so that both pages paint as many pixels: `?boxes=` and a JSON object
 * of [width, height] by view.
 */
import { QueryClient, QueryClientProvider, useQuery } from '@tanstack/react-query'
import { lazy, StrictMode, Suspense, useEffect, useRef, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { create } from 'zustand'
import { type FloorData, loadData } from './data'

const SIZES = {
  map: [860, 560],
  timeline: [1400, 200],
  kind: [500, 160],
  jurisdiction: [500, 300],
  topic: [500, 300],
  region: [500, 160],
  ...JSON.parse(new URLSearchParams(location.search).get('boxes') ?? '{}'),
} as Readonly<
  Record<'map' | 'timeline' | 'kind' | 'jurisdiction' | 'topic' | 'region', readonly [number, number]>
>

const useFilter = create<{ chosen: string | null }>(() => ({ chosen: null }))

const List = lazy(() => import('./list'))
Object.assign(window, { later: () => import('./later') })

function Box({ view, draw }: { view: keyof typeof SIZES; draw: (element: HTMLElement) => void }) {
  const ref = useRef<HTMLDivElement>(null)
  useEffect(() => {
    if (ref.current) draw(ref.current)
  }, [draw])
  const [width, height] = SIZES[view]
  return <div ref={ref} data-testid={view} style={{ width, height }} />
}

function Views({ data }: { data: FloorData }) {
  const chosen = useFilter((state) => state.chosen)
  const hosts = useRef<Partial<Record<keyof typeof SIZES, HTMLElement>>>({})
  const showMap = useRef<((chosen: string | null) => void) | null>(null)
  const showCharts = useRef<((chosen: string | null) => void) | null>(null)
  const [collect] = useState(() => (view: keyof typeof SIZES) => (element: HTMLElement) => {
    hosts.current[view] = element
  })

  useEffect(() => {
    const { map, timeline, kind, jurisdiction, topic, region } = hosts.current
    if (!map || !timeline || !kind || !jurisdiction || !topic || !region) return
    import('./map').then(({ drawMap }) => {
      showMap.current = drawMap(map, data, (adcode) => {
        useFilter.setState(({ chosen }) => ({ chosen: chosen === adcode ? null : adcode }))
      })
    })
    import('./charts').then(({ drawCharts }) => {
      showCharts.current = drawCharts({ timeline, kind, jurisdiction, topic, region }, data)
    })
  }, [data])

  useEffect(() => {
    showMap.current?.(chosen)
    showCharts.current?.(chosen)
  }, [chosen])

  return (
    <main>
      {(['map', 'kind', 'region', 'topic', 'jurisdiction', 'timeline'] as const).map((view) => (
        <Box key={view} view={view} draw={collect(view)} />
      ))}
      <Suspense>
        <List entries={data.entries.filter((entry) => chosen === null || entry.jurisdiction === chosen)} />
      </Suspense>
    </main>
  )
}

function Page() {
  const { data } = useQuery({ queryKey: ['data'], queryFn: loadData })
  return data && <Views data={data} />
}

const root = document.getElementById('root')
if (root) {
  createRoot(root).render(
    <StrictMode>
      <QueryClientProvider client={new QueryClient()}>
        <Page />
      </QueryClientProvider>
    </StrictMode>,
  )
}
