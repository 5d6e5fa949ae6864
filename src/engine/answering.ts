/** The end of a connection between threads that answers. */
import type { Core } from './core'
import { type Answers, answer, failureOf, type Port, type Questions } from './protocol'

/** Answers whatever questions come in, for good. An answer that fails is told, and the next one is tried. */
export function answerQuestions(port: Port, core: Core): void {
  port.addEventListener('message', ({ data }: MessageEvent<Questions>) => {
    const transfer: Transferable[] = []
    const answers: Answers = {
      answers: data.questions.map(({ number, request }) => {
        try {
          const given = answer(core, request)
          if (typeof given === 'object' && given) {
            for (const part of Object.values(given))
              if (part instanceof Uint32Array) transfer.push(part.buffer)
          }
          return { number, answer: given }
        } catch (error) {
          return { number, failure: failureOf(error) }
        }
      }),
    }
    port.postMessage(answers, { transfer })
  })
}
