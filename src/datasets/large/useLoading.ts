import { useSyncExternalStore } from 'react'
import { loadOf, subscribeLoads } from './loads'

/** Whether the columns of a large file are still on their way: a thread unpacks them then, and needs the processor. */
export function useLoading(id: string): boolean {
  return useSyncExternalStore(subscribeLoads, () => loadOf(id)?.type === 'loading')
}
