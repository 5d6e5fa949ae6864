/** What is asked of a core, and answered, within a thread or across two. */
import type { Entry } from '../domain/dataset'
import type { Filters } from '../domain/filters'
import type { Core } from './core'
import type { CountArrays } from './counting'
import type { BinUnit, PageRange, Sort } from './engine'
import type { RowPage } from './paging'

export type CoreRequest =
  | { readonly type: 'count'; readonly filters: Filters; readonly unit: BinUnit }
  | { readonly type: 'page'; readonly filters: Filters; readonly sort: Sort; readonly range: PageRange }
  | { readonly type: 'row'; readonly id: string }

/** Rows of a page, and their entries where whoever counts has them at hand: then nobody need ask again. */
interface PageAnswer extends RowPage {
  readonly entries?: readonly Entry[] | null
}

interface AnswerTypes {
  readonly count: CountArrays
  readonly page: PageAnswer
  readonly row: number | null
}

export type AnswerTo<R extends CoreRequest> = AnswerTypes[R['type']]

/** Gets answers. Rejects with the signal's reason once it is aborted, and with an `Error` where answering failed. */
export type Ask = <R extends CoreRequest>(request: R, signal?: AbortSignal) => Promise<AnswerTo<R>>

/** Answers at once. */
export function answer(core: Core, request: CoreRequest): AnswerTypes[CoreRequest['type']] {
  switch (request.type) {
    case 'count':
      return core.count(request.filters, request.unit)
    case 'page':
      return core.page(request.filters, request.sort, request.range)
    case 'row':
      return core.rowOf(request.id)
  }
}

/** A core whose pages have their entries with them where `readNow` gives them. */
export function withEntries(core: Core, readNow: (rows: ArrayLike<number>) => readonly Entry[] | null): Core {
  return {
    ...core,
    page: (filters, sort, range): PageAnswer => {
      const page = core.page(filters, sort, range)
      return { ...page, entries: readNow(page.rows) }
    },
  }
}

/** A core of the same thread. */
export function askHere(core: Core): Ask {
  return async <R extends CoreRequest>(request: R, signal?: AbortSignal) => {
    signal?.throwIfAborted()
    return answer(core, request) as AnswerTo<R>
  }
}

/** One end of a connection between threads: a `Worker`, a worker's own scope, or a `MessagePort`. */
export interface Port {
  postMessage(message: unknown, options: { transfer: Transferable[] }): void
  addEventListener(type: 'message', listener: (event: MessageEvent) => void): void
}

export interface Numbered {
  readonly number: number
  readonly request: CoreRequest
}

/** To the core: questions that are asked together, in one message. */
export interface Questions {
  readonly questions: readonly Numbered[]
}

/** From the core: the answers to one message of questions, together, so that whatever shows them is drawn once. */
export interface Answers {
  readonly answers: readonly (
    | { readonly number: number; readonly answer: AnswerTypes[CoreRequest['type']] }
    | { readonly number: number; readonly failure: Failure }
  )[]
}

/** An error's words, since errors of other threads lose their class on the way. */
export interface Failure {
  readonly message: string
  readonly stack: string
}

export function failureOf(error: unknown): Failure {
  return error instanceof Error
    ? { message: error.message, stack: error.stack ?? '' }
    : { message: String(error), stack: '' }
}
