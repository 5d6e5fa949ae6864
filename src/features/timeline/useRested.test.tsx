import { act } from 'react'
import { createRoot } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyElement } from '../../testing/emptyElement'
import { useRested } from './useRested'

function Rested({ value, tell }: { readonly value: string; readonly tell: (rested: string) => void }) {
  tell(useRested(value))
  return null
}

/** The hook in a component that shows nothing; `values` are what it gave, one for each rendering. */
function rest(first: string) {
  const values: string[] = []
  const root = createRoot(emptyElement())
  const change = (value: string) =>
    act(() => root.render(<Rested value={value} tell={(rested) => values.push(rested)} />))
  change(first)
  return { values, change, end: () => act(() => root.unmount()) }
}

const wait = (ms: number) => act(() => vi.advanceTimersByTime(ms))

beforeEach(() => {
  vi.useFakeTimers()
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', globalThis)
})
afterEach(() => {
  vi.useRealTimers()
  vi.unstubAllGlobals()
})

test('a value is followed a quarter of a second after it changed, and not before', () => {
  const { values, change } = rest('a')
  change('b')
  wait(249)
  expect(values.at(-1)).toBe('a')
  wait(1)
  expect(values.at(-1)).toBe('b')
})

test('of changes that follow each other faster, only the last one is seen', () => {
  const { values, change } = rest('a')
  for (const value of ['b', 'c', 'd']) {
    change(value)
    wait(200)
  }
  expect(new Set(values)).toEqual(new Set(['a']))
  wait(50)
  expect(new Set(values)).toEqual(new Set(['a', 'd']))
})

test('nothing is left to come once it is gone', () => {
  const { change, end } = rest('a')
  change('b')
  expect(vi.getTimerCount()).toBe(1)
  end()
  expect(vi.getTimerCount()).toBe(0)
})
