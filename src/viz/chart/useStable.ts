import { useRef } from 'react'

/** The previous object for as long as the value, plain data, stays the same: so that equal answers draw nothing anew. */
export function useStable<T>(value: T): T {
  const text = JSON.stringify(value)
  const kept = useRef({ text, value })
  if (kept.current.text !== text) kept.current = { text, value }
  return kept.current.value
}
