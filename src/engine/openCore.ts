/** A worker's end of `startWorker`. */
import { answerQuestions } from './answering'
import { buildCore, type CoreColumns } from './core'
import { failureOf } from './protocol'
import type { Opened } from './workerCore'

/** Builds a core from the columns that a page has made, tells how that went, and answers questions from then on. */
export function openCore(columns: CoreColumns): void {
  let opened: Opened
  try {
    answerQuestions(self, buildCore(columns))
    opened = { type: 'open' }
  } catch (error) {
    opened = { type: 'failed', failure: failureOf(error) }
  }
  postMessage(opened)
}
