import { expect, it, vi } from 'vitest'
import type { InitChart } from './chartHost'
import { createLoader } from './loader'

const init: InitChart = () => ({ draw: () => {}, resize: () => {}, dispose: () => {} })

it('loads once for all who ask', async () => {
  const load = vi.fn(async () => init)
  const loader = createLoader(load)
  const heard = vi.fn()
  const stop = loader.subscribe(heard)
  loader.request()
  loader.request()
  expect(loader.current()).toEqual({ type: 'loading' })
  await vi.waitFor(() => expect(loader.current()).toEqual({ type: 'loaded', init }))
  loader.request()
  stop()
  expect([load.mock.calls.length, heard.mock.calls.length]).toEqual([1, 1])
})

it('says that loading failed, and loads again when asked', async () => {
  const load = vi.fn(async () => init)
  load.mockRejectedValueOnce(new Error('offline'))
  const loader = createLoader(load)
  loader.request()
  await vi.waitFor(() => expect(loader.current().type).toBe('failed'))
  const failed = loader.current()
  if (failed.type === 'failed') failed.retry()
  expect(loader.current()).toEqual({ type: 'loading' })
  await vi.waitFor(() => expect(loader.current().type).toBe('loaded'))
  expect(load).toHaveBeenCalledTimes(2)
})
