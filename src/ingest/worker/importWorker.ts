/** The worker's script: gets the names of places, then does one job after another. */
import { failureOf } from '../../engine/protocol'
import { createReader } from './reading'
import type { DoJob, Job, ToWorker, Word } from './thread'

const say = (word: Word) => postMessage(word)

let read: DoJob | null = null

addEventListener('message', ({ data }: MessageEvent<ToWorker>) => {
  if (data.type === 'names') read = createReader(data.names)
  else void work(data)
})

async function work(job: Job): Promise<void> {
  try {
    const result = await read?.(job, (fraction) => say({ type: 'progress', fraction }))
    say({ type: 'done', result })
  } catch (error) {
    say({ type: 'failed', failure: failureOf(error) })
  }
}

say({ type: 'ready' })
