import type { Progress } from '../opened'
import type { ImportThread, Job, ResultOf, StartThread, ToWorker, Word } from './thread'

/** Starts a worker; rejects where the browser or the page's policy allows none. */
export const startThread: StartThread = (names) => {
  const worker = new Worker(new URL('./importWorker.ts', import.meta.url), { type: 'module', name: 'import' })
  return new Promise((resolve, reject) => {
    const isReady = () => {
      worker.removeEventListener('error', fails)
      worker.postMessage({ type: 'names', names } satisfies ToWorker)
      resolve(threadOf(worker))
    }
    const fails = (event: ErrorEvent) => {
      worker.terminate()
      reject(new Error(`The thread for imports does not start${why(event)}`))
    }
    worker.addEventListener('message', isReady, { once: true })
    worker.addEventListener('error', fails, { once: true })
  })
}

function threadOf(worker: Worker): ImportThread {
  const work = <J extends Job>(job: J, progress: Progress, signal?: AbortSignal) =>
    new Promise<ResultOf<J>>((resolve, reject) => {
      const heard = new AbortController()
      const options = { signal: heard.signal }
      const stop = (reason: unknown): void => {
        heard.abort()
        worker.terminate()
        reject(reason)
      }
      const hear = ({ data }: MessageEvent<Word>): void => {
        if (data.type === 'progress') return progress(data.fraction)
        heard.abort()
        if (data.type === 'done') resolve(data.result as ResultOf<J>)
        else if (data.type === 'failed')
          reject(new Error(data.failure.message, { cause: data.failure.stack }))
      }
      worker.addEventListener('message', hear, options)
      worker.addEventListener(
        'error',
        (event) => stop(new Error(`The thread for imports has stopped${why(event)}`)),
        options,
      )
      worker.addEventListener(
        'messageerror',
        () => stop(new Error('An answer of the import was lost')),
        options,
      )
      signal?.addEventListener('abort', () => stop(signal.reason), options)
      worker.postMessage(job satisfies ToWorker, { transfer: job.type === 'open' ? [job.bytes] : [] })
    })
  return { work, end: () => worker.terminate() }
}

function why({ message }: ErrorEvent): string {
  return message ? `: ${message}` : ''
}
