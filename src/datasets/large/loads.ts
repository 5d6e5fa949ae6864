import type { DatasetError } from '../datasetError'
import type { IndexProgress } from './messages'
import type { Progress } from './source'

/** How the opening of a large file stands. */
export type Load =
  | { readonly type: 'loading'; readonly progress: Progress }
  | {
      readonly type: 'ready'
      readonly rows: number
      /** The server gave the whole file, since it gives no parts. */
      readonly isWhole: boolean
      /** The connection broke while texts were read. */
      readonly isWaiting: boolean
      /** `null` until it is begun, some time after the columns are in. */
      readonly index: IndexProgress | null
      /** It is made in a hurry, for a search. */
      readonly isSearching: boolean
    }
  | { readonly type: 'failed'; readonly error: DatasetError }

const loads = new Map<string, Load>()
const cancels = new Map<string, () => void>()
const listeners = new Set<() => void>()

/** Listens to every change, until the function that it gives is called. */
export function subscribeLoads(listener: () => void): () => void {
  listeners.add(listener)
  return () => listeners.delete(listener)
}

/** The load of a dataset; `undefined` where it is none of a large file. */
export function loadOf(id: string | null): Load | undefined {
  return id === null ? undefined : loads.get(id)
}

/** Whether a thread is unpacking columns, and needs the processor. */
export function isUnpacking(): boolean {
  return [...loads.values()].some(({ type }) => type === 'loading')
}

/** Stops a load; what has been read of it is lost. */
export function cancelLoad(id: string): void {
  cancels.get(id)?.()
}

/** @param cancel stops the load, which then fails. */
export function setLoad(id: string, load: Load, cancel?: () => void): void {
  loads.set(id, load)
  if (cancel) cancels.set(id, cancel)
  if (load.type !== 'loading') cancels.delete(id)
  for (const listener of listeners) listener()
}
