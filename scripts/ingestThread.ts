/** The thread in which the command opens files: what the page has in its worker. */
import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { DoJob, ResultOf, StartThread, ToWorker, Word } from '../src/ingest/worker/thread'

/** Starts one; it ends at once when told to, even in the middle of a loop that never ends. */
export const startThread: StartThread = async (names) => {
  const worker = new Worker(new URL('./ingestWorker.mjs', import.meta.url), { execArgv: [] })
  worker.postMessage({ type: 'names', names } satisfies ToWorker)
  const work: DoJob = async (job, _, signal) => {
    worker.postMessage(job satisfies ToWorker, job.type === 'open' ? [job.bytes] : [])
    const word = await wordOf(worker, signal)
    if (word.type === 'done') return word.result as ResultOf<typeof job>
    throw new Error(word.type === 'failed' ? word.failure.message : 'The thread does not answer')
  }
  return { work, end: () => void worker.terminate() }
}

/** The next word of a worker, which says one a job. Rejects with its error, or with the signal's reason. */
async function wordOf(worker: Worker, signal: AbortSignal | undefined): Promise<Word> {
  try {
    const [word] = await once(worker, 'message', { signal })
    return word as Word
  } catch (error) {
    signal?.throwIfAborted()
    throw error
  }
}
