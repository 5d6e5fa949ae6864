import { useRef } from 'react'
import type { Hit } from './hits'

/**
 * The hits as they were when a key or the pointer came among them, while more are found for the same words: none takes the
 * place of another that is about to be chosen.
 */
export function useSteadyHits(
  hits: readonly Hit[],
  typed: string,
  arePart: boolean,
  isHeld: boolean,
): readonly Hit[] {
  const kept = useRef({ hits, typed, arePart })
  const isKept = isHeld && kept.current.arePart && kept.current.typed === typed
  if (!isKept) kept.current = { hits, typed, arePart }
  return kept.current.hits
}
