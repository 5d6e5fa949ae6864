/** The end of a connection between threads that asks. */
import type { Answers, AnswerTo, Ask, CoreRequest, Failure, Numbered, Port, Questions } from './protocol'

/** The core's thread has failed or was lost; whatever is asked from then on fails with this. */
export class CoreError extends Error {
  override readonly name = 'CoreError'
}

interface Waiting {
  readonly resolve: (answer: never) => void
  readonly reject: (error: unknown) => void
}

/** Asks over a port. Calling `lose` fails all that waits and all that is asked later. */
export interface Connection {
  readonly ask: Ask
  readonly lose: (error: Error) => void
}

/**
 * Connects to a core that answers at the other end. Questions of one task go together, and none goes while others are
 * being answered: a question that is aborted by then, since a newer one replaced it, is never asked.
 */
export function connect(port: Port): Connection {
  const waiting = new Map<number, Waiting>()
  let queued: Numbered[] = []
  let isBusy = false
  let isScheduled = false
  let lost: Error | null = null
  let lastNumber = 0

  function send(): void {
    isScheduled = false
    const message: Questions = { questions: queued.filter(({ number }) => waiting.has(number)) }
    queued = []
    if (message.questions.length === 0) return
    isBusy = true
    port.postMessage(message, { transfer: [] })
  }

  function schedule(): void {
    if (isBusy || isScheduled) return
    isScheduled = true
    queueMicrotask(send)
  }

  port.addEventListener('message', ({ data }: MessageEvent<Answers>) => {
    isBusy = false
    for (const one of data.answers) {
      const { number } = one
      const who = waiting.get(number)
      waiting.delete(number)
      if ('failure' in one) who?.reject(revive(one.failure))
      else who?.resolve(one.answer as never)
    }
    schedule()
  })

  return {
    ask: <R extends CoreRequest>(request: R, signal?: AbortSignal) =>
      new Promise<AnswerTo<R>>((resolve, reject) => {
        signal?.throwIfAborted()
        if (lost) throw lost
        const number = ++lastNumber
        const stop = (): void => {
          waiting.delete(number)
          reject(signal?.reason)
        }
        const settle =
          <T>(then: (value: T) => void): ((value: T) => void) =>
          (value) => {
            signal?.removeEventListener('abort', stop)
            then(value)
          }
        waiting.set(number, { resolve: settle(resolve), reject: settle(reject) })
        signal?.addEventListener('abort', stop, { once: true })
        queued.push({ number, request })
        schedule()
      }),
    lose: (error) => {
      lost ??= error
      for (const { reject } of waiting.values()) reject(error)
      waiting.clear()
      queued = []
    },
  }
}

function revive({ message, stack }: Failure): Error {
  return new CoreError(message, { cause: stack })
}
