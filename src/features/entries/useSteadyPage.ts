import { useRef } from 'react'
import { isPart, type Page } from '../../engine/engine'

/**
 * A page as it was when the focus came among its rows, while more is found: they do not change under the user's hands.
 *
 * @param found the page as it is now; after another query, the one of the query before until its own is there.
 * @param query tells what is asked for.
 */
export function useSteadyPage(found: Page | undefined, query: string, hasFocus: boolean): Page | undefined {
  const kept = useRef({ page: found, query, before: found })
  const { current } = kept
  if (current.query !== query) kept.current = { page: found, query, before: found }
  else if (!(hasFocus && current.page && current.page !== current.before && isPart(current.page))) {
    kept.current = { ...current, page: found }
  }
  return kept.current.page
}
