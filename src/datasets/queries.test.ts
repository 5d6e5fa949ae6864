import { environmentManager, QueryClient, QueryObserver } from '@tanstack/react-query'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { NO_FILTERS } from '../domain/filters'
import type { Engine } from '../engine/engine'
import { createMemoryEngine } from '../engine/memoryEngine'
import { buildDataset, buildEntry } from '../testing/builders'
import { countQuery, pageQuery } from './queries'

const memory = createMemoryEngine(buildDataset([buildEntry()]))
const filters = { ...NO_FILTERS, text: '标' }
const range = { type: 'offset', offset: 0, limit: 5 } as const
/** Entries searched by the next answer; `undefined` where it is all. */
let searched: number | undefined
const soon = {
  count: vi.fn<Engine['count']>(async (...asked) => ({ ...(await memory.count(...asked)), ...part() })),
  page: vi.fn<Engine['page']>(async (...asked) => ({ ...(await memory.page(...asked)), ...part() })),
}
const part = () => (searched === undefined ? {} : { searched })
const engine: Engine = { ...memory, count: vi.fn(), page: vi.fn(), soon }
let client: QueryClient

beforeEach(() => {
  environmentManager.setIsServer(() => false)
  vi.useFakeTimers()
  vi.clearAllMocks()
  client = new QueryClient()
  client.mount()
})
afterEach(() => {
  client.clear()
  client.unmount()
  vi.useRealTimers()
  environmentManager.setIsServer(() => true)
})

describe.each([
  ['counts', countQuery(engine, filters, 'day'), soon.count],
  ['pages', pageQuery(engine, filters, 'date', range), soon.page],
] as const)('%s of a part of the texts', (_, query, asked) => {
  const watch = () =>
    new QueryObserver<unknown>(client, { ...(query as object), throwOnError: false } as never).subscribe(
      () => undefined,
    )

  it('are asked for again until they are of all, and then no more', async () => {
    searched = 1
    const stop = watch()
    await vi.advanceTimersByTimeAsync(2500)
    expect(asked).toHaveBeenCalledTimes(3)
    searched = undefined
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveBeenCalledTimes(4)
    stop()
    watch()()
    expect(asked).toHaveBeenCalledTimes(4)
  })

  it('are not asked for again and again where that fails', async () => {
    searched = 1
    const stop = watch()
    await vi.advanceTimersByTimeAsync(500)
    asked.mockRejectedValueOnce(new Error('gone'))
    await vi.advanceTimersByTimeAsync(10_000)
    expect(asked).toHaveBeenCalledTimes(2)
    stop()
  })

  it('are asked for anew by whoever comes later', async () => {
    searched = 1
    const stop = watch()
    await vi.advanceTimersByTimeAsync(1)
    stop()
    watch()()
    await vi.advanceTimersByTimeAsync(1)
    expect(asked).toHaveBeenCalledTimes(2)
  })
})
