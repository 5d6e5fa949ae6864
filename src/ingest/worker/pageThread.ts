import { createReader } from './reading'
import type { StartThread } from './thread'

/**
 * Does the jobs in the page's own thread: in the one HTML file, which has no address to start a worker from, in place of
 * `workerThread.ts`. A job that has begun can be stopped between two steps only.
 */
export const startThread: StartThread = async (names) => {
  const read = createReader(names)
  return {
    work: async (job, progress, signal) => {
      // What the page has to paint comes first.
      await new Promise((resolve) => setTimeout(resolve))
      signal?.throwIfAborted()
      const result = await read(job, progress, signal)
      signal?.throwIfAborted()
      return result
    },
    end: () => undefined,
  }
}
