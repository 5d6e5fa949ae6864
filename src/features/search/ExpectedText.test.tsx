import { QueryClient } from '@tanstack/react-query'
import { act, Profiler, type ReactNode, useState } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest'
import type { OpenDataset } from '../../datasets/openDataset'
import { countQuery } from '../../datasets/queries'
import { NO_FILTERS } from '../../domain/filters'
import type { Engine } from '../../engine/engine'
import { createMemoryEngine } from '../../engine/memoryEngine'
import { useAnswer } from '../../state/counts'
import { changeFilters } from '../../state/store'
import { unitOf } from '../../state/unit'
import { buildDataset, buildEntry } from '../../testing/builders'
import { emptyElement } from '../../testing/emptyElement'
import { opened } from '../../testing/opened'
import { ExpectedText } from './ExpectedText'

const dataset = buildDataset([buildEntry({ title: { zh: '区块链' } })])
const unit = unitOf({ unit: null }, dataset)
const { now, ...elsewhere } = createMemoryEngine(dataset)
/** An engine of another thread. */
const engine: Engine = { ...elsewhere, count: vi.fn(elsewhere.count) }
const queryClient = new QueryClient()
const ends: (() => void)[] = []
let drawn = 0

function shower(counting: Engine = engine) {
  const open: OpenDataset = { header: dataset, places: new Map(), engine: counting }
  const root = createRoot(emptyElement())
  ends.push(() => act(() => root.unmount()))
  return (what: ReactNode) => act(async () => root.render(opened(what, open, queryClient)))
}

const show = (what: ReactNode, counting: Engine) => shower(counting)(what)

function typing(counting?: Engine) {
  const render = shower(counting)
  return (text: string) =>
    render(
      <Profiler id="text" onRender={() => drawn++}>
        <ExpectedText text={text} />
      </Profiler>,
    )
}

let clear: () => void = () => undefined

/** A search box with a text in it, and a view. */
function Box() {
  const [text, setText] = useState('区块')
  clear = () => setText('')
  useAnswer()
  return <ExpectedText text={text} />
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', globalThis)
  vi.clearAllMocks()
  changeFilters(NO_FILTERS)
})
afterEach(() => {
  for (const end of ends.splice(0)) end()
  queryClient.clear()
  vi.unstubAllGlobals()
})

describe('a text that is typed', () => {
  test('is counted beforehand, under the other filters, and draws nothing anew', async () => {
    changeFilters({ kind: ['policy'] })
    drawn = 0
    await typing()('区块')
    const after = { ...NO_FILTERS, kind: ['policy' as const], text: '区块' }
    await vi.waitFor(() =>
      expect(queryClient.getQueryData(countQuery(engine, after, unit).queryKey)).toBeDefined(),
    )
    await act(() => new Promise((resolve) => setTimeout(resolve)))
    expect(drawn).toBe(1)
  })

  test('takes the place of what was typed before it', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const type = typing({
      ...engine,
      count: (_, __, signal) => {
        signals.push(signal)
        return new Promise(() => undefined)
      },
    })
    await type('区')
    await type('区块')
    expect(signals.map((signal) => signal?.aborted)).toEqual([true, false])
  })

  test('says nothing where counting fails: whoever chooses it hears of that', async () => {
    drawn = 0
    const count = vi.fn(() => Promise.reject(new Error('the thread has stopped')))
    await typing({ ...engine, count })('区块')
    await act(() => new Promise((resolve) => setTimeout(resolve)))
    expect(count).toHaveBeenCalled()
    expect(drawn).toBe(1)
  })

  test('is asked once, by whoever expects it and by the views that show it when it is chosen', async () => {
    const signals: (AbortSignal | undefined)[] = []
    const count: Engine['count'] = ({ text }, _, signal) => {
      if (text !== '') signals.push(signal)
      return new Promise(() => undefined)
    }
    await show(<Box />, { ...engine, count })
    await act(async () =>
      flushSync(() => {
        changeFilters({ text: '区块' })
        clear()
      }),
    )
    expect(signals.map((signal) => signal?.aborted)).toEqual([false])
  })
})
