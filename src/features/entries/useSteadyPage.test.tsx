import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Page } from '../../engine/engine'
import { buildEntry } from '../../testing/builders'
import { emptyElement } from '../../testing/emptyElement'
import { useSteadyPage } from './useSteadyPage'

const pageOf = (id: string, searched?: number): Page => ({
  total: 1,
  offset: 0,
  rows: [buildEntry({ id })],
  ...(searched !== undefined && { searched }),
})

let root: Root
let shown: string | undefined

function Steady({ found, query, hasFocus }: { found: Page | undefined; query: string; hasFocus: boolean }) {
  shown = useSteadyPage(found, query, hasFocus)?.rows[0]?.id
  return null
}

async function show(found: Page | undefined, hasFocus: boolean, query = 'one'): Promise<string | undefined> {
  await act(async () => root.render(<Steady found={found} query={query} hasFocus={hasFocus} />))
  return shown
}

beforeEach(() => {
  vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)
  vi.stubGlobal('window', globalThis)
  root = createRoot(emptyElement())
})
afterEach(() => {
  act(() => root.unmount())
  vi.unstubAllGlobals()
})

test('rows stay while the focus is among them and more is found, to the last', async () => {
  expect(await show(undefined, false)).toBeUndefined()
  expect(await show(pageOf('a', 1), false)).toBe('a')
  expect(await show(pageOf('b', 2), false)).toBe('b')
  expect(await show(pageOf('c', 3), true)).toBe('b')
  expect(await show(pageOf('d'), true)).toBe('b')
  expect(await show(pageOf('d'), false)).toBe('d')
})

test('rows of a whole answer are never kept', async () => {
  await show(pageOf('a'), true)
  expect(await show(pageOf('b'), true)).toBe('b')
})

test('rows of another query are shown when they are there, whatever came before', async () => {
  await show(undefined, false)
  await show(pageOf('a', 1), true)
  const before = pageOf('b', 2)
  expect(await show(before, true, 'two')).toBe('b')
  expect(await show(pageOf('c', 1), true, 'two')).toBe('c')
  expect(await show(pageOf('d', 2), true, 'two')).toBe('c')
})
