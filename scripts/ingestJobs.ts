/** The script of the command's thread: gets the names of places, then does one job after another. */
import { parentPort } from 'node:worker_threads'
import { failureOf } from '../src/engine/protocol'
import { createReader } from '../src/ingest/worker/reading'
import type { DoJob, Job, ToWorker, Word } from '../src/ingest/worker/thread'

const say = (word: Word) => parentPort?.postMessage(word)

let read: DoJob | null = null

parentPort?.on('message', (message: ToWorker) => {
  if (message.type === 'names') read = createReader(message.names)
  else void work(message)
})

async function work(job: Job): Promise<void> {
  try {
    say({ type: 'done', result: await read?.(job, () => {}) })
  } catch (error) {
    say({ type: 'failed', failure: failureOf(error) })
  }
}
