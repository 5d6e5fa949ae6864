/** The worker's script: builds a core from the columns that come in the first message, then answers questions. */
import { answerQuestions } from './answering'
import { buildCore, type CoreColumns } from './core'
import { failureOf } from './protocol'
import type { Opened } from './workerCore'

addEventListener(
  'message',
  ({ data }: MessageEvent<CoreColumns>) => {
    let opened: Opened
    try {
      answerQuestions(self, buildCore(data))
      opened = { type: 'open' }
    } catch (error) {
      opened = { type: 'failed', failure: failureOf(error) }
    }
    postMessage(opened)
  },
  { once: true },
)
const ready: Opened = { type: 'ready' }
postMessage(ready)
