import { useEffect, useState } from 'react'

/** Changes that follow each other faster, in ms, are one. */
const REST_MS = 250

/** The value as it last came to rest: for what nobody sees, such as a table for screen readers beneath a chart. */
export function useRested<T>(value: T): T {
  const [rested, setRested] = useState(value)
  useEffect(() => {
    const timer = setTimeout(() => setRested(value), REST_MS)
    return () => clearTimeout(timer)
  }, [value])
  return rested
}
