import { act } from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { emptyElement } from '../../testing/emptyElement'
import type { Hit } from './hits'
import { useSteadyHits } from './useSteadyHits'

const hitsOf = (text: string): readonly Hit[] => [{ type: 'text', key: text, label: text, text }]

let root: Root
let shown: string | undefined

interface Props {
  readonly found: string
  readonly arePart: boolean
  readonly isHeld: boolean
  readonly typed: string
}

function Steady({ found, arePart, isHeld, typed }: Props) {
  shown = useSteadyHits(hitsOf(found), typed, arePart, isHeld)[0]?.key
  return null
}

async function show(found: string, { arePart = true, isHeld = false, typed = 'x' } = {}) {
  await act(async () => root.render(<Steady {...{ found, arePart, isHeld, typed }} />))
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

test('hits stay while one is about to be chosen and more are found for the same words', async () => {
  expect(await show('a')).toBe('a')
  expect(await show('b')).toBe('b')
  expect(await show('c', { isHeld: true })).toBe('b')
  expect(await show('d', { isHeld: true, arePart: false })).toBe('b')
  expect(await show('d', { isHeld: true, typed: 'xy' })).toBe('d')
})

test('hits of a whole answer are never kept', async () => {
  await show('a', { arePart: false, isHeld: true })
  expect(await show('b', { arePart: false, isHeld: true })).toBe('b')
})
