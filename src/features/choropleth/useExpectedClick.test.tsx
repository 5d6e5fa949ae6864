import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenDataset } from '../../datasets/openDataset'
import { countQuery, pageQuery } from '../../datasets/queries'
import type { Adcode } from '../../domain/adcode'
import { NO_FILTERS } from '../../domain/filters'
import type { Engine } from '../../engine/engine'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { fewBins } from '../../engine/unitChoice'
import { REGION_SORT, regionFilters, regionRange } from '../../state/region'
import { changeFilters } from '../../state/store'
import { unitOf } from '../../state/unit'
import { buildDataset, buildEntry } from '../../testing/builders'
import { emptyElement } from '../../testing/emptyElement'
import { opened } from '../../testing/opened'
import { useExpectedClick } from './useExpectedClick'

const dataset = buildDataset([buildEntry({ jurisdiction: '110000' })])
const { now, ...elsewhere } = createMemoryEngine(dataset)
/** An engine of another thread. */
const engine: Engine = { ...elsewhere, count: vi.fn(elsewhere.count), page: vi.fn(elsewhere.page) }
const queryClient = new QueryClient()
const ends: (() => void)[] = []

function Expecting({ adcode, waits }: { readonly adcode: Adcode | null; readonly waits: boolean }) {
  useExpectedClick(adcode, waits)
  return null
}

function pointing(counting: Engine = engine) {
  const open: OpenDataset = { header: dataset, places: new Map(), engine: counting }
  const root = createRoot(emptyElement())
  ends.push(() => act(() => root.unmount()))
  return (adcode: Adcode | null, waits = false) =>
    act(() => root.render(opened(<Expecting adcode={adcode} waits={waits} />, open, queryClient)))
}
const rest = (ms: number) => act(() => vi.advanceTimersByTimeAsync(ms))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', globalThis)
  vi.clearAllMocks()
  changeFilters(NO_FILTERS)
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  queryClient.clear()
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

describe('a click on the division under the pointer', () => {
  test('is answered beforehand, with what its panel shows', async () => {
    changeFilters({ kind: ['policy'] })
    pointing()('110000')
    await rest(50)
    const after = { ...NO_FILTERS, kind: ['policy' as const], jurisdiction: ['110000'] }
    const own = regionFilters(after, '110000')
    for (const { queryKey } of [
      countQuery(engine, after, unitOf({ unit: null }, dataset)),
      countQuery(engine, own, fewBins(dataset.period)),
      pageQuery(engine, own, REGION_SORT, regionRange()),
    ]) {
      expect(queryClient.getQueryData(queryKey)).toBeDefined()
    }
  })

  test('that takes the filter back is, too', async () => {
    changeFilters({ jurisdiction: ['110000'] })
    pointing()('110000')
    await rest(50)
    const { queryKey } = countQuery(engine, NO_FILTERS, unitOf({ unit: null }, dataset))
    expect(queryClient.getQueryData(queryKey)).toMatchObject({ counts: { passing: 1 } })
    expect(engine.page).not.toHaveBeenCalled()
  })

  test('is not expected where the pointer passes', async () => {
    const point = pointing()
    for (const adcode of ['110000', '120000', '130000', null]) {
      point(adcode)
      await rest(30)
    }
    await rest(1000)
    expect(engine.count).not.toHaveBeenCalled()
  })

  test('needs no answer where it is counted at once, or nothing can be counted yet', async () => {
    const here = vi.fn(elsewhere.count)
    pointing({ ...engine, count: here, ...(now && { now }) })('110000')
    pointing()('110000', true)
    await rest(1000)
    expect(here).not.toHaveBeenCalled()
    expect(engine.count).not.toHaveBeenCalled()
  })
})
