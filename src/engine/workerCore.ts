import { CoreError, connect } from './asking'
import type { CodeLists } from './columns'
import type { CoreColumns } from './core'
import type { Ask, Failure } from './protocol'

/** What a worker says before it answers questions: that its script runs, and how building the core went. */
export type Opened =
  | { readonly type: 'ready' }
  | { readonly type: 'open' }
  | { readonly type: 'failed'; readonly failure: Failure }

/** A worker whose script runs, and which has not been given anything. */
export interface ReadyWorker {
  /**
   * Hands the columns over (their arrays are gone from this thread) and has the core built.
   *
   * @throws CoreError where that fails, such as for want of memory.
   */
  open(columns: CoreColumns): Promise<Ask>
}

/**
 * Starts a worker and waits until its script runs; rejects where the browser or the page's policy allows none.
 *
 * @param start makes a worker that says so and then calls `openCore` with the first message.
 */
export async function startWorker(start: () => Worker): Promise<ReadyWorker> {
  const worker = start()
  await nextWord(worker)
  return {
    open: async (columns) => {
      const built = nextWord(worker)
      worker.postMessage(columns, { transfer: buffersOf(columns) })
      const word = await built
      if (word.type === 'failed') {
        worker.terminate()
        throw new CoreError(word.failure.message, { cause: word.failure.stack })
      }
      const { ask, lose } = connect(worker)
      const lost = (event: Event): void => lose(errorOf(event))
      worker.addEventListener('error', lost)
      worker.addEventListener('messageerror', lost)
      return ask
    },
  }
}

function nextWord(worker: Worker): Promise<Opened> {
  return new Promise((resolve, reject) => {
    worker.addEventListener('message', ({ data }: MessageEvent<Opened>) => resolve(data), { once: true })
    worker.addEventListener(
      'error',
      (event) => {
        worker.terminate()
        reject(errorOf(event))
      },
      { once: true },
    )
  })
}

function errorOf(event: Event): CoreError {
  const why = event instanceof ErrorEvent && event.message ? `: ${event.message}` : ''
  return new CoreError(`The counting thread has stopped${why}`)
}

function buffersOf({ jurisdiction, kind, topics, places, startDay, endDay, text, ids }: CoreColumns) {
  const arrays = [
    jurisdiction,
    kind,
    ...listArrays(topics),
    ...listArrays(places),
    startDay,
    endDay,
    text.starts,
    ids.starts,
  ]
  return [...new Set(arrays.map((array) => array.buffer))]
}

function listArrays({ codes, offsets, values }: CodeLists) {
  return [...(codes ? [codes] : []), offsets, values]
}
